#include "core/timeline/chosen_marks.h"

#include "core/timeline/lane_density.h"
#include "core/timeline/timeline_hit.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr std::size_t few = 64; ///< events that are looked up one by one
constexpr double stretchHeight = 3.0;

/// Those of `rows` (ascending) that may have begun from `first` on and before `end`.
std::span<const Row> beginning(const EventStore &store, std::span<const Row> rows, Day first, Day end)
{
    const auto earliest = [&](Row row) { return store.earliest(row); };
    const auto from = std::ranges::lower_bound(rows, first, {}, earliest);
    return {from, std::ranges::lower_bound(from, rows.end(), end, {}, earliest)};
}

/// Whether two ascending lists have a row in common; leaps from one to the other.
bool meet(std::span<const Row> some, std::span<const Row> others)
{
    while (!some.empty() && !others.empty()) {
        const auto next = std::ranges::lower_bound(others, some.front());
        others = {next, others.end()};
        if (!others.empty() && others.front() == some.front())
            return true;
        std::swap(some, others);
    }
    return false;
}

/// A bin of the axis and the chosen events in it.
struct Bin {
    Day first;
    Day end; ///< the first day behind it
    std::span<const Row> chosen;
};

/// Those with chosen events.
std::vector<Bin> chosenBins(const EventStore &store, const TimeAxis &axis, std::span<const Row> chosen)
{
    const auto dayAt = [](double day) { return Day{Days(static_cast<std::int32_t>(std::ceil(day)))}; };
    const double days = densityBinDays(axis);
    std::vector<Bin> bins;
    for (double at = std::floor(axis.firstDay / days) * days; at < axis.lastDay(); at += days) {
        const Day first = dayAt(std::max(at, axis.firstDay));
        const Day end = dayAt(std::min(at + days, axis.lastDay()));
        if (const auto inside = beginning(store, chosen, first, end); !inside.empty())
            bins.push_back({first, end, inside});
    }
    return bins;
}

/// Bins that follow each other become one stretch.
void addStretches(std::vector<Rect> &stretches, const TimelineLayout &layout, const EventStore &store,
                  const std::vector<Bin> &bins, const LaneBox &box, const Lane &lane)
{
    const Bin *before = nullptr;
    for (const Bin &bin : bins) {
        if (!meet(beginning(store, lane.rows, bin.first, bin.end), bin.chosen))
            continue;
        const double left = layout.axis.x(dayNumber(bin.first));
        const double right = layout.axis.x(dayNumber(bin.end));
        if (before && before->end == bin.first)
            stretches.back().width = right - stretches.back().x;
        else
            stretches.push_back({left, box.rect.bottom() - stretchHeight - 1.0, right - left, stretchHeight});
        before = &bin;
    }
}

std::vector<TimelineMark> marksToRing(const TimelineLayout &layout, const EventStore &store,
                                      std::span<const Row> chosen)
{
    std::vector<TimelineMark> marks;
    std::ranges::copy_if(layout.marks, std::back_inserter(marks), [&](const TimelineMark &mark) {
        return std::ranges::binary_search(chosen, mark.row);
    });
    if (chosen.size() > few)
        return marks;
    for (const Row row : chosen)
        if (std::ranges::find(marks, row, &TimelineMark::row) == marks.end())
            if (const auto mark = markOf(layout, store, row))
                marks.push_back(*mark);
    return marks;
}

} // namespace

ChosenMarks chosenMarks(const TimelineLayout &layout, const TimelineContent &content, const EventStore &store,
                        std::span<const Row> chosen)
{
    ChosenMarks found{.marks = marksToRing(layout, store, chosen)};
    const std::vector<Bin> bins = chosenBins(store, layout.axis, chosen);
    for (const LaneBox &box : layout.lanes)
        addStretches(found.stretches, layout, store, bins, box, content.lanes[box.lane]);
    return found;
}

} // namespace faultline
