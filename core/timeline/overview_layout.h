// The whole chronicle in one strip: how many visible events there were when.
#pragma once

#include "core/base/geometry.h"
#include "core/filter/visible_set.h"
#include "core/timeline/time_axis.h"

#include <vector>

namespace faultline {

/// One theme's share of a bin.
struct OverviewBar {
    ThemeIndex theme = 0;
    std::uint32_t count = 0;
    Rect rect;
};

/// Stacked bars over the whole time of the chronicle.
struct OverviewLayout {
    TimeAxis axis; ///< as wide as the strip
    double height = 0.0;
    std::vector<OverviewBar> bars;
};

/// Bins are a month to a year wide, whichever is at least `style` px; an event counts where it starts.
OverviewLayout layoutOverview(const EventStore &store, const VisibleSet &visible, PxRange room,
                              double height);

} // namespace faultline
