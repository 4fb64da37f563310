#include "app/timeline/timeline_view.h"

#include "app/timeline/overview_strip.h"
#include "app/timeline/timeline_faces.h"

#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double headerWidth = 118.0;
constexpr int overviewHeight = 44;
constexpr double tall = 420.0; ///< px; a view that has room for one more row of crises

/// Nothing if a filter asks for all of the time.
std::optional<DayRange> wantedTime(const EventFilter &filter)
{
    if (!filter.from && !filter.to)
        return {};
    return DayRange{filter.from.value_or(Day::min()), filter.to.value_or(Day::max())};
}

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
    if (!sameRows)
        setSelection(std::make_shared<const Selection>());
    m_overview->setEvents(m_store, m_visible, m_content);
    traceLinks();
    m_measure.setEvents(m_store, m_visible);
    m_lanes.setContent(m_content);
    showLanes();
}

void TimelineView::setTimeWindow(TimeWindow window)
{
    if (window == m_window)
        return;
    m_window = window;
    m_overview->setTimeWindow(window);
    dropLayout();
}

void TimelineView::setSelection(std::shared_ptr<const Selection> selection)
{
    m_selection = std::move(selection);
    m_highlights.selected = m_selection->opened();
    if (m_highlights.selected != noRow)
        m_anchor = m_highlights.selected;
    traceLinks();
    viewport()->update();
}

void TimelineView::setPinned(std::vector<Row> rows)
{
    m_pinned = std::move(rows);
    dropLayout();
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
        const TimelineStyle style{.crisisRows = height < tall ? 2U : 3U, .pinned = m_pinned};
        m_layout = m_store ? layoutTimeline(*m_store, *m_content, axis(), style, height, m_faces,
                                            m_highlights.title, m_lanes.now())
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
    m_highlights.wanted = wantedTime(m_visible->filter);
    m_highlights.chosen = m_selection->isSeveral()
        ? chosenMarks(layoutNow(), *m_content, *m_store, m_selection->rows())
        : ChosenMarks{};
    m_highlights.box = m_box && m_dragging ? std::optional(m_box->area(layoutNow())) : std::nullopt;
    m_highlights.measured = m_measure.marked();
    m_highlights.dropLine = m_heldLane && m_dragging ? std::optional(m_heldLane->line()) : std::nullopt;
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

void TimelineView::setArrangements(std::map<LaneBy, LaneArrangement> arrangements)
{
    m_lanes.setAll(std::move(arrangements));
    showLanes();
}

void TimelineView::showAllLanes()
{
    if (!m_content)
        return;
    m_lanes.showAll();
    showLanes();
}

/// Their order or visibility may have changed.
void TimelineView::showLanes()
{
    emit hiddenLanesChanged(m_lanes.hideSome());
    dropLayout();
}

} // namespace faultline
