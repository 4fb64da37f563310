// A strip over the views: a sentence, and ways on.
#pragma once

#include <QToolBar>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace faultline {

/// Something to be done about what a banner says. The banner stays until there is something else to say.
struct Way {
    QString words;
    QString toolTip;
    std::function<void()> go;
};

/// One at a time: a later sentence takes the place of the earlier one. Hidden while there is nothing to say.
class Banner : public QToolBar {
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    /// The sentence is shown as it is, never as markup. "Dismiss" is added to the ways if it may be put away.
    void say(const QString &sentence, const std::vector<Way> &ways, bool dismissible = true);
    void dismiss();
    QString sentence() const;

private:
    void add(const Way &way);

    QLabel *m_words;
    QHBoxLayout *m_row;
    std::vector<QToolButton *> m_buttons;
};

} // namespace faultline
