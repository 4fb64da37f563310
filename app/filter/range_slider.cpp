#include "app/filter/range_slider.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double radius = 6.0; // px, of a handle
constexpr double edge = radius + 2.0;

} // namespace

RangeSlider::RangeSlider(int last, QWidget *parent) : QWidget(parent), m_last(last), m_high(last)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumHeight(RangeSlider::sizeHint().height());
}

void RangeSlider::setRange(int low, int high)
{
    m_low = std::clamp(low, 0, m_last);
    m_high = std::clamp(high, m_low, m_last);
    update();
}

void RangeSlider::paintEvent(QPaintEvent *)
{
    constexpr double groove = 4.0; // px
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    const QColor accent = palette().color(QPalette::Link);
    const auto bar = [&](double left, double right, const QColor &color) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(left, middle - groove / 2, right - left, groove), groove / 2,
                                groove / 2);
    };
    bar(edge, width() - edge, palette().color(QPalette::Mid));
    bar(xOf(m_low), xOf(m_high), accent);
    painter.setPen(QPen(accent, hasFocus() ? 3.0 : 2.0));
    painter.setBrush(palette().color(QPalette::Base));
    for (const int end : {m_low, m_high})
        painter.drawEllipse(QPointF(xOf(end), middle), radius, radius);
}

void RangeSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_held = handleAt(event->position().x());
    move(m_held, stepAt(event->position().x()));
}

void RangeSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (m_held != Handle::None)
        move(m_held, stepAt(event->position().x()));
}

void RangeSlider::mouseReleaseEvent(QMouseEvent *) { m_held = Handle::None; }

void RangeSlider::keyPressEvent(QKeyEvent *event)
{
    const Handle handle = event->modifiers() & Qt::ShiftModifier ? Handle::High : Handle::Low;
    const int at = handle == Handle::High ? m_high : m_low;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return move(handle, at - 1);
    case Qt::Key_Right:
    case Qt::Key_Up:
        return move(handle, at + 1);
    case Qt::Key_Home:
        return move(Handle::Low, 0);
    case Qt::Key_End:
        return move(Handle::High, m_last);
    default:
        QWidget::keyPressEvent(event);
    }
}

double RangeSlider::xOf(int step) const { return edge + (width() - 2 * edge) * step / m_last; }

int RangeSlider::stepAt(double x) const
{
    return static_cast<int>(std::lround((x - edge) / std::max(width() - 2 * edge, 1.0) * m_last));
}

/// The nearer one; where both stand on one step, the one that can be moved towards `x`.
RangeSlider::Handle RangeSlider::handleAt(double x) const
{
    const double toLow = std::abs(x - xOf(m_low));
    const double toHigh = std::abs(x - xOf(m_high));
    if (m_low == m_high)
        return x < xOf(m_low) || m_low == m_last ? Handle::Low : Handle::High;
    return toLow <= toHigh ? Handle::Low : Handle::High;
}

/// A handle stops at the other one.
void RangeSlider::move(Handle handle, int step)
{
    const int low = handle == Handle::Low ? std::clamp(step, 0, m_high) : m_low;
    const int high = handle == Handle::High ? std::clamp(step, m_low, m_last) : m_high;
    if (low == m_low && high == m_high)
        return;
    setRange(low, high);
    emit moved(low, high);
}

} // namespace faultline
