#include "app/shell/link_label.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace faultline {

LinkLabel::LinkLabel(const QString &text, QWidget *parent) : MarkedLabel(text, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setForegroundRole(QPalette::Link);
    setAccessibleName(text);
}

void LinkLabel::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit activated();
}

void LinkLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        emit activated();
    else
        MarkedLabel::keyPressEvent(event);
}

void LinkLabel::focusInEvent(QFocusEvent *event)
{
    underline(true);
    MarkedLabel::focusInEvent(event);
}

void LinkLabel::focusOutEvent(QFocusEvent *event)
{
    underline(false);
    MarkedLabel::focusOutEvent(event);
}

void LinkLabel::enterEvent(QEnterEvent *) { underline(true); }

void LinkLabel::leaveEvent(QEvent *) { underline(hasFocus()); }

void LinkLabel::underline(bool on)
{
    QFont face = font();
    face.setUnderline(on);
    setFont(face);
}

} // namespace faultline
