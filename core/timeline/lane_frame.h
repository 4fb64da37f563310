// How the height of a lane is shared between tracks and density, and when it is too full for single marks.
#pragma once

#include "core/timeline/timeline_layout.h"

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

/// As in LaneBox: 1 if there are so many events that single marks would say nothing, 0 up to seven tenths of
/// that, smooth between.
double crowdingOf(std::size_t events, const LaneFrame &frame);

} // namespace faultline
