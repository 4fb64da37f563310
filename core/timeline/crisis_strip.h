// The strip of crises above the lanes.
#pragma once

#include "core/timeline/timeline_layout.h"

#include <span>

namespace faultline {

/// The crises of a window of time, in rows from the top (y = 0) downwards.
struct CrisisStrip {
    std::vector<CrisisBar> bars;
    std::size_t rows = 0;
    std::size_t hidden = 0; ///< reach into the window, but found no room
};

/// Crises with most events choose first, among the style's number of rows. Bars and names of a row do not
/// overlap, and a name is complete unless the whole axis is too short for it: inside its bar, else behind it,
/// else in front of it.
/// `lastDay` is where open ends are drawn to.
CrisisStrip layoutCrises(const EventStore &store, std::span<const CrisisCount> crises, const TimeAxis &axis,
                         const TimelineStyle &style, Day lastDay, const TextWidth &textWidth);

} // namespace faultline
