// The events of one lane placed on its tracks, with labels.
#pragma once

#include "core/timeline/lane_frame.h"

#include <span>

namespace faultline {

/// What packing asks of the world.
struct LaneWorld {
    const EventStore &store;
    const TimelineContent &content;
    const TimelineStyle &style;
    const TimeAxis &axis;
    const TextWidth &textWidth;
    const TitleOf &title;
};

/// Marks and labels for all `rows`, most important first: a glyph stands where it and its label are free;
/// else where it overlaps least; else beside the others of its day, if the day is wide enough; else the mark
/// next to it counts one more. They are paler the more crowded the lane is, the lowest tracks first, those
/// with a label on the first track never.
void packLane(TimelineLayout &layout, const LaneWorld &world, const LaneFrame &frame,
              std::span<const Row> rows, double crowding);

/// Only the most important of the window's events, as far as their labels find room, and how many more there
/// are. On the first track of the frame.
void labelDenseLane(TimelineLayout &layout, const LaneWorld &world, const LaneFrame &whole, const Lane &lane,
                    const LaneWindow &window);

} // namespace faultline
