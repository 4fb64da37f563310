#include "app/report/report_pictures.h"
#include "app/timeline/timeline_faces.h"
#include "app/timeline/timeline_painter.h"

#include <QPainter>

#include <algorithm>

namespace faultline {

namespace {

constexpr double enlarged = 1.15;     ///< as the map
constexpr double headerWidth = 124.0; ///< px, left of the axis
constexpr double goodLane = 56.0;     ///< px
constexpr double goodSingleLane = 96.0;

/// Everything but the lanes, in px.
double bandsHeight(const TimelineContent &content, const TimelineStyle &style)
{
    const std::size_t crises = std::min(content.crises.size(), style.crisisRows);
    return style.axisHeight + static_cast<double>(crises) * style.crisisRowHeight;
}

TimeAxis reportAxis(const EventStore &store, const EventFilter &filter, double width,
                    const TimelineStyle &style)
{
    const DayRange whole = wholeSpan(store);
    const DayRange days{filter.from.value_or(whole.first), filter.to.value_or(whole.last)};
    const TimeAxis room{.left = headerWidth, .width = std::max(1.0, width - headerWidth - style.margin)};
    return days.first <= days.last ? fitted(room, days) : fitted(room, whole);
}

} // namespace

TimelineHeights timelineHeights(const EventStore &store, const VisibleSet &visible)
{
    const TimelineStyle style;
    const TimelineContent content = timelineContent(store, visible);
    const auto lanes = static_cast<double>(content.lanes.size());
    const double lane = content.lanes.size() <= 2 ? goodSingleLane : goodLane;
    const double bands = bandsHeight(content, style);
    return {.least = enlarged * (bands + lanes * style.minLaneHeight),
            .good = enlarged * (bands + lanes * lane)};
}

void paintReportTimeline(QPainter &painter, const QRectF &area, const EventStore &store,
                         const VisibleSet &visible, const Theme &theme)
{
    const double needed = timelineHeights(store, visible).least;
    const double scale = enlarged * std::min(1.0, area.height() / needed);
    const TimelineStyle style;
    const TimeAxis axis = reportAxis(store, visible.filter, area.width() / scale, style);
    const TimelineLayout layout =
        layoutTimeline(store, visible, axis, style, area.height() / scale, timelineFaces());
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.translate(area.topLeft());
    painter.scale(scale, scale);
    paintTimeline(painter, layout, store, theme);
    painter.restore();
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace faultline
