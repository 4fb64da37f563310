// Map and timeline of a report: fitted to what it is about, painted by the window's painters.
#pragma once

#include "app/shell/theme.h"
#include "core/base/language.h"
#include "core/filter/visible_set.h"
#include "core/map/base_map.h"
#include "core/map/map_content.h"
#include "core/report/confidence_gate.h"
#include "core/timeline/lanes.h"

#include <QRectF>

class QPainter;

namespace faultline {

/// Window painters draw for a screen's px; on a page they are this much larger.
inline constexpr double pictureScale = 1.15;

/// What the two are drawn from: made once, painted on any page. Events that may not be passed on are in the
/// timeline's counts only.
struct PictureContents {
    MapContent map;
    std::size_t onlyCounted = 0;  ///< events that may not be passed on
    std::size_t withoutPlace = 0; ///< of the others
    TimelineContent timeline;     ///< without lanes that would be empty
    std::vector<Row> hatched;     ///< ascending; below the confidence of the report, but shown
    const Language *language = &english();
};

PictureContents pictureContents(const EventStore &store, const VisibleSet &visible,
                                const ConfidenceGate &gate = {}, const Language &language = english());

/// Map, scale, legend and how many events are not on it.
void paintReportMap(QPainter &painter, const QRectF &area, const EventStore &store, const EventFilter &filter,
                    const PictureContents &contents, const BaseMap &map, const Theme &theme);

/// Heights of the timeline in units.
struct TimelineHeights {
    double least = 0.0;
    double good = 0.0;
};

TimelineHeights timelineHeights(const TimelineContent &content);

/// The time of the filter, else of the whole chronicle. Where there is less than the least height, everything
/// becomes smaller.
void paintReportTimeline(QPainter &painter, const QRectF &area, const EventStore &store,
                         const EventFilter &filter, const PictureContents &contents, const TitleOf &title,
                         const Theme &theme);

} // namespace faultline
