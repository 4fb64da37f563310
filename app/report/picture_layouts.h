// Where everything stands in the pictures of a report, before they are painted.
#pragma once

#include "app/report/report_legend.h"
#include "app/report/report_pictures.h"
#include "core/map/map_layout.h"
#include "core/timeline/timeline_layout.h"

#include <QSizeF>

namespace faultline {

struct ReportMap {
    MapLayout layout; ///< above the legend; each of its marks stands there as a whole
    ReportLegend legend;
    std::size_t outside = 0; ///< events with a place that have no mark; the legend says so
};

/// `size` in px of the window's painters, legend included.
ReportMap layoutReportMap(QSizeF size, const EventStore &store, const EventFilter &filter,
                          const PictureContents &contents, const BaseMap &map);

struct ReportTimeline {
    TimelineLayout layout;
    double scale = 1.0; ///< units of the page per px of the layout
};

/// `size` in units of the page.
ReportTimeline layoutReportTimeline(QSizeF size, const EventStore &store, const EventFilter &filter,
                                    const PictureContents &contents, const TitleOf &title);

} // namespace faultline
