#include "core/timeline/lane_frame.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double edge = 2.0;             ///< px free above and below the content of a lane
constexpr std::size_t mostTracks = 40;   ///< per lane, however high it is
constexpr std::size_t wantedTracks = 12; ///< more are not asked for
constexpr double highestDensity = 30.0;  ///< px below the tracks of a lane with room to spare
constexpr double pxPerEvent = 3.0;       ///< a lane with more events than that is too full
constexpr double mostEvents = 1'500.0;   ///< of a lane are read one by one, however high it is
constexpr double fewEnough = 0.7;        ///< of that many; from here on marks fade

} // namespace

LaneFrame laneFrame(std::uint32_t lane, const Rect &content, const TimelineStyle &style)
{
    LaneFrame frame{.lane = lane, .content = content};
    frame.content.y += edge;
    frame.content.height -= 2.0 * edge;
    frame.labelHeight = style.labelHeight;
    frame.trackHeight = style.labelHeight + style.markHeight;
    const double room = frame.content.height - style.densityHeight;
    frame.tracks = std::clamp(static_cast<std::size_t>(std::max(0.0, room / frame.trackHeight)),
                              std::size_t{1}, mostTracks);
    const double rest = frame.content.height - static_cast<double>(frame.tracks) * frame.trackHeight;
    const double height = std::clamp(rest - edge, style.densityHeight, highestDensity);
    frame.density = {content.x, frame.content.bottom() - height, content.width, height};
    return frame;
}

double laneHeightFor(std::size_t events, const TimelineStyle &style, double width)
{
    const double row = static_cast<double>(events) * (2.0 * style.glyphRadius + 1.0);
    const double tracks = std::clamp(std::ceil(row / width), 1.0, static_cast<double>(wantedTracks));
    return tracks * (style.labelHeight + style.markHeight) + style.densityHeight + 2.0 * edge;
}

Rect densityRoom(const LaneFrame &frame, double crowding)
{
    Rect room = frame.density;
    room.y = std::lerp(room.y, frame.markTop(0), crowding);
    room.height = frame.content.bottom() - room.y;
    return room;
}

double crowdingOf(std::size_t events, const LaneFrame &frame)
{
    const double room = frame.content.width * static_cast<double>(frame.tracks) / pxPerEvent;
    const double share = static_cast<double>(events) / std::min(room, mostEvents);
    const double along = std::clamp((share - fewEnough) / (1.0 - fewEnough), 0.0, 1.0);
    return along * along * (3.0 - 2.0 * along);
}

} // namespace faultline
