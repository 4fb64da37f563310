// Plain text that wraps, with a ground under what was searched for.
#pragma once

#include "app/shell/marks.h"

#include <QColor>
#include <QLabel>

namespace faultline {

/// Shows its text as it is, never as markup.
class MarkedLabel : public QLabel {
    Q_OBJECT

public:
    explicit MarkedLabel(const QString &text, QWidget *parent = nullptr);

    const QList<Mark> &marks() const noexcept { return m_marks; }
    void setMarks(QList<Mark> marks, const QColor &colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Mark> m_marks;
    QColor m_colour;
};

} // namespace faultline
