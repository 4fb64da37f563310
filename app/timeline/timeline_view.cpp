#include "app/timeline/timeline_view.h"

#include "app/shell/event_tool_tip.h"
#include "app/shell/words.h"
#include "app/timeline/measure_words.h"
#include "app/timeline/overview_strip.h"
#include "app/timeline/timeline_faces.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double headerWidth = 118.0;
constexpr int overviewHeight = 44;
constexpr double tall = 420.0;        ///< px; a view that has room for one more row of crises
constexpr double dragThreshold = 4.0; ///< px; less is a click
constexpr double keyZoom = 1.25;
constexpr double doubleClickZoom = 2.5;
constexpr double keyPan = 0.15; ///< of the window
constexpr double pagePan = 0.9;
constexpr std::size_t summedAtOnce = 100'000; ///< events whose deaths are added up with each move of a drag

/// One notch of a common wheel is 120.
double wheelZoom(double delta) { return std::pow(1.2, delta / 120.0); }

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QAbstractScrollArea(parent), m_theme(lightTheme()), m_faces(timelineFaces(QLocale())),
      m_overview(new OverviewStrip(this))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(0, 0, 0, overviewHeight);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(tr("Events in lanes over time. Left and Right move in time, plus and minus "
                                "zoom, comma and full stop select the previous and the next event. The list "
                                "shows the same events as text."));
    connect(m_overview, &OverviewStrip::timeWindowChanged, this, [this](TimeWindow window) {
        setTimeWindow(window);
        emit timeWindowChanged(m_window);
    });
}

void TimelineView::setEvents(std::shared_ptr<const EventStore> store,
                             std::shared_ptr<const VisibleSet> visible,
                             std::shared_ptr<const TimelineContent> content, TitleOf title)
{
    const bool sameRows = m_store == store;
    m_store = std::move(store);
    m_visible = std::move(visible);
    m_content = std::move(content);
    m_highlights.title = std::move(title);
    m_highlights.hovered = noRow;
    m_highlights.selected = sameRows ? m_highlights.selected : noRow;
    m_overview->setEvents(m_store, m_visible, m_content);
    traceLinks();
    if (m_measure)
        measure(m_measure->days, true);
    tellHiddenLanes();
    dropLayout();
}

void TimelineView::setTimeWindow(TimeWindow window)
{
    if (window == m_window)
        return;
    m_window = window;
    m_overview->setTimeWindow(window);
    dropLayout();
}

void TimelineView::setSelected(Row row)
{
    m_highlights.selected = row;
    traceLinks();
    viewport()->update();
}

void TimelineView::setChainShown(bool shown)
{
    m_chainShown = shown;
    traceLinks();
    viewport()->update();
}

void TimelineView::traceLinks()
{
    const Row row = m_highlights.selected;
    if (!m_store || row == noRow)
        m_links.clear();
    else
        m_links = m_chainShown ? whatLedTo(*m_store, row) : linksOf(*m_store, row);
}

void TimelineView::setHovered(Row row)
{
    if (m_highlights.hovered == row)
        return;
    m_highlights.hovered = row;
    viewport()->update();
}

void TimelineView::setPlayed(std::optional<DayRange> days)
{
    m_highlights.played = days;
    viewport()->update();
}

void TimelineView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_overview->setTheme(theme);
    viewport()->update();
}

TimeAxis TimelineView::axis() const
{
    const double width = viewport()->width() - headerWidth - TimelineStyle{}.margin;
    return {.firstDay = m_window.firstDay,
            .spanDays = m_window.spanDays,
            .left = headerWidth,
            .width = std::max(1.0, width)};
}

void TimelineView::dropLayout()
{
    m_layout.reset();
    viewport()->update();
}

const TimelineLayout &TimelineView::layoutNow()
{
    if (!m_layout) {
        const double height = viewport()->height();
        const TimelineStyle style{.crisisRows = height < tall ? 2U : 3U};
        m_layout = m_store ? layoutTimeline(*m_store, *m_content, axis(), style, height, m_faces,
                                            m_highlights.title, arrangement())
                           : TimelineLayout{.axis = axis()};
        const double below = m_layout->lanesBottom() - viewport()->height();
        verticalScrollBar()->setRange(0, static_cast<int>(std::ceil(std::max(0.0, below))));
        verticalScrollBar()->setPageStep(viewport()->height());
        verticalScrollBar()->setSingleStep(static_cast<int>(m_layout->style.minLaneHeight));
    }
    m_layout->scroll = verticalScrollBar()->value();
    return *m_layout;
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.background);
    if (!m_store)
        return;
    m_highlights.arcs = linkArcs(layoutNow(), *m_store, *m_visible, m_links);
    paintTimeline(painter, layoutNow(), *m_store, m_theme, m_highlights);
    if (m_visible->rows.empty())
        paintNothing(painter);
}

/// On a ground of its own, so that no line of the grid runs through it.
void TimelineView::paintNothing(QPainter &painter)
{
    const QString words = tr("No events match the filter.");
    painter.setFont(textFont(13.0));
    QRectF ground = painter.fontMetrics().boundingRect(words).adjusted(-12, -8, 12, 8);
    ground.moveCenter({(headerWidth + viewport()->width()) / 2.0, viewport()->height() / 2.0});
    painter.fillRect(ground, m_theme.background);
    painter.setPen(m_theme.muted);
    painter.drawText(ground, Qt::AlignCenter, words);
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    const QRect inside = viewport()->geometry();
    m_overview->setGeometry(inside.left(), inside.bottom() + 1, inside.width(), overviewHeight);
    m_overview->setAxisRoom({axis().left, axis().right()});
    dropLayout();
}

void TimelineView::scrollContentsBy(int, int) { viewport()->update(); }

/// Makes `axis` the window of time, kept within the chronicle, and says so.
void TimelineView::showSpan(const TimeAxis &axis)
{
    const TimeAxis kept = m_store ? keptWithin(axis, m_content->span) : axis;
    const TimeWindow before = m_window;
    setTimeWindow({.firstDay = kept.firstDay, .spanDays = kept.spanDays});
    if (m_window != before)
        emit timeWindowChanged(m_window);
}

void TimelineView::zoom(double factor, double px) { showSpan(zoomed(axis(), factor, px)); }

void TimelineView::pan(double px) { showSpan(panned(axis(), px)); }

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
    m_measuredFrom.reset();
    m_heldLane.reset();
    if (!m_store)
        return;
    const TimelineHit hit = hitTimeline(layoutNow(), {event->position().x(), event->position().y()});
    if (const auto *const lane = std::get_if<LaneHit>(&hit))
        m_heldLane = lane->lane;
    else if (event->modifiers().testFlag(Qt::ShiftModifier) && event->position().x() >= axis().left)
        m_measuredFrom = dayAt(event->position().x());
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed) {
        reportHover(event->position());
        return;
    }
    const double moved = event->position().x() - m_pressed->x();
    const double movedDown = event->position().y() - m_pressed->y();
    m_dragging = m_dragging || std::abs(m_heldLane ? movedDown : moved) > dragThreshold;
    if (!m_dragging)
        return;
    if (m_heldLane)
        return dragLane(event->position().y());
    if (m_measuredFrom) {
        viewport()->setCursor(Qt::SizeHorCursor);
        const Day there = dayAt(event->position().x());
        return measure({std::min(*m_measuredFrom, there), std::max(*m_measuredFrom, there)}, false);
    }
    viewport()->setCursor(Qt::ClosedHandCursor);
    TimeAxis start = axis();
    start.firstDay = m_windowPressed.firstDay;
    start.spanDays = m_windowPressed.spanDays;
    showSpan(panned(start, moved));
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    if (m_dragging && m_measuredFrom && m_measure)
        measure(m_measure->days, true);
    if (m_dragging && m_heldLane)
        moveLane(*m_heldLane, gapAt(event->position().y()));
    m_highlights.dropLine.reset();
    if (!m_dragging && m_measure)
        endMeasure();
    else if (!m_dragging)
        click(event->position());
    m_pressed.reset();
    m_measuredFrom.reset();
    m_heldLane.reset();
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

/// Deaths of very many events are added up at the end only.
void TimelineView::measure(DayRange days, bool toTheEnd)
{
    const std::span<const Row> rows = m_visible->rows;
    const bool few = rowsBeginning(*m_store, rows, days).size() <= summedAtOnce;
    m_measure = measureSpan(*m_store, rows, days, toTheEnd || few);
    m_highlights.measured = {days, measureWords(*m_measure, m_visible->mediaReports)};
    viewport()->update();
}

void TimelineView::endMeasure()
{
    m_measure.reset();
    m_highlights.measured.reset();
    viewport()->update();
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

void TimelineView::click(QPointF at)
{
    if (!m_store)
        return;
    const TimelineHit hit = hitTimeline(layoutNow(), {at.x(), at.y()});
    if (const auto *const event = std::get_if<EventHit>(&hit))
        emit picked(event->row);
    else if (const auto *const crisis = std::get_if<CrisisHit>(&hit))
        emit crisisPicked(QString::fromStdString(m_store->crises()[crisis->crisis].id));
    else if (const auto *const lane = std::get_if<LaneHit>(&hit))
        pickLane(QString::fromStdString(layoutNow().lanes[lane->lane].code));
    else if (const auto *const bin = std::get_if<DensityHit>(&hit))
        zoom(doubleClickZoom, axis().x(bin->firstDay + bin->spanDays / 2.0));
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

void TimelineView::setArrangements(std::map<LaneBy, LaneArrangement> arrangements)
{
    m_arrangements = std::move(arrangements);
    tellHiddenLanes();
    dropLayout();
}

const LaneArrangement &TimelineView::arrangement() const
{
    static const LaneArrangement asTheyCome;
    const auto found = m_content ? m_arrangements.find(m_content->laneBy) : m_arrangements.end();
    return found == m_arrangements.end() ? asTheyCome : found->second;
}

void TimelineView::arrange(LaneArrangement arrangement)
{
    m_arrangements[m_content->laneBy] = std::move(arrangement);
    tellHiddenLanes();
    dropLayout();
}

void TimelineView::tellHiddenLanes()
{
    emit hiddenLanesChanged(m_content && std::ranges::any_of(m_content->lanes, [this](const Lane &lane) {
                                return arrangement().isHidden(lane.code);
                            }));
}

void TimelineView::showAllLanes()
{
    if (!m_content)
        return;
    LaneArrangement all = arrangement();
    all.hidden.clear();
    arrange(std::move(all));
}

/// `gap` as in withMoved().
void TimelineView::moveLane(std::size_t lane, std::size_t gap)
{
    arrange(withMoved(arrangement(), m_content->lanes, layoutNow().lanes[lane].code, gap));
}

/// The gap between lanes that is nearest.
std::size_t TimelineView::gapAt(double y)
{
    const TimelineLayout &layout = layoutNow();
    return static_cast<std::size_t>(std::ranges::count_if(layout.lanes, [&](const LaneBox &lane) {
        return lane.rect.y + lane.rect.height / 2.0 < y + layout.scroll;
    }));
}

void TimelineView::dragLane(double y)
{
    const std::size_t gap = gapAt(y);
    const TimelineLayout &layout = layoutNow();
    m_highlights.dropLine = gap < layout.lanes.size() ? layout.lanes[gap].rect.y : layout.lanesBottom() - 1.0;
    viewport()->setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

void TimelineView::addLaneActions(QMenu &menu, std::size_t lane)
{
    const std::size_t shown = layoutNow().lanes.size();
    QAction *hide = menu.addAction(tr("&Hide this lane"), this, [this, code = layoutNow().lanes[lane].code] {
        LaneArrangement less = arrangement();
        less.hidden.push_back(code);
        arrange(std::move(less));
    });
    hide->setEnabled(shown > 1);
    menu.addAction(tr("Move &up"), this, [this, lane] { moveLane(lane, lane - 1); })->setEnabled(lane > 0);
    menu.addAction(tr("Move &down"), this, [this, lane] { moveLane(lane, lane + 2); })
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

/// Brings the event's start to the middle if it is off the axis.
void TimelineView::goTo(Row row)
{
    const TimeAxis now = axis();
    const double x = now.x(dayNumber(m_store->earliest(row)));
    if (x < now.left || x > now.right())
        pan(now.left + now.width / 2.0 - x);
}

/// Selects the event before (-1) or behind (+1) the selected one; without one, the first or last on the axis.
void TimelineView::pickNeighbour(int step)
{
    if (!m_store || m_visible->rows.empty())
        return;
    const ColumnOf<Row> &rows = m_visible->rows;
    const auto end = static_cast<std::ptrdiff_t>(rows.size());
    std::ptrdiff_t at = 0;
    if (m_highlights.selected == noRow) {
        const auto reached = [&](Row row) { return dayNumber(m_store->earliest(row)); };
        const double edge = step > 0 ? m_window.firstDay : m_window.lastDay();
        at = std::ranges::lower_bound(rows, edge, {}, reached) - rows.begin() - (step > 0 ? 0 : 1);
    } else {
        const auto found = std::ranges::lower_bound(rows, m_highlights.selected);
        const bool visible = found != rows.end() && *found == m_highlights.selected;
        at = found - rows.begin() + (step > 0 ? (visible ? 1 : 0) : -1);
    }
    const Row row = rows[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at, 0, end - 1))];
    setSelected(row);
    goTo(row);
    emit picked(row);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
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
        return m_measure ? endMeasure() : QAbstractScrollArea::keyPressEvent(event);
    case Qt::Key_Home:
        return any ? goTo(m_visible->rows.front()) : void();
    case Qt::Key_End:
        return any ? goTo(m_visible->rows.back()) : void();
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
