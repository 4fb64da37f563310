#include "core/timeline/overview_layout.h"

#include "core/timeline/lane_density.h"

#include <algorithm>

namespace faultline {

OverviewLayout layoutOverview(const EventStore &store, const VisibleSet &visible,
                              const TimelineContent &content, PxRange room, double height)
{
    constexpr double air = 4.0; // px above the highest bar
    const TimeAxis strip{.left = room.left, .width = std::max(1.0, room.width())};
    OverviewLayout overview{.axis = fitted(strip, content.span), .height = height};
    overview.bars = content.days.sums.empty() ? countDensity(store, visible.rows, overview.axis)
                                              : countDensity(content.days, overview.axis);
    const std::uint32_t highest = std::max(1U, highestBin(overview.bars));
    const Rect rect{room.left, air, room.width(), height - air};
    stackDensity(overview.bars, rect, std::min(8.0, rect.height / highest));
    return overview;
}

} // namespace faultline
