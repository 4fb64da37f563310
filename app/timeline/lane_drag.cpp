#include "app/timeline/lane_drag.h"

#include <algorithm>

namespace faultline {

void LaneDrag::moveTo(const TimelineLayout &layout, double y)
{
    m_gap = static_cast<std::size_t>(std::ranges::count_if(layout.lanes, [&](const LaneBox &lane) {
        return lane.rect.y + lane.rect.height / 2.0 < y + layout.scroll;
    }));
    m_line = m_gap < layout.lanes.size() ? layout.lanes[m_gap].rect.y : layout.lanesBottom() - 1.0;
}

} // namespace faultline
