// How many events a lane has when: a stacked histogram below its marks.
#pragma once

#include "core/timeline/lanes.h"
#include "core/timeline/timeline_layout.h"

#include <span>

namespace faultline {

/// Days per bin: a plain number of days, months or years that is at least a few px wide; it depends on the
/// zoom only.
double densityBinDays(const TimeAxis &axis);

/// Bars without a place in y, counted by theme from left to right; an event counts where it may have begun.
/// Bins start at the same days however the axis is moved; only what begins on it counts.
std::vector<DensityBar> countDensity(const EventStore &store, std::span<const Row> rows,
                                     const TimeAxis &axis);

/// The same from events counted beforehand: the cost follows the bins.
std::vector<DensityBar> countDensity(const DayCounts &days, const TimeAxis &axis);

/// Most events in one bin.
std::uint32_t highestBin(std::span<const DensityBar> bars);

/// Stacks the bars upwards from the bottom of `room`, `pxPerEvent` each.
void stackDensity(std::span<DensityBar> bars, const Rect &room, double pxPerEvent);

} // namespace faultline
