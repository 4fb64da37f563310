// The events of one lane placed on its tracks, with labels.
#pragma once

#include "core/timeline/timeline_layout.h"

#include <span>

namespace faultline {

/// Where the parts of a lane stand. A track is a line of labels with a line of marks below it.
struct LaneFrame {
    std::uint32_t lane = 0;
    Rect content; ///< right of the header
    std::size_t tracks = 1;
    double trackHeight = 0.0;
    double labelHeight = 0.0; ///< of the track's upper part
    Rect density;             ///< below the tracks

    double labelTop(std::size_t track) const { return content.y + static_cast<double>(track) * trackHeight; }
    double markTop(std::size_t track) const { return labelTop(track) + labelHeight; }
};

LaneFrame laneFrame(std::uint32_t lane, const Rect &content, const TimelineStyle &style);

/// What a lane needs so that so many events stand side by side, with a track for every row of them; px.
double laneHeightFor(std::size_t events, const TimelineStyle &style, double width);

/// The frame of a lane too full for single marks: one track, over a density as high as there is room.
LaneFrame denseFrame(const LaneFrame &frame);

/// What packing asks of the world.
struct LaneWorld {
    const EventStore &store;
    const TimelineContent &content;
    const TimelineStyle &style;
    const TimeAxis &axis;
    const TextWidth &textWidth;
    const TitleOf &title;
};

/// True if there are so many events that single marks would say nothing.
bool tooMany(std::size_t events, const LaneFrame &frame);

/// Marks and labels for all `rows`, most important first: a glyph stands where it and its label are free;
/// else where it overlaps least; else beside the others of its day, if the day is wide enough; else the mark
/// next to it counts one more.
void packLane(TimelineLayout &layout, const LaneWorld &world, const LaneFrame &frame,
              std::span<const Row> rows);

/// Only the most important of the window's events, as far as their labels find room, and how many more there
/// are. To be given a frame of one track.
void labelDenseLane(TimelineLayout &layout, const LaneWorld &world, const LaneFrame &frame, const Lane &lane,
                    const LaneWindow &window);

} // namespace faultline
