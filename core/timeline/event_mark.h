// One event as a mark: its extent in time, its shape, and the doubt about its date.
#pragma once

#include "core/timeline/timeline_layout.h"

namespace faultline {

/// Px that bars reach beyond the axis when they go on there, so that no end shows.
inline constexpr double beyondAxis = 24.0;

/// The mark of `row`, not yet in a lane: `box` has x and width, but no place in y. A day is a glyph; a span,
/// month or year is a bar if it is wider than a glyph. What lies far outside the axis is cut off.
/// `lastDay` is where open ends are drawn to: the end of the chronicle.
TimelineMark eventMark(const EventStore &store, Row row, const TimeAxis &axis, const TimelineStyle &style,
                       Day lastDay);

} // namespace faultline
