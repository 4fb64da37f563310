#include "app/timeline/overview_strip.h"

#include "app/timeline/timeline_faces.h"
#include "app/timeline/timeline_painter.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace faultline {

namespace {

constexpr double gripReach = 6.0;  ///< px to both sides of an end of the window
constexpr double leastWidth = 4.0; ///< px the window is drawn wide, however short it is

} // namespace

OverviewStrip::OverviewStrip(QWidget *parent) : QWidget(parent), m_theme(lightTheme())
{
    setMouseTracking(true);
    setAccessibleName(tr("Overview"));
    setAccessibleDescription(tr("The whole chronicle. Drag the window or its ends to choose what the "
                                "timeline shows; the timeline's keys do the same."));
}

void OverviewStrip::setEvents(std::shared_ptr<const EventStore> store,
                              std::shared_ptr<const VisibleSet> visible,
                              std::shared_ptr<const TimelineContent> content)
{
    m_store = std::move(store);
    m_visible = std::move(visible);
    m_content = std::move(content);
    relayout();
}

void OverviewStrip::setTimeWindow(TimeWindow window)
{
    m_window = window;
    update();
}

void OverviewStrip::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void OverviewStrip::setAxisRoom(PxRange room)
{
    m_room = room;
    relayout();
}

void OverviewStrip::relayout()
{
    m_layout = {};
    if (m_store && m_visible)
        m_layout = layoutOverview(*m_store, *m_visible, *m_content, m_room, height());
    update();
}

void OverviewStrip::resizeEvent(QResizeEvent *) { relayout(); }

PxRange OverviewStrip::windowPx() const
{
    const TimeAxis &axis = m_layout.axis;
    const double end = std::max(axis.right(), axis.left + leastWidth); // the axis may be narrower than that
    const double left = std::clamp(axis.x(m_window.firstDay), axis.left, end - leastWidth);
    return {left, std::clamp(axis.x(m_window.lastDay()), left + leastWidth, end)};
}

void OverviewStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.line);
    if (!m_store)
        return;
    const PxRange window = windowPx();
    const QRectF frame(window.left, 1.0, window.width(), height() - 1.0);
    painter.fillRect(frame, m_theme.selection);
    paintOverview(painter, m_layout, m_theme);
    constexpr double line = 2.0; // px, outside the window, so that a narrow one is seen between its ends
    constexpr double grip = 5.0;
    for (const double left : {window.left - line, window.right})
        painter.fillRect(QRectF(left, 1.0, line, height() - 1.0), m_theme.accent);
    for (const double left : {window.left - grip, window.right})
        painter.fillRect(QRectF(left, height() / 2.0 - 7.0, grip, 14.0), m_theme.accent);
    const DayRange days = m_store->wholeSpan();
    painter.setFont(timelineLabelFont());
    painter.setPen(m_theme.muted);
    painter.drawText(QRectF(TimelineStyle{}.headerPadding, 0.0, m_room.left, height()), Qt::AlignVCenter,
                     QStringLiteral("%1 – %2").arg(yearOf(days.first)).arg(yearOf(days.last)));
}

OverviewStrip::Grip OverviewStrip::gripAt(double x) const
{
    const PxRange window = windowPx();
    if (x < m_layout.axis.left - gripReach)
        return Grip::None;
    if (x > window.left + gripReach && x < window.right - gripReach)
        return Grip::Middle;
    const double middle = (window.left + window.right) / 2.0;
    if (x >= window.left - gripReach && x <= middle)
        return Grip::Left;
    if (x <= window.right + gripReach && x >= middle)
        return Grip::Right;
    return Grip::None;
}

/// A press beside the window brings its middle there; then it can be dragged on.
void OverviewStrip::mousePressEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (event->button() != Qt::LeftButton || !m_store || x < m_layout.axis.left - gripReach)
        return;
    m_grip = gripAt(x);
    const double day = m_layout.axis.day(x);
    m_gripOffset = day - (m_grip == Grip::Right ? m_window.lastDay() : m_window.firstDay);
    if (m_grip == Grip::None) {
        m_grip = Grip::Middle;
        m_gripOffset = m_window.spanDays / 2.0;
        moveTo(x);
    }
}

void OverviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_grip != Grip::None) {
        moveTo(x);
        return;
    }
    const Grip below = gripAt(x);
    setCursor(below == Grip::Middle     ? Qt::OpenHandCursor
                  : below == Grip::None ? Qt::ArrowCursor
                                        : Qt::SizeHorCursor);
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent *) { m_grip = Grip::None; }

void OverviewStrip::moveTo(double x)
{
    const double day = m_layout.axis.day(x) - m_gripOffset;
    const double last = m_window.lastDay();
    if (m_grip == Grip::Middle)
        m_window.firstDay = day;
    else if (m_grip == Grip::Left)
        m_window.firstDay = std::min(day, last - shortestSpan);
    if (m_grip == Grip::Left)
        m_window.spanDays = last - m_window.firstDay;
    else if (m_grip == Grip::Right)
        m_window.spanDays = std::max(day - m_window.firstDay, shortestSpan);
    update();
    emit timeWindowChanged(m_window);
}

} // namespace faultline
