// Where several chosen events stand on the timeline.
#pragma once

#include "core/timeline/timeline_layout.h"

#include <span>
#include <vector>

namespace faultline {

/// All are drawn among the lanes, before scrolling.
struct ChosenMarks {
    std::vector<TimelineMark> marks; ///< to be ringed
    std::vector<Rect> stretches;     ///< along the lower edge of lanes: chosen events begin there
};

/// The marks drawn for `chosen` (ascending); where they are few, also those of events that are not drawn by
/// themselves. The stretches, as wide as bins of the density at least, hide none. Cost: that of a few binary
/// searches for each bin of each lane, and more only where a lane and what is chosen are many and have
/// nothing in common.
ChosenMarks chosenMarks(const TimelineLayout &layout, const TimelineContent &content, const EventStore &store,
                        std::span<const Row> chosen);

} // namespace faultline
