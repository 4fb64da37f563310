// Where everything of a report stands: pages as rectangles, in units of 1/150 inch.
#pragma once

#include "core/base/geometry.h"
#include "core/report/page_size.h"

#include <cstddef>
#include <vector>

namespace faultline {

/// Widths the heights below depend on.
struct ReportWidths {
    double title = 0.0;
    double table = 0.0;
    double column = 0.0; ///< of sources and notes
    double timeline = 0.0;
};

ReportWidths reportWidths(PageSize page);

/// Both charts have this size on every report of a page size.
struct ChartSize {
    double width = 0.0;
    double height = 0.0;
};

ChartSize chartSize(PageSize page);

/// Heights of the parts, in units.
struct ReportMeasures {
    double title = 0.0;         ///< with the subtitle
    bool hasEvents = true;      ///< else the message stands for pictures and table
    double message = 0.0;       ///< of the sentence that stands for the table when there are no rows
    double leastTimeline = 0.0; ///< lanes as low as they can be read
    double goodTimeline = 0.0;
    std::vector<double> rows; ///< of the table; these and the next include the space below
    std::vector<double> sources;
    std::vector<double> notes;
};

/// One of the rows, sources or notes on a page.
struct PlacedItem {
    std::size_t item = 0; ///< its position in ReportMeasures
    Rect rect;
};

/// Texts of sources or notes below a heading, in columns.
struct TextColumns {
    Rect heading;
    std::vector<PlacedItem> items;
};

/// A page; rectangles of no size are parts it does not have. Nothing overlaps, nothing leaves the page.
struct ReportPage {
    Rect title;
    Rect figures;
    Rect message;
    Rect map;
    Rect timeline;
    Rect eventsChart;
    Rect deathsChart;
    Rect tableHeading;
    Rect tableHead; ///< names of the columns
    std::vector<PlacedItem> rows;
    TextColumns sources;
    TextColumns notes;
    Rect footer;
};

/// Breaks a report into pages, at least one, none of them empty. Each row, source and note stands on one page
/// in one piece; one that is taller than a page is cut to it. Without events there are neither pictures nor a
/// table, but the message; without rows, the message in the table's place.
std::vector<ReportPage> layoutReport(PageSize page, const ReportMeasures &measures);

} // namespace faultline
