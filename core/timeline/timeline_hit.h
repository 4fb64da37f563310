// What lies under a point of the timeline.
#pragma once

#include "core/timeline/timeline_layout.h"

#include <optional>
#include <variant>

namespace faultline {

struct EventHit {
    Row row = noRow;
};
struct CrisisHit {
    CrisisIndex crisis = 0;
};
struct LaneHit {
    std::size_t lane = 0; ///< its header
};
struct DensityHit {
    double firstDay = 0.0; ///< a stretch worth zooming into
    double spanDays = 1.0;
};

using TimelineHit = std::variant<std::monostate, EventHit, CrisisHit, LaneHit, DensityHit>;

/// The topmost thing at `point`; glyphs and bars are found up to `tolerance` px away, the nearest wins.
TimelineHit hitTimeline(const TimelineLayout &layout, Point point, double tolerance = 4.0);

/// The first lane the event stands in, whether it lies on the axis or not.
std::optional<std::uint32_t> laneOf(const TimelineLayout &layout, const EventStore &store, Row row);

/// The mark of `row` in the first lane that has it. An event that is not drawn by itself gets one on the
/// first track of the lane of its country, so that it can be pointed out; nothing if it lies outside the
/// axis.
std::optional<TimelineMark> markOf(const TimelineLayout &layout, const EventStore &store, Row row);

} // namespace faultline
