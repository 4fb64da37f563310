// A line of plain text that can be clicked or, with the focus on it, opened with Enter.
#pragma once

#include "app/shell/marked_label.h"

namespace faultline {

/// Wraps; shows its text as it is, never as markup.
class LinkLabel : public MarkedLabel {
    Q_OBJECT

public:
    explicit LinkLabel(const QString &text, QWidget *parent = nullptr);

signals:
    void activated();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void underline(bool on);
};

} // namespace faultline
