#include "app/report/hatching.h"
#include "app/report/picture_layouts.h"
#include "app/timeline/timeline_faces.h"
#include "app/timeline/timeline_painter.h"

#include <QPainter>

#include <algorithm>

namespace faultline {

namespace {

constexpr double headerWidth = 124.0; ///< px, left of the axis
constexpr double goodLane = 56.0;     ///< px
constexpr double goodSingleLane = 96.0;

/// Everything but the lanes, in px.
double bandsHeight(const TimelineContent &content, const TimelineStyle &style)
{
    const std::size_t crises = std::min(content.crises.size(), style.crisisRows);
    return style.axisHeight + static_cast<double>(crises) * style.crisisRowHeight;
}

/// At which every lane can be read, in px.
double leastHeight(const TimelineContent &content, const TimelineStyle &style)
{
    return bandsHeight(content, style) + static_cast<double>(content.lanes.size()) * style.minLaneHeight;
}

TimeAxis reportAxis(const EventStore &store, const EventFilter &filter, double width,
                    const TimelineStyle &style)
{
    const DayRange whole = store.wholeSpan();
    const DayRange days{filter.from.value_or(whole.first), filter.to.value_or(whole.last)};
    const TimeAxis room{.left = headerWidth, .width = std::max(1.0, width - headerWidth - style.margin)};
    return days.first <= days.last ? fitted(room, days) : fitted(room, whole);
}

/// With the axis and the counts in a language.
TimelineFaces facesIn(const Language &language)
{
    TimelineFaces faces = timelineFaces();
    faces.tick = [&language](Day day, TickKind kind) { return tickWords(day, kind, language); };
    faces.language = &language;
    return faces;
}

} // namespace

PictureContents pictureContents(const EventStore &store, const VisibleSet &visible,
                                const ConfidenceGate &gate, const Language &language)
{
    VisibleSet onMap{.rows = visible.rows};
    std::erase_if(onMap.rows, [&](Row row) { return !store.mayBePassedOn(row); });
    PictureContents contents{.map = mapContent(store, onMap),
                             .onlyCounted = visible.rows.size() - onMap.rows.size(),
                             .timeline = timelineContent(store, visible),
                             .language = &language};
    contents.withoutPlace = static_cast<std::size_t>(
        std::ranges::count_if(onMap.rows, [&](Row row) { return !store.hasPlace(row); }));
    std::ranges::copy_if(onMap.rows, std::back_inserter(contents.hatched),
                         [&](Row row) { return gate.marks(store, row); });
    std::erase_if(contents.timeline.lanes, [](const Lane &lane) { return lane.rows.empty(); });
    for (Lane &lane : contents.timeline.lanes)
        lane.name = language.name(lane.name);
    return contents;
}

TimelineHeights timelineHeights(const TimelineContent &content)
{
    const TimelineStyle style;
    const double lane = content.lanes.size() <= 2 ? goodSingleLane : goodLane;
    const double lanes = static_cast<double>(content.lanes.size()) * lane;
    return {.least = leastHeight(content, style),
            .good = pictureScale * (bandsHeight(content, style) + lanes)};
}

ReportTimeline layoutReportTimeline(QSizeF size, const EventStore &store, const EventFilter &filter,
                                    const PictureContents &contents, const TitleOf &title)
{
    const TimelineContent &content = contents.timeline;
    const TimelineStyle style{.onlyPassable = true};
    const double scale = std::min(pictureScale, size.height() / leastHeight(content, style));
    const TimeAxis axis = reportAxis(store, filter, size.width() / scale, style);
    return {layoutTimeline(store, content, axis, style, size.height() / scale, facesIn(*contents.language),
                           title),
            scale};
}

void paintReportTimeline(QPainter &painter, const QRectF &area, const EventStore &store,
                         const EventFilter &filter, const PictureContents &contents, const TitleOf &title,
                         const Theme &theme)
{
    const auto [layout, scale] = layoutReportTimeline(area.size(), store, filter, contents, title);
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.translate(area.topLeft());
    painter.scale(scale, scale);
    paintTimeline(painter, layout, store, theme);
    hatchMarks(painter, layout, contents.hatched, theme);
    painter.restore();
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace faultline
