#include "core/timeline/title_place.h"

#include "core/timeline/lane_frame.h"

#include <algorithm>

namespace faultline {

namespace {

/// The line of labels of the mark's track.
double labelTop(const TimelineLayout &layout, const TimelineMark &mark)
{
    const LaneFrame frame = laneFrame(mark.lane, layout.lanes[mark.lane].rect, layout.style);
    const double below = mark.box.y + mark.box.height / 2.0 - frame.content.y;
    return frame.labelTop(static_cast<std::size_t>(std::max(0.0, below / frame.trackHeight)));
}

/// The best first.
std::vector<Rect> placesFor(const TimelineLayout &layout, const TimelineMark &mark, double width)
{
    constexpr double gap = 5.0;    // px, for the ring around the mark
    constexpr double least = 80.0; // px of a title that is cut
    const TimeAxis &axis = layout.axis;
    const double height = layout.style.labelHeight;
    const double above = labelTop(layout, mark);
    const double below = mark.box.bottom() + gap;
    const double left = std::clamp(mark.box.x - 4.0, axis.left, std::max(axis.left, axis.right() - width));
    std::vector<Rect> places{{left, above, width, height}};
    if (below + height <= layout.lanes[mark.lane].rect.bottom())
        places.push_back({left, below, width, height});
    const double toRight = std::min(width, axis.right() - mark.box.right() - gap);
    const double toLeft = std::min(width, mark.box.x - gap - axis.left);
    if (toRight >= std::min(width, least))
        places.push_back({mark.box.right() + gap, above, toRight, height});
    if (toLeft >= std::min(width, least))
        places.push_back({mark.box.x - gap - toLeft, above, toLeft, height});
    return places;
}

} // namespace

Rect titlePlace(const TimelineLayout &layout, const TimelineMark &mark, double width,
                std::span<const LinkArc> arcs)
{
    const std::vector<Rect> places = placesFor(layout, mark, std::min(width, layout.axis.width));
    return *std::ranges::min_element(places, {}, [&](const Rect &place) {
        return std::ranges::count_if(arcs, [&](const LinkArc &arc) { return runsThrough(arc, place); });
    });
}

} // namespace faultline
