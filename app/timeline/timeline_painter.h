// Draws a timeline layout: the same picture in the window and in the report.
#pragma once

#include "app/shell/theme.h"
#include "core/timeline/chosen_marks.h"
#include "core/timeline/link_arcs.h"
#include "core/timeline/overview_layout.h"
#include "core/timeline/timeline_layout.h"

#include <QString>

#include <optional>

class QPainter;

namespace faultline {

/// A marked stretch of time and what is said of it.
struct MarkedSpan {
    DayRange days;
    QString words;
};

/// What stands out at the moment.
struct Highlights {
    TitleOf title{}; ///< reads the titles of the two below
    Row selected = noRow;
    Row hovered = noRow;
    ChosenMarks chosen{};             ///< of several selected events
    std::optional<DayRange> played{}; ///< a band whose last day has a line; else the selected event has it
    std::optional<DayRange> wanted{}; ///< by the filter; the ground of all other time is that of panels
    std::vector<LinkArc> arcs{};      ///< of the selected event
    std::optional<MarkedSpan> measured{};
    std::optional<Rect> box{};        ///< that is being drawn, among the lanes, before scrolling
    std::optional<double> dropLine{}; ///< y among the lanes, before scrolling: where a dragged lane would go
};

/// Paints into (0, 0) – (layout.width(), layout.height) of the painter's coordinates; scale the painter for
/// print. The layout is to be made with timelineFaces(). Touches neither widgets nor palettes.
void paintTimeline(QPainter &painter, const TimelineLayout &layout, const EventStore &store,
                   const Theme &theme, const Highlights &highlights = {});

/// Paints the bars of an overview; the frame of the window of time is the strip's own affair.
void paintOverview(QPainter &painter, const OverviewLayout &overview, const Theme &theme);

} // namespace faultline
