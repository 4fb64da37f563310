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

/// The room for the density of a lane: small below the tracks without crowding, all but the first line of
/// labels in a lane that is too full for single marks.
Rect densityRoom(const LaneFrame &frame, double crowding);

/// What packing asks of the world.
struct LaneWorld {
    const EventStore &store;
    const TimelineContent &content;
    const TimelineStyle &style;
    const TimeAxis &axis;
    const TextWidth &textWidth;
    const TitleOf &title;
};

/// As in LaneBox: 1 if there are so many events that single marks would say nothing, 0 up to seven tenths of
/// that, smooth between.
double crowdingOf(std::size_t events, const LaneFrame &frame);

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
