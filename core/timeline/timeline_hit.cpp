#include "core/timeline/timeline_hit.h"

#include "core/timeline/event_mark.h"
#include "core/timeline/lane_packing.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

/// How far a point is from a rectangle, 0 inside it.
double distance(const Rect &rect, Point point)
{
    const double dx = std::max({rect.x - point.x, 0.0, point.x - rect.right()});
    const double dy = std::max({rect.y - point.y, 0.0, point.y - rect.bottom()});
    return std::hypot(dx, dy);
}

/// The nearest mark; of equally near ones the last, which lies on top.
const TimelineMark *markAt(const TimelineLayout &layout, Point point, double tolerance)
{
    const TimelineMark *nearest = nullptr;
    double least = tolerance;
    for (const TimelineMark &mark : layout.marks) {
        const double away = distance(mark.box, point);
        if (away <= least) {
            nearest = &mark;
            least = away;
        }
    }
    return nearest;
}

const TimelineLabel *labelAt(const TimelineLayout &layout, Point point)
{
    const auto found = std::ranges::find_if(layout.labels, [&](const TimelineLabel &label) {
        return label.row != noRow && label.rect.contains(point);
    });
    return found == layout.labels.end() ? nullptr : &*found;
}

/// The bin of the lane below `point`, if it has events and `point` is no higher than its column.
const DensityBar *densityAt(const TimelineLayout &layout, Point point, double tolerance)
{
    const auto found = std::ranges::find_if(layout.density, [&](const DensityBar &bar) {
        return layout.lanes[bar.lane].rect.contains(point) && point.x >= bar.rect.x
            && point.x < bar.rect.right() + 1.0 && point.y >= bar.rect.y - tolerance;
    });
    return found == layout.density.end() ? nullptr : &*found;
}

TimelineHit hitCrisis(const TimelineLayout &layout, Point point)
{
    for (const CrisisBar &crisis : layout.crises)
        if (crisis.bar.contains(point) || crisis.label.contains(point))
            return CrisisHit{crisis.crisis};
    return {};
}

TimelineHit hitLanes(const TimelineLayout &layout, Point point, double tolerance)
{
    if (point.x < layout.axis.left) {
        for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane)
            if (layout.lanes[lane].rect.contains(point))
                return LaneHit{lane};
        return {};
    }
    if (const TimelineMark *mark = markAt(layout, point, tolerance))
        return EventHit{mark->row};
    if (const TimelineLabel *label = labelAt(layout, point))
        return EventHit{label->row};
    if (const DensityBar *bar = densityAt(layout, point, tolerance))
        return DensityHit{bar->firstDay, bar->spanDays};
    return {};
}

} // namespace

TimelineHit hitTimeline(const TimelineLayout &layout, Point point, double tolerance)
{
    if (point.y < layout.lanesTop())
        return hitCrisis(layout, point);
    return hitLanes(layout, {point.x, point.y + layout.scroll}, tolerance);
}

std::optional<std::uint32_t> laneOf(const TimelineLayout &layout, const EventStore &store, Row row)
{
    const auto isIn = [&](const std::string &code) { return standsIn(store, row, layout.laneBy, code); };
    const auto isOfRest = [](const LaneBox &lane) { return lane.code.empty(); };
    const auto own = std::ranges::find_if(
        layout.lanes, [&](const LaneBox &lane) { return !isOfRest(lane) && isIn(lane.code); });
    const bool hidden = std::ranges::any_of(
        layout.hiddenLanes, [&](const std::string &code) { return !code.empty() && isIn(code); });
    const auto found =
        own == layout.lanes.end() && !hidden ? std::ranges::find_if(layout.lanes, isOfRest) : own;
    if (found == layout.lanes.end())
        return {};
    return static_cast<std::uint32_t>(found - layout.lanes.begin());
}

std::optional<TimelineMark> markOf(const TimelineLayout &layout, const EventStore &store, Row row)
{
    const auto drawn = std::ranges::find(layout.marks, row, &TimelineMark::row);
    if (drawn != layout.marks.end())
        return *drawn;
    const auto lane = laneOf(layout, store, row);
    TimelineMark mark = eventMark(store, row, layout.axis, layout.style, layout.lastDay);
    if (!lane || mark.box.right() <= layout.axis.left || mark.box.x >= layout.axis.right())
        return {};
    const LaneFrame frame = laneFrame(*lane, layout.lanes[*lane].rect, layout.style);
    mark.lane = frame.lane;
    mark.box.height = std::max(mark.box.height, layout.style.glyphRadius);
    mark.box.y = frame.markTop(0) + (layout.style.markHeight - mark.box.height) / 2.0;
    return mark;
}

} // namespace faultline
