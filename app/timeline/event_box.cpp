#include "app/timeline/event_box.h"

#include "core/chart/span_measure.h"

#include <algorithm>

namespace faultline {

void EventBox::drawTo(Day day, double y)
{
    m_to = day;
    m_toY = y;
}

bool EventBox::touches(const LaneBox &lane, double scroll) const
{
    const auto [top, bottom] = std::minmax(m_fromY, m_toY);
    return lane.rect.y <= bottom + scroll && lane.rect.bottom() > top + scroll;
}

Rect EventBox::area(const TimelineLayout &layout) const
{
    const PxRange range = layout.axis.extent(days().first, days().last);
    const double left = std::max(range.left, layout.axis.left);
    Rect area{left, 0.0, std::min(range.right, layout.axis.right()) - left, 0.0};
    for (const LaneBox &lane : layout.lanes) {
        if (!touches(lane, layout.scroll))
            continue;
        if (area.height == 0.0)
            area.y = lane.rect.y;
        area.height = lane.rect.bottom() - area.y;
    }
    return area;
}

ColumnOf<Row> EventBox::rows(const EventStore &store, const TimelineContent &content,
                             const TimelineLayout &layout) const
{
    ColumnOf<Row> rows;
    for (const LaneBox &lane : layout.lanes) {
        if (!touches(lane, layout.scroll))
            continue;
        const auto inside = rowsBeginning(store, content.lanes[lane.lane].rows, days());
        const auto before = static_cast<std::ptrdiff_t>(rows.size());
        rows.insert(rows.end(), inside.begin(), inside.end());
        std::inplace_merge(rows.begin(), rows.begin() + before, rows.end());
    }
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end()); // an event stands in several lanes
    return rows;
}

} // namespace faultline
