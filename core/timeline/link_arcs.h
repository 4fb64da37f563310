// Links between events as curves over the lanes.
#pragma once

#include "core/filter/visible_set.h"
#include "core/timeline/event_links.h"
#include "core/timeline/timeline_layout.h"

#include <array>
#include <vector>

namespace faultline {

/// A link as a cubic curve from its tail to its head, in the coordinates of the lanes (before scrolling).
struct LinkArc {
    TracedLink link;
    std::array<Point, 4> curve;
    bool tailBeyond = false; ///< the tail lies outside the axis: the curve begins at its edge
    bool headBeyond = false; ///< the same of the head
    bool drawn = true;       ///< else too short, or too near to one before it, to be told apart

    Point at(double part) const noexcept; ///< 0 is the tail, 1 is the head
};

/// Whether a curve that is drawn runs through a box.
bool runsThrough(const LinkArc &arc, const Rect &box);

/// The links of which both events are visible and stand in a lane. Of the marks of an event in several lanes
/// those are linked that stand closest in y. What lies outside the axis on one side as a whole is left out.
/// Curves bow upwards, or downwards where there is no room above, and stay among the lanes.
std::vector<LinkArc> linkArcs(const TimelineLayout &layout, const EventStore &store,
                              const VisibleSet &visible, const std::vector<TracedLink> &links);

} // namespace faultline
