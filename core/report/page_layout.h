// Where everything of a report stands: pages as rectangles, in units of 1/150 inch.
#pragma once

#include "core/base/geometry.h"
#include "core/report/report_plan.h"

#include <cstddef>
#include <vector>

namespace faultline {

/// Widths the heights below depend on.
struct ReportWidths {
    double title = 0.0;  ///< and of the author's note
    double table = 0.0;  ///< and of the comparison and the box of the method
    double column = 0.0; ///< of sources, notes and events in full
    double timeline = 0.0;
};

ReportWidths reportWidths(const ReportPlan &plan);

/// Both charts have this size on every report of a plan.
struct ChartSize {
    double width = 0.0;
    double height = 0.0;
};

ChartSize chartSize(const ReportPlan &plan);

/// Heights of the parts, in units.
struct ReportMeasures {
    double title = 0.0;         ///< with the subtitle
    double note = 0.0;          ///< of the author's text below the title; 0 for none
    bool hasEvents = true;      ///< else the message stands for pictures and table
    double message = 0.0;       ///< of the sentence that stands for the table when there are no rows
    double leastTimeline = 0.0; ///< lanes as low as they can be read
    double goodTimeline = 0.0;
    double comparison = 0.0;
    double method = 0.0;
    std::vector<double> rows; ///< of the table; these and the next include the space below
    std::vector<double> inFull;
    std::vector<double> sources;
    std::vector<double> notes;
};

/// One of the rows, sources, notes or events in full on a page.
struct PlacedItem {
    std::size_t item = 0; ///< its position in ReportMeasures
    Rect rect;
};

/// Texts below a heading, in columns.
struct TextColumns {
    Rect heading;
    std::vector<PlacedItem> items;
};

/// A page; rectangles of no size are parts it does not have. Nothing overlaps, nothing leaves the page.
struct ReportPage {
    Rect title;
    Rect note;
    Rect figures;
    Rect message;
    Rect map;
    Rect timeline;
    Rect eventsChart;
    Rect deathsChart;
    Rect comparison;
    Rect tableHeading;
    Rect tableHead; ///< names of the columns
    std::vector<PlacedItem> rows;
    TextColumns inFull;
    TextColumns sources;
    TextColumns notes;
    Rect method;
    Rect footer;
    std::vector<ReportPart> leftOut; ///< for want of room, on a plan's one page
};

/// Breaks a report into pages, at least one, none of them empty, with the plan's parts in its order. Each
/// row, source and note stands on one page in one piece; one that is taller than a page is cut to it. No
/// heading stands alone, nor does the last row of a table. Without events there are neither pictures nor a
/// table, but the message; without rows, the message in the table's place.
///
/// A plan of one page gets one: parts that find no room are left out, the least important first, and of rows
/// and texts there are as many as fit.
std::vector<ReportPage> layoutReport(const ReportPlan &plan, const ReportMeasures &measures);

} // namespace faultline
