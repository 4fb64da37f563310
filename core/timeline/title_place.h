// Where the title of a hovered or selected event stands.
#pragma once

#include "core/timeline/link_arcs.h"

#include <span>

namespace faultline {

/// Px, among the lanes before scrolling, for a title `width` px wide: above the mark as other titles are,
/// below it if its lane has room there, or above it and to one side, narrower if need be. Of these the one
/// through which the fewest arcs run.
Rect titlePlace(const TimelineLayout &layout, const TimelineMark &mark, double width,
                std::span<const LinkArc> arcs);

} // namespace faultline
