#include "core/timeline/timeline_layout.h"

#include "core/base/number_words.h"
#include "core/timeline/crisis_strip.h"
#include "core/timeline/elide.h"
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

std::string eventCount(std::size_t events)
{
    return numberWithCommas(events) + (events == 1 ? " event" : " events");
}

/// The height lanes with so many events each would like to have, at least the style's minimum.
std::vector<double> wantedHeights(const std::vector<std::size_t> &events, const TimelineStyle &style,
                                  double width)
{
    std::vector<double> heights;
    for (const std::size_t count : events)
        heights.push_back(std::max(style.minLaneHeight, laneHeightFor(count, style, width)));
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

void layoutBoxes(TimelineLayout &layout, const std::vector<Lane> &lanes, const LaneArrangement &arrangement,
                 const TextWidth &textWidth)
{
    const std::vector<std::size_t> shown = shownLanes(lanes, arrangement);
    std::vector<std::size_t> events;
    for (const std::size_t lane : shown)
        events.push_back(lanes[lane].rows.size());
    const std::vector<double> heights =
        sharedHeights(wantedHeights(events, layout.style, layout.axis.width),
                      layout.height - layout.lanesTop(), layout.style.minLaneHeight);
    const double nameWidth = layout.axis.left - 1.5 * layout.style.headerPadding;
    double y = layout.lanesTop();
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Lane &lane = lanes[shown[i]];
        layout.lanes.push_back({.lane = shown[i],
                                .code = lane.code,
                                .name = laneName(lane.name, nameWidth, textWidth),
                                .count = eventCount(lane.rows.size()),
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
    Rect room;
    bool dense = false;
};

/// All lanes that are alike share one scale, so that their histograms can be compared.
double densityScale(const std::vector<LaneDensity> &lanes, bool dense)
{
    double scale = dense ? HUGE_VAL : highestEvent;
    for (const LaneDensity &lane : lanes)
        if (lane.dense == dense)
            scale = std::min(scale, lane.room.height / std::max(1U, highestBin(lane.bars)));
    return scale;
}

void emitDensity(TimelineLayout &layout, std::vector<LaneDensity> lanes)
{
    const double scale = densityScale(lanes, false);
    const double denseScale = densityScale(lanes, true);
    for (LaneDensity &lane : lanes) {
        stackDensity(lane.bars, lane.room, lane.dense ? denseScale : scale);
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
    LaneFrame frame = laneFrame(index, content, world.style);

    const bool dense = tooMany(window.size(), frame);
    layout.lanes[index].dense = dense;
    if (dense) {
        frame = denseFrame(frame);
        labelDenseLane(layout, world, frame, lane, window);
    } else {
        packLane(layout, world, frame, allOf(window));
    }
    LaneDensity density{lane.days.sums.empty() ? countDensity(world.store, window.starting, world.axis)
                                               : countDensity(lane.days, world.axis),
                        frame.density, dense};
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
