#include "core/timeline/timeline_layout.h"

#include "core/base/elide.h"
#include "core/timeline/crisis_strip.h"
#include "core/timeline/lane_density.h"
#include "core/timeline/lane_packing.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace faultline {

namespace {

constexpr double highestEvent = 3.0; ///< px of one event in the density of a lane

DayRange daysOn(const TimeAxis &axis, double marginPx)
{
    const auto dayAt = [&](double px) {
        return Day{Days(static_cast<std::int32_t>(std::floor(axis.day(px))))};
    };
    return {dayAt(axis.left - marginPx), dayAt(axis.right() + marginPx)};
}

void layoutHead(TimelineLayout &layout, const EventStore &store, const TimelineContent &content,
                const TimelineFaces &faces)
{
    layout.ticks = timeTicks(layout.axis, faces.label, faces.tick);
    CrisisStrip strip =
        layoutCrises(store, content.crises, layout.axis, layout.style, content.span.last, faces.label);
    constexpr double air = 4.0; // px below the last row
    const double height =
        strip.rows == 0 ? 0.0 : static_cast<double>(strip.rows) * layout.style.crisisRowHeight + air;
    layout.crisisBand = {0.0, layout.style.axisHeight, layout.width(), height};
    for (CrisisBar &bar : strip.bars)
        bar.bar.y = bar.label.y = bar.bar.y + layout.style.axisHeight;
    layout.crises = std::move(strip.bars);
    layout.crisesHidden = strip.hidden;
}

/// The height lanes with so many events each would like to have, at least the style's minimum.
std::vector<double> wantedHeights(const std::vector<std::size_t> &events, const TimelineStyle &style,
                                  double width)
{
    std::vector<double> heights(events.size());
    std::ranges::transform(events, heights.begin(), [&](std::size_t count) {
        return std::max(style.minLaneHeight, laneHeightFor(count, style, width));
    });
    return heights;
}

/// `room` shared in proportion to `wanted`, but none gets less than `least`.
std::vector<double> sharedHeights(const std::vector<double> &wanted, double room, double least)
{
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return wanted[i]; });
    std::vector<double> heights(wanted.size());
    double wish = std::accumulate(wanted.begin(), wanted.end(), 0.0);
    for (const std::size_t i : order) { // what the small ones must have more, the large ones have less
        const double share = std::max(least, room * wanted[i] / wish);
        heights[i] = std::floor(share);
        room -= share;
        wish -= wanted[i];
    }
    return heights;
}

/// Of lanes with so many events each, in `room` px; more, if they need more.
std::vector<double> laneHeights(const std::vector<std::size_t> &events, const TimelineStyle &style,
                                double room, double width)
{
    constexpr double squeezed = 1.0; // px a lane may lack before there is something to scroll
    std::vector<std::size_t> filled(events);
    std::erase(filled, 0U);
    if (filled.empty())
        filled = events;
    const auto empty = static_cast<double>(events.size() - filled.size());
    room -= empty * style.emptyLaneHeight;
    const double each = room / static_cast<double>(std::max<std::size_t>(filled.size(), 1));
    const double usual = style.minLaneHeight;
    const double least = each >= usual - squeezed ? std::min(each, usual) : usual;
    std::vector<double> shares = sharedHeights(wantedHeights(filled, style, width), room, least);
    if (empty == 0.0)
        return shares;
    std::vector<double> heights;
    heights.reserve(events.size());
    auto share = shares.begin();
    for (const std::size_t count : events)
        heights.push_back(count == 0 ? style.emptyLaneHeight : *share++);
    return heights;
}

void layoutBoxes(TimelineLayout &layout, const std::vector<Lane> &lanes, const LaneArrangement &arrangement,
                 const TextWidth &textWidth)
{
    const std::vector<std::size_t> shown = shownLanes(lanes, arrangement);
    std::vector<std::size_t> events(shown.size());
    std::ranges::transform(shown, events.begin(), [&](std::size_t lane) { return lanes[lane].rows.size(); });
    const std::vector<double> heights =
        laneHeights(events, layout.style, layout.height - layout.lanesTop(), layout.axis.width);
    const double nameWidth = layout.axis.left - 1.5 * layout.style.headerPadding;
    double y = layout.lanesTop();
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Lane &lane = lanes[shown[i]];
        layout.lanes.push_back(
            {.lane = shown[i],
             .code = lane.code,
             .name = shortName(lane.name, nameWidth, textWidth),
             .count = layout.language->counted("events", static_cast<std::int64_t>(lane.rows.size())),
             .rect = {0.0, y, layout.width(), heights[i]}});
        y += heights[i];
    }
    for (const Lane &lane : lanes)
        if (arrangement.isHidden(lane.code))
            layout.hiddenLanes.push_back(lane.code);
}

/// The bars of one lane, and the room they are to be stacked in.
struct LaneDensity {
    std::vector<DensityBar> bars;
    Rect small; ///< below marks
    Rect large; ///< instead of them
    Rect room;  ///< between the two, as crowded as the lane is
    double crowding = 0.0;
    double highest = 1.0; ///< events in one bin, or one
};

/// px an event, so that lanes that are alike can be compared: one scale for those with marks, one for those
/// without; between, what leads from the one to the other.
struct DensityScales {
    double withMarks = highestEvent;
    double withoutMarks = HUGE_VAL;

    explicit DensityScales(const std::vector<LaneDensity> &lanes)
    {
        for (const LaneDensity &lane : lanes) {
            if (lane.crowding < 1.0) // the more crowded, the less it has a say
                withMarks = std::min(withMarks, lane.small.height / lane.highest / (1.0 - lane.crowding));
            if (lane.crowding > 0.0)
                withoutMarks = std::min(withoutMarks, lane.large.height / lane.highest);
        }
    }
    double of(const LaneDensity &lane) const
    {
        if (lane.crowding <= 0.0)
            return withMarks;
        return std::min(std::lerp(withMarks, withoutMarks, lane.crowding), lane.room.height / lane.highest);
    }
};

void emitDensity(TimelineLayout &layout, std::vector<LaneDensity> lanes)
{
    const DensityScales scales(lanes);
    for (LaneDensity &lane : lanes) {
        stackDensity(lane.bars, lane.room, scales.of(lane));
        layout.density.insert(layout.density.end(), lane.bars.begin(), lane.bars.end());
    }
}

std::vector<Row> allOf(const LaneWindow &window)
{
    std::vector<Row> rows = window.reaching;
    rows.insert(rows.end(), window.starting.begin(), window.starting.end());
    return rows;
}

LaneDensity layoutLane(TimelineLayout &layout, const LaneWorld &world, std::uint32_t index)
{
    const Lane &lane = world.content.lanes[layout.lanes[index].lane];
    const LaneWindow window = windowOf(lane, world.store, daysOn(world.axis, world.style.glyphRadius));
    Rect content = layout.lanes[index].rect;
    content.x = world.axis.left;
    content.width = world.axis.width;
    const LaneFrame frame = laneFrame(index, content, world.style);

    const double crowding = crowdingOf(window.size(), frame);
    layout.lanes[index].crowding = crowding;
    if (crowding < 1.0)
        packLane(layout, world, frame, allOf(window), crowding);
    else
        labelDenseLane(layout, world, frame, lane, window);
    LaneDensity density{.bars = lane.days.sums.empty()
                            ? countDensity(world.store, window.starting, world.axis)
                            : countDensity(lane.days, world.axis),
                        .small = densityRoom(frame, 0.0),
                        .large = densityRoom(frame, 1.0),
                        .room = densityRoom(frame, crowding),
                        .crowding = crowding};
    density.highest = std::max(1U, highestBin(density.bars));
    for (DensityBar &bar : density.bars)
        bar.lane = index;
    return density;
}

} // namespace

TimelineLayout layoutTimeline(const EventStore &store, const TimelineContent &content, const TimeAxis &axis,
                              const TimelineStyle &style, double height, const TimelineFaces &faces,
                              const TitleOf &title, const LaneArrangement &arrangement)
{
    TimelineLayout layout{.axis = axis,
                          .style = style,
                          .language = faces.language,
                          .height = height,
                          .laneBy = content.laneBy,
                          .lastDay = content.span.last};
    layoutHead(layout, store, content, faces);
    layoutBoxes(layout, content.lanes, arrangement, faces.header);

    const LaneWorld world{store, content, style, axis, faces.label, title};
    std::vector<LaneDensity> densities;
    for (std::uint32_t lane = 0; lane < layout.lanes.size(); ++lane)
        densities.push_back(layoutLane(layout, world, lane));
    emitDensity(layout, std::move(densities));
    return layout;
}

} // namespace faultline
