// The whole chronicle in one strip: how many visible events there were when.
#pragma once

#include "core/base/geometry.h"
#include "core/filter/visible_set.h"
#include "core/timeline/lanes.h"
#include "core/timeline/timeline_layout.h"

#include <vector>

namespace faultline {

/// Stacked bars over the whole time of the chronicle.
struct OverviewLayout {
    TimeAxis axis; ///< as wide as the strip
    double height = 0.0;
    std::vector<DensityBar> bars; ///< from left to right; `lane` says nothing
};

/// `room` is where the axis lies; an event counts where it may have begun.
OverviewLayout layoutOverview(const EventStore &store, const VisibleSet &visible,
                              const TimelineContent &content, PxRange room, double height);

} // namespace faultline
