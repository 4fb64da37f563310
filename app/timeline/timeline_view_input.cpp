// How the timeline answers mouse and keys.
#include "app/shell/event_tool_tip.h"
#include "app/shell/words.h"
#include "app/timeline/timeline_view.h"
#include "core/timeline/timeline_hit.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double dragThreshold = 4.0; ///< px; less is a click
constexpr double keyZoom = 1.25;
constexpr double doubleClickZoom = 2.5;
constexpr double keyPan = 0.15; ///< of the window
constexpr double pagePan = 0.9;
constexpr double measureStep = 6.0; ///< px that an arrow moves the end of what is measured, at least a day

/// One notch of a common wheel is 120.
double wheelZoom(double delta) { return std::pow(1.2, delta / 120.0); }

} // namespace

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    const bool sideways = std::abs(delta.x()) > std::abs(delta.y());
    if (sideways || event->modifiers().testFlag(Qt::ShiftModifier))
        pan(sideways ? delta.x() : delta.y());
    else
        zoom(wheelZoom(delta.y()), std::clamp(event->position().x(), axis().left, axis().right()));
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_windowPressed = m_window;
    m_dragging = false;
    m_heldLane.reset();
    m_box.reset();
    if (!m_store)
        return;
    const TimelineHit hit = hitTimeline(layoutNow(), {event->position().x(), event->position().y()});
    if (const auto *const lane = std::get_if<LaneHit>(&hit))
        m_heldLane.emplace(layoutNow().lanes[lane->lane].code);
    else if (event->modifiers().testFlag(Qt::ShiftModifier) && event->position().x() >= axis().left)
        m_measure.begin(dayAt(event->position().x()));
    else if (event->modifiers().testFlag(Qt::ControlModifier) && isOnLanes(event->position()))
        m_box.emplace(dayAt(event->position().x()), event->position().y());
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    m_keyLane.reset();
    if (!m_pressed)
        return reportHover(event->position());
    const QPointF moved = event->position() - *m_pressed;
    const double across = m_heldLane ? 0.0 : std::abs(moved.x());
    const double down = m_heldLane || m_box ? std::abs(moved.y()) : 0.0;
    m_dragging = m_dragging || std::max(across, down) > dragThreshold;
    if (!m_dragging)
        return;
    if (m_heldLane)
        m_heldLane->moveTo(layoutNow(), event->position().y());
    else if (m_measure.isBegun())
        m_measure.drawTo(dayAt(event->position().x()));
    else if (m_box)
        m_box->drawTo(dayAt(event->position().x()), event->position().y());
    else
        panFromPress(moved.x());
    viewport()->setCursor(m_measure.isBegun() ? Qt::SizeHorCursor
                              : m_box         ? Qt::CrossCursor
                                              : Qt::ClosedHandCursor);
    viewport()->update();
}

/// Shows the window of time as it was when the button went down, `moved` px on.
void TimelineView::panFromPress(double moved)
{
    TimeAxis start = axis();
    start.firstDay = m_windowPressed.firstDay;
    start.spanDays = m_windowPressed.spanDays;
    showSpan(panned(start, moved));
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    if (m_dragging && m_heldLane) {
        m_heldLane->moveTo(layoutNow(), event->position().y());
        moveLane(m_heldLane->code(), m_heldLane->gap());
    }
    if (m_dragging && m_box)
        emit added(m_box->rows(*m_store, *m_content, layoutNow()));
    m_measure.finish();
    if (!m_dragging && m_measure.measured())
        m_measure.forget();
    else if (!m_dragging)
        click(event->position(), event->modifiers());
    m_pressed.reset();
    m_heldLane.reset();
    m_box.reset();
    m_dragging = false;
    viewport()->unsetCursor();
    viewport()->update();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->position().x() >= axis().left)
        zoom(doubleClickZoom, event->position().x());
}

/// Of what is on the axis.
Day TimelineView::dayAt(double px) const
{
    const TimeAxis now = axis();
    const double day = now.day(std::clamp(px, now.left, std::nextafter(now.right(), now.left)));
    return Day{Days(static_cast<std::int32_t>(std::floor(day)))};
}

void TimelineView::reportHover(QPointF at)
{
    const TimelineHit hit = m_store ? hitTimeline(layoutNow(), {at.x(), at.y()}) : TimelineHit{};
    const bool clickable = !std::holds_alternative<std::monostate>(hit);
    viewport()->setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const auto *const event = std::get_if<EventHit>(&hit);
    const Row row = event ? event->row : noRow;
    if (row == m_highlights.hovered)
        return;
    setHovered(row);
    emit hovered(row);
}

bool TimelineView::isOnLanes(QPointF at) { return at.x() >= axis().left && at.y() >= layoutNow().lanesTop(); }

void TimelineView::click(QPointF at, Qt::KeyboardModifiers modifiers)
{
    if (!m_store)
        return;
    const TimelineHit hit = hitTimeline(layoutNow(), {at.x(), at.y()});
    if (const auto *const event = std::get_if<EventHit>(&hit))
        pick(event->row, at, modifiers);
    else if (const auto *const crisis = std::get_if<CrisisHit>(&hit))
        emit crisisPicked(QString::fromStdString(m_store->crises()[crisis->crisis].id));
    else if (const auto *const lane = std::get_if<LaneHit>(&hit))
        pickLane(QString::fromStdString(layoutNow().lanes[lane->lane].code));
    else if (const auto *const bin = std::get_if<DensityHit>(&hit))
        zoom(doubleClickZoom, axis().x(bin->firstDay + bin->spanDays / 2.0));
}

void TimelineView::pick(Row row, QPointF at, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ShiftModifier))
        return chooseInLane(row, at.y());
    m_anchor = row;
    if (modifiers.testFlag(Qt::ControlModifier))
        emit toggled({row});
    else
        emit picked(row);
}

/// All events of the lane at `y` from the one last picked to `row`.
void TimelineView::chooseInLane(Row row, double y)
{
    const TimelineLayout &layout = layoutNow();
    const auto box = std::ranges::find_if(layout.lanes, [&](const LaneBox &lane) {
        return y + layout.scroll >= lane.rect.y && y + layout.scroll < lane.rect.bottom();
    });
    const Row anchor = m_anchor == noRow ? row : m_anchor;
    const ColumnOf<Row> &rows = m_content->lanes[box->lane].rows;
    const auto [first, last] = std::minmax(anchor, row);
    ColumnOf<Row> between(std::ranges::lower_bound(rows, first), std::ranges::upper_bound(rows, last));
    emit chosen(between);
}

/// Lanes of what fits no other have no code.
void TimelineView::pickLane(const QString &code)
{
    if (code.isEmpty())
        return;
    if (layoutNow().laneBy == LaneBy::Country)
        emit laneCountryPicked(code);
    if (layoutNow().laneBy == LaneBy::Crisis)
        emit crisisPicked(code);
}

void TimelineView::moveLane(const std::string &code, std::size_t gap)
{
    m_lanes.move(code, gap);
    showLanes();
}

void TimelineView::addLaneActions(QMenu &menu, std::size_t lane)
{
    const std::string code = layoutNow().lanes[lane].code;
    const std::size_t shown = layoutNow().lanes.size();
    QAction *hide = menu.addAction(tr("&Hide this lane"), this, [this, code] {
        m_lanes.hide(code);
        showLanes();
    });
    hide->setEnabled(shown > 1);
    menu.addAction(tr("Move &up\tAlt+Shift+Up"), this, [=, this] { moveLane(code, lane - 1); })
        ->setEnabled(lane > 0);
    menu.addAction(tr("Move &down\tAlt+Shift+Down"), this, [=, this] { moveLane(code, lane + 2); })
        ->setEnabled(lane + 1 < shown);
}

/// Anywhere left of the axis, so that hidden lanes can always be brought back.
void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_store || event->pos().x() >= axis().left)
        return QAbstractScrollArea::contextMenuEvent(event);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPointF at = event->pos();
    const TimelineHit hit = hitTimeline(layoutNow(), {at.x(), at.y()});
    if (const auto *const lane = std::get_if<LaneHit>(&hit))
        addLaneActions(*menu, lane->lane);
    if (!layoutNow().hiddenLanes.empty())
        menu->addAction(tr("&Show all lanes again"), this, &TimelineView::showAllLanes);
    if (menu->isEmpty())
        return delete menu;
    menu->popup(event->globalPos());
}

/// Brings it to the middle if it is off the axis.
void TimelineView::goTo(Day day)
{
    const TimeAxis now = axis();
    const double x = now.x(dayNumber(day));
    if (x < now.left || x > now.right())
        pan(now.left + now.width / 2.0 - x);
}

/// The first (+1) or last (-1) event that begins on the axis, or the nearest one beyond.
Row TimelineView::outermost(int step) const
{
    const ColumnOf<Row> &rows = m_visible->rows;
    const auto day = [this](Row row) { return dayNumber(m_store->earliest(row)); };
    const double edge = step > 0 ? m_window.firstDay : m_window.lastDay();
    const auto inside = std::ranges::lower_bound(rows, edge, {}, day);
    const Row behind = inside == rows.end() ? noRow : *inside;
    if (step < 0)
        return neighbourOf(rows, behind, -1);
    return behind == noRow ? rows.back() : behind;
}

/// Selects the event before (-1) or behind (+1) the selected one; without one, the first or last on the axis.
void TimelineView::pickNeighbour(int step)
{
    if (!m_store || m_visible->rows.empty())
        return;
    const Row row = m_highlights.selected == noRow
        ? outermost(step)
        : neighbourOf(m_visible->rows, m_highlights.selected, step);
    setSelection(std::make_shared<const Selection>(ColumnOf<Row>{row}));
    goTo(m_store->earliest(row));
    emit picked(row);
}

/// From the event that is read, or the middle of the axis; the arrows then move the other end.
void TimelineView::beginMeasure()
{
    if (!m_store)
        return;
    const Row row = m_highlights.selected;
    m_measure.begin(row == noRow ? dayAt(axis().left + axis().width / 2.0) : m_store->earliest(row));
    m_measure.drawTo(m_measure.end());
    goTo(m_measure.end());
    viewport()->update();
}

/// Whether the key was one for what is being measured.
bool TimelineView::measureKey(const QKeyEvent &event)
{
    const bool left = event.key() == Qt::Key_Left;
    if (left || event.key() == Qt::Key_Right) {
        const double step = std::max(1.0, std::round(measureStep / axis().pxPerDay()));
        const Days days(event.modifiers().testFlag(Qt::ShiftModifier) ? 1 : static_cast<std::int32_t>(step));
        const DayRange all = m_content->span;
        m_measure.drawTo(
            std::clamp(left ? m_measure.end() - days : m_measure.end() + days, all.first, all.last));
        goTo(m_measure.end());
    } else if (event.key() == Qt::Key_M || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        m_measure.finish();
    } else {
        return false;
    }
    viewport()->update();
    return true;
}

/// The one that was moved last, the one under the pointer, or that of the event that is read.
std::optional<std::size_t> TimelineView::laneForKeys()
{
    const TimelineLayout &layout = layoutNow();
    const auto isMeant = [&](const LaneBox &lane) {
        if (m_keyLane)
            return lane.code == *m_keyLane;
        const double y = m_pointer->y() + layout.scroll;
        return y >= lane.rect.y && y < lane.rect.bottom();
    };
    if (m_keyLane || m_pointer) {
        const auto found = std::ranges::find_if(layout.lanes, isMeant);
        if (found != layout.lanes.end())
            return static_cast<std::size_t>(found - layout.lanes.begin());
    }
    if (m_highlights.selected == noRow)
        return {};
    return laneOf(layout, *m_store, m_highlights.selected);
}

void TimelineView::moveLaneByKey(int step)
{
    if (!m_store)
        return;
    const auto lane = laneForKeys();
    const std::size_t shown = layoutNow().lanes.size();
    if (!lane || (step < 0 ? *lane == 0 : *lane + 1 == shown))
        return;
    m_keyLane = layoutNow().lanes[*lane].code;
    moveLane(*m_keyLane, step < 0 ? *lane - 1 : *lane + 2);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (m_measure.isBegun() && measureKey(*event))
        return;
    const bool movesLane = event->modifiers().testFlags(Qt::AltModifier | Qt::ShiftModifier);
    if (movesLane && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return moveLaneByKey(event->key() == Qt::Key_Up ? -1 : 1);
    const TimeAxis now = axis();
    const double middle = now.left + now.width / 2.0;
    const bool any = m_store && !m_visible->rows.empty();
    QScrollBar *const bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_A:
        return pan(keyPan * now.width);
    case Qt::Key_Right:
    case Qt::Key_D:
        return pan(-keyPan * now.width);
    case Qt::Key_PageUp:
        return pan(pagePan * now.width);
    case Qt::Key_PageDown:
        return pan(-pagePan * now.width);
    case Qt::Key_W:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(keyZoom, middle);
    case Qt::Key_S:
    case Qt::Key_Minus:
        return zoom(1.0 / keyZoom, middle);
    case Qt::Key_Up:
        return bar->triggerAction(QScrollBar::SliderSingleStepSub);
    case Qt::Key_Down:
        return bar->triggerAction(QScrollBar::SliderSingleStepAdd);
    case Qt::Key_Escape:
        if (!m_measure.measured())
            return QAbstractScrollArea::keyPressEvent(event);
        m_measure.forget();
        return viewport()->update();
    case Qt::Key_Home:
        return any ? goTo(m_store->earliest(m_visible->rows.front())) : void();
    case Qt::Key_End:
        return any ? goTo(m_store->earliest(m_visible->rows.back())) : void();
    case Qt::Key_M:
        return beginMeasure();
    case Qt::Key_Space:
        return emit playWanted();
    case Qt::Key_Comma:
    case Qt::Key_BracketLeft:
        return pickNeighbour(-1);
    case Qt::Key_Period:
    case Qt::Key_BracketRight:
        return pickNeighbour(1);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

QString TimelineView::tooltip(QPointF at)
{
    if (!m_store)
        return {};
    const TimelineHit hit = hitTimeline(layoutNow(), {at.x(), at.y()});
    if (const auto *const event = std::get_if<EventHit>(&hit))
        return eventToolTip(*m_store, event->row, m_highlights.title(event->row));
    if (const auto *const crisis = std::get_if<CrisisHit>(&hit))
        return plainToolTip(qt(m_store->crises()[crisis->crisis].name));
    if (const auto *const lane = std::get_if<LaneHit>(&hit))
        return plainToolTip(qt(m_content->lanes[layoutNow().lanes[lane->lane].lane].name));
    return {};
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        m_pointer.reset();
    if (event->type() == QEvent::Leave && m_highlights.hovered != noRow) {
        setHovered(noRow);
        emit hovered(noRow);
    }
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *const help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), tooltip(help->pos()), viewport());
    return true;
}

} // namespace faultline
