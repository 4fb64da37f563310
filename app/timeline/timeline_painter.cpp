#include "app/timeline/timeline_painter.h"

#include "app/shell/geometry.h"
#include "app/shell/text_line.h"
#include "app/shell/words.h"
#include "app/timeline/arc_painter.h"
#include "app/timeline/mark_painter.h"
#include "app/timeline/timeline_faces.h"
#include "core/base/date_words.h"
#include "core/timeline/lane_packing.h"
#include "core/timeline/timeline_hit.h"
#include "core/timeline/title_place.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QString>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double corner = 4.0;
constexpr double titlePadding = 4.0; // px between a title and either end of its ground

/// A line one px wide that does not blur.
void vertical(QPainter &painter, double x, double top, double bottom, const QColor &color)
{
    painter.fillRect(QRectF(std::round(x), top, 1.0, bottom - top), color);
}

void horizontal(QPainter &painter, double left, double right, double y, const QColor &color)
{
    painter.fillRect(QRectF(left, std::round(y), right - left, 1.0), color);
}

void text(QPainter &painter, const QFont &font, const QRectF &rect, const QString &words, const QColor &color)
{
    paintLineIn(painter, rect, font, words, {color});
}

/// One timeline on its way to the paper.
class Picture {
public:
    Picture(QPainter &painter, const TimelineLayout &layout, const EventStore &store, const Theme &theme,
            const Highlights &highlights)
        : m_painter(painter), m_layout(layout), m_store(store), m_theme(theme), m_highlights(highlights)
    {
    }

    void paint();

private:
    void paintGrid();
    void paintTickRow(const std::vector<TimeTick> &ticks, double top, const QColor &color);
    void paintAxis();
    void paintCrises();
    void paintCrisis(const CrisisBar &crisis);
    void paintGoesOn(const QRectF &bar, const QColor &color);
    void paintArcs();
    void paintLanes();
    void paintHeader(const LaneBox &lane);
    void paintHeaders();
    void paintDensity();
    /// A hovered or selected event: rings round its marks, and its title at the first.
    struct Callout {
        TimelineMark first;
        QString title;
        QRectF ground; ///< of the title
        QColor color;
    };
    void callOut(std::vector<Callout> &callouts, Row row, const QColor &color) const;
    std::vector<Callout> callouts() const;
    bool isCut(const TimelineLabel &label, const std::vector<Callout> &callouts) const;
    void paintLabels(const std::vector<Callout> &callouts);
    void paintChosen();
    void paintBox(const Rect &box);
    void paintCallout(const Callout &callout);
    void paintTitle(const Callout &callout);
    void paintOutside(DayRange days, const QColor &color);
    std::optional<EdtfDate> cursorDate() const;
    std::optional<double> cursorX() const;
    void paintCursorLine();
    void paintCursorDate();
    void paintMeasured();
    void paintPill(double x, const QString &words);
    void wipeTicksBelow(const QRectF &pill);
    double lanesEnd() const { return std::min(m_layout.height, m_layout.lanesBottom() - m_layout.scroll); }

    QPainter &m_painter;
    const TimelineLayout &m_layout;
    const EventStore &m_store;
    const Theme &m_theme;
    const Highlights &m_highlights;
};

void Picture::paint()
{
    m_painter.fillRect(QRectF(0.0, 0.0, m_layout.width(), m_layout.height), m_theme.background);
    if (m_highlights.wanted)
        paintOutside(*m_highlights.wanted, m_theme.panel);
    paintGrid();
    paintCursorLine();
    paintAxis();
    paintCrises();
    m_painter.save();
    m_painter.setClipRect(
        QRectF(0.0, m_layout.lanesTop(), m_layout.width(), std::max(0.0, lanesEnd() - m_layout.lanesTop())),
        Qt::IntersectClip);
    m_painter.translate(0.0, -m_layout.scroll);
    paintLanes();
    m_painter.restore();
    if (m_highlights.played)
        paintOutside(*m_highlights.played, withAlpha(m_theme.background, 0.6));
    paintCursorDate();
    paintMeasured();
}

void Picture::paintGrid()
{
    const double left = m_layout.axis.left;
    for (const TimeTick &tick : m_layout.ticks.lower)
        if (tick.x >= left)
            vertical(m_painter, tick.x, m_layout.style.axisHeight / 2.0, lanesEnd(), m_theme.line);
    for (const TimeTick &tick : m_layout.ticks.upper)
        if (tick.x >= left)
            vertical(m_painter, tick.x, 0.0, lanesEnd(), m_theme.line);
    horizontal(m_painter, 0.0, m_layout.width(), m_layout.style.axisHeight - 1.0, m_theme.line);
}

void Picture::paintTickRow(const std::vector<TimeTick> &ticks, double top, const QColor &color)
{
    const double height = m_layout.style.axisHeight / 2.0;
    for (const TimeTick &tick : ticks)
        if (!tick.label.empty())
            text(m_painter, timelineLabelFont(), QRectF(tick.labelX, top, 100.0, height), qt(tick.label),
                 color);
}

void Picture::paintAxis()
{
    paintTickRow(m_layout.ticks.upper, 0.0, m_theme.text);
    paintTickRow(m_layout.ticks.lower, m_layout.style.axisHeight / 2.0, m_theme.muted);
    const std::size_t hidden = m_layout.hiddenLanes.size();
    if (hidden == 0)
        return;
    const QRectF corner(m_layout.style.headerPadding, 0.0, m_layout.axis.left - m_layout.style.headerPadding,
                        m_layout.style.axisHeight);
    text(m_painter, timelineSmallFont(), corner,
         hidden == 1 ? QStringLiteral("1 lane hidden") : QStringLiteral("%1 lanes hidden").arg(hidden),
         m_theme.muted);
}

void Picture::paintCrisis(const CrisisBar &crisis)
{
    const QRectF bar = qt(crisis.bar);
    const QColor &color = m_theme.themes[0];
    m_painter.fillRect(bar, withAlpha(color, m_theme.dark ? 0.22 : 0.15));
    if (crisis.begins)
        m_painter.fillRect(QRectF(bar.left(), bar.top(), 2.0, bar.height()), color);
    if (crisis.open && bar.width() > 16.0)
        paintGoesOn(bar, color);
    text(m_painter, timelineLabelFont(), qt(crisis.label), qt(crisis.text), m_theme.text);
}

/// A small arrow at the right end.
void Picture::paintGoesOn(const QRectF &bar, const QColor &color)
{
    const QPointF tip(bar.right() - 4.0, bar.center().y());
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawPolygon(QPolygonF{tip, tip + QPointF(-4.0, -3.5), tip + QPointF(-4.0, 3.5)});
    m_painter.restore();
}

void Picture::paintCrises()
{
    if (m_layout.crisisBand.height <= 0.0)
        return;
    for (const CrisisBar &crisis : m_layout.crises)
        paintCrisis(crisis);
    const QRectF header(m_layout.style.headerPadding, m_layout.crisisBand.y, m_layout.axis.left,
                        m_layout.style.crisisRowHeight);
    text(m_painter, timelineHeaderFont(), header, qt(m_layout.language->text("timeline.crises")),
         m_theme.text);
    if (m_layout.crisesHidden > 0) {
        text(m_painter, timelineSmallFont(), header.translated(0.0, m_layout.style.crisisRowHeight - 2.0),
             qt(m_layout.language->text("timeline.more", {std::to_string(m_layout.crisesHidden)})),
             m_theme.muted);
    }
}

/// The count of a lane that is too low for two lines stands behind them, where the lane is empty.
void Picture::paintHeader(const LaneBox &lane)
{
    const double left = m_layout.style.headerPadding;
    const double middle = lane.rect.y + lane.rect.height / 2.0;
    const double width = m_layout.axis.left;
    m_painter.fillRect(QRectF(0.0, lane.rect.y, width, lane.rect.height), m_theme.panel);
    const bool low = lane.rect.height < m_layout.style.minLaneHeight - 1.0;
    text(m_painter, timelineHeaderFont(), QRectF(left, middle - (low ? 8.0 : 16.0), width, 16.0),
         qt(lane.name), low ? m_theme.muted : m_theme.text);
    text(m_painter, timelineSmallFont(),
         low ? QRectF(width + left, middle - 7.0, m_layout.axis.width, 14.0)
             : QRectF(left, middle, width, 14.0),
         qt(lane.count), m_theme.muted);
}

void Picture::paintHeaders()
{
    for (const LaneBox &lane : m_layout.lanes) {
        paintHeader(lane);
        horizontal(m_painter, 0.0, m_layout.width(), lane.rect.y, m_theme.line);
    }
    horizontal(m_painter, 0.0, m_layout.width(), m_layout.lanesBottom() - 1.0, m_theme.line);
    vertical(m_painter, m_layout.axis.left - 1.0, m_layout.lanesTop(), m_layout.lanesBottom(), m_theme.line);
}

void Picture::paintDensity()
{
    for (const DensityBar &bar : m_layout.density) {
        const double alpha = std::lerp(m_theme.dark ? 0.4 : 0.35, 0.75, m_layout.lanes[bar.lane].crowding);
        m_painter.fillRect(qt(bar.rect), withAlpha(themeColor(m_theme, bar.theme), alpha));
    }
}

/// A label that the title of a callout or an arc would cut goes away as a whole, but for those of linked
/// events, and so does one whose event has a callout.
bool Picture::isCut(const TimelineLabel &label, const std::vector<Callout> &callouts) const
{
    return std::ranges::any_of(callouts,
                               [&](const Callout &c) {
                                   return c.first.row == label.row || c.ground.intersects(qt(label.rect));
                               })
        || std::ranges::any_of(m_highlights.arcs, [&](const LinkArc &arc) {
               return arc.link.tail != label.row && arc.link.head != label.row
                   && runsThrough(arc, label.rect);
           });
}

/// Apart from arcs and from the cursor.
void Picture::paintLabels(const std::vector<Callout> &callouts)
{
    const std::optional<double> cursor = cursorX();
    for (const TimelineLabel &label : m_layout.labels) {
        if (isCut(label, callouts))
            continue;
        const bool crossed =
            !m_highlights.arcs.empty() || (cursor && *cursor > label.rect.x && *cursor < label.rect.right());
        m_painter.setOpacity(label.opacity);
        paintLineIn(m_painter, qt(label.rect), timelineLabelFont(), qt(label.text),
                    {label.row == noRow ? m_theme.muted : m_theme.text,
                     crossed ? m_theme.background : Qt::transparent});
    }
    m_painter.setOpacity(1.0);
}

/// Over the grounds of titles, but over no words.
void Picture::paintArcs()
{
    const auto hasMark = [&](Row row) {
        return std::ranges::find(m_layout.marks, row, &TimelineMark::row) != m_layout.marks.end();
    };
    for (const LinkArc &arc : m_highlights.arcs) {
        if (!arc.drawn)
            continue;
        if (!arc.tailBeyond && !hasMark(arc.link.tail))
            paintUnmarkedEnd(m_painter, arc.curve.front(), m_theme);
        if (!arc.headBeyond && !hasMark(arc.link.head))
            paintUnmarkedEnd(m_painter, arc.curve.back(), m_theme);
        paintArc(m_painter, arc, m_theme);
    }
}

void Picture::paintLanes()
{
    paintHeaders();
    m_painter.save();
    m_painter.setClipRect(QRectF(m_layout.axis.left, m_layout.lanesTop(),
                                 m_layout.width() - m_layout.axis.left,
                                 m_layout.lanesBottom() - m_layout.lanesTop()),
                          Qt::IntersectClip);
    paintDensity();
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (const TimelineMark &mark : m_layout.marks) {
        m_painter.setOpacity(mark.opacity);
        paintMark(m_painter, mark, m_theme);
    }
    m_painter.setOpacity(1.0);
    paintChosen();
    const std::vector<Callout> shown = callouts();
    for (const Callout &callout : shown)
        paintCallout(callout);
    paintArcs();
    paintLabels(shown);
    for (const Callout &callout : shown)
        paintTitle(callout);
    if (m_highlights.box)
        paintBox(*m_highlights.box);
    m_painter.restore();
    if (m_highlights.dropLine)
        m_painter.fillRect(QRectF(0.0, *m_highlights.dropLine - 1.0, m_layout.width(), 2.0), m_theme.accent);
}

/// The title of the selected event makes room for arcs.
void Picture::callOut(std::vector<Callout> &callouts, Row row, const QColor &color) const
{
    const auto first = row == noRow ? std::nullopt : markOf(m_layout, m_store, row);
    if (!first)
        return;
    const QFontMetricsF metrics(timelineLabelFont(), m_painter.device());
    const QString title = qt(m_highlights.title(row));
    const double width = std::ceil(metrics.horizontalAdvance(title)) + 2 * titlePadding;
    const std::vector<LinkArc> none;
    const QRectF ground =
        qt(titlePlace(m_layout, *first, width, row == m_highlights.selected ? m_highlights.arcs : none));
    callouts.push_back({*first, metrics.elidedText(title, Qt::ElideRight, ground.width() - 2 * titlePadding),
                        ground, color});
}

/// The selected event above the hovered one.
std::vector<Picture::Callout> Picture::callouts() const
{
    std::vector<Callout> found;
    if (m_highlights.hovered != m_highlights.selected)
        callOut(found, m_highlights.hovered, m_theme.muted);
    callOut(found, m_highlights.selected, m_theme.accent);
    return found;
}

void Picture::paintChosen()
{
    for (const Rect &stretch : m_highlights.chosen.stretches)
        m_painter.fillRect(qt(stretch), m_theme.accent);
    for (const TimelineMark &mark : m_highlights.chosen.marks) {
        paintRing(m_painter, mark, m_theme.accent, m_theme);
        if (mark.shape == TimelineMark::Shape::Glyph) // a ring covers what is near
            paintMark(m_painter, mark, m_theme);
    }
}

void Picture::paintBox(const Rect &box)
{
    m_painter.setPen(QPen(m_theme.accent, 1.0, Qt::DashLine));
    m_painter.setBrush(withAlpha(m_theme.accent, m_theme.dark ? 0.18 : 0.1));
    m_painter.drawRect(qt(box).adjusted(0.5, 0.5, -0.5, -1.5));
}

void Picture::paintCallout(const Callout &callout)
{
    const TimelineMark &first = callout.first;
    for (const TimelineMark &mark : m_layout.marks)
        if (mark.row == first.row)
            paintRing(m_painter, mark, callout.color, m_theme);
    paintRing(m_painter, first, callout.color, m_theme);
    if (first.shape == TimelineMark::Shape::Glyph) // a bar would hide the glyphs that lie on it
        paintMark(m_painter, first, m_theme);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.selection);
    m_painter.drawRoundedRect(callout.ground, corner, corner);
}

void Picture::paintTitle(const Callout &callout)
{
    const QColor color = callout.color == m_theme.accent ? callout.color : m_theme.text;
    paintLineIn(m_painter, callout.ground.adjusted(titlePadding, 0.0, -titlePadding, 0.0),
                timelineLabelFont(), callout.title, {color, m_theme.selection});
}

/// Covers the lanes before and after a stretch of time.
void Picture::paintOutside(DayRange days, const QColor &color)
{
    const TimeAxis &axis = m_layout.axis;
    const double left = std::clamp(axis.x(dayNumber(days.first)), axis.left, m_layout.width());
    const double right = std::clamp(axis.x(dayNumber(days.last) + 1.0), axis.left, m_layout.width());
    const double height = lanesEnd() - m_layout.lanesTop();
    m_painter.fillRect(QRectF(axis.left, m_layout.lanesTop(), left - axis.left, height), color);
    m_painter.fillRect(QRectF(right, m_layout.lanesTop(), m_layout.width() - right, height), color);
}

/// The last day that is played, or that of the selected event.
std::optional<EdtfDate> Picture::cursorDate() const
{
    if (m_highlights.played)
        return EdtfDate{.earliest = m_highlights.played->last, .latest = m_highlights.played->last};
    const Row row = m_highlights.selected;
    return row == noRow ? std::nullopt : std::optional(m_store.span(row).start);
}

std::optional<double> Picture::cursorX() const
{
    const std::optional<EdtfDate> date = cursorDate();
    const double x = date ? m_layout.axis.x(dayNumber(date->earliest) + 0.5) : -1.0;
    return x < m_layout.axis.left || x > m_layout.axis.right() ? std::nullopt : std::optional(x);
}

/// Below everything but the grid: it runs through no words.
void Picture::paintCursorLine()
{
    if (const std::optional<double> x = cursorX())
        m_painter.fillRect(QRectF(*x - 0.75, m_layout.style.axisHeight - 2.0, 1.5,
                                  lanesEnd() - m_layout.style.axisHeight + 2.0),
                           withAlpha(m_theme.accent, 0.8));
}

void Picture::paintCursorDate()
{
    const std::optional<double> x = cursorX();
    if (x && !m_highlights.measured) // its words stand there
        paintPill(*x, qt(shortDateWords(*cursorDate())));
}

/// A band over axis and lanes; the words stay in the view when the band has left it.
void Picture::paintMeasured()
{
    if (!m_highlights.measured)
        return;
    const TimeAxis &axis = m_layout.axis;
    const auto &[days, words] = *m_highlights.measured;
    const PxRange band = axis.extent(days.first, days.last);
    const double left = std::clamp(band.left, axis.left, axis.right());
    const double right = std::clamp(band.right, axis.left, axis.right());
    const double top = m_layout.style.axisHeight - 1.0;
    m_painter.fillRect(QRectF(left, top, right - left, lanesEnd() - top),
                       withAlpha(m_theme.accent, m_theme.dark ? 0.18 : 0.1));
    for (const double edge : {band.left, band.right})
        if (edge >= axis.left && edge <= axis.right())
            vertical(m_painter, edge, top, lanesEnd(), m_theme.accent);
    paintPill((left + right) / 2.0, words);
}

/// Within the axis, or where that is too narrow within the picture.
void Picture::paintPill(double x, const QString &words)
{
    constexpr double padding = 7.0;
    m_painter.setFont(textFont(11.0, QFont::DemiBold));
    const QFontMetricsF metrics(m_painter.font(), m_painter.device());
    const QString line = metrics.elidedText(words, Qt::ElideRight, m_layout.width() - 2.0 * padding);
    const double width = metrics.horizontalAdvance(line) + 2.0 * padding;
    const double least = std::max(0.0, std::min(m_layout.axis.left, m_layout.width() - width));
    const double left = std::clamp(x - width / 2.0, least, std::max(least, m_layout.width() - width));
    const QRectF pill(left, m_layout.style.axisHeight / 2.0 - 1.0, width, m_layout.style.axisHeight / 2.0);
    wipeTicksBelow(pill);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.accent);
    m_painter.drawRoundedRect(pill, corner, corner);
    m_painter.setPen(m_theme.background);
    m_painter.drawText(pill, Qt::AlignCenter, line);
    m_painter.restore();
}

/// A tick's label that the pill would cut goes away as a whole.
void Picture::wipeTicksBelow(const QRectF &pill)
{
    const QFontMetricsF metrics(timelineLabelFont(), m_painter.device());
    for (const TimeTick &tick : m_layout.ticks.lower) {
        const double width = metrics.horizontalAdvance(qt(tick.label));
        const QRectF label(tick.labelX, pill.top(), width, pill.height() - 1.0);
        if (label.intersects(pill))
            m_painter.fillRect(label, m_theme.background);
    }
}

} // namespace

void paintTimeline(QPainter &painter, const TimelineLayout &layout, const EventStore &store,
                   const Theme &theme, const Highlights &highlights)
{
    painter.save();
    Picture(painter, layout, store, theme, highlights).paint();
    painter.restore();
}

void paintOverview(QPainter &painter, const OverviewLayout &overview, const Theme &theme)
{
    for (const DensityBar &bar : overview.bars)
        painter.fillRect(qt(bar.rect), withAlpha(themeColor(theme, bar.theme), 0.75));
}

} // namespace faultline
