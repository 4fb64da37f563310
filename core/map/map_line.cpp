#include "core/map/map_line.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace faultline {

namespace {

MapBox boxOf(const std::vector<MapVertex> &points)
{
    MapBox box;
    for (const MapVertex &p : points)
        box = {std::min(box.left, p.x), std::min(box.top, p.y), std::max(box.right, p.x),
               std::max(box.bottom, p.y)};
    return box;
}

/// A part of a line between two vertices that are kept.
struct LinePart {
    std::size_t first;
    std::size_t last;
    float detail; ///< of the lesser of the two: what lies between has no more
};

/// The vertex farthest from the straight line between the ends, and its distance.
std::pair<std::size_t, float> farthestVertex(const std::vector<MapVertex> &points, const LinePart &stretch)
{
    const MapVertex from = points[stretch.first];
    const MapVertex along{points[stretch.last].x - from.x, points[stretch.last].y - from.y};
    const float length = along.x * along.x + along.y * along.y;
    std::pair<std::size_t, float> found{stretch.first, -1.0F};
    for (std::size_t i = stretch.first + 1; i < stretch.last; ++i) {
        const MapVertex to{points[i].x - from.x, points[i].y - from.y};
        const float projected = to.x * along.x + to.y * along.y;
        const float share = length > 0.0F ? std::clamp(projected / length, 0.0F, 1.0F) : 0.0F;
        const float x = to.x - share * along.x;
        const float y = to.y - share * along.y;
        if (const float square = x * x + y * y; square > found.second)
            found = {i, square};
    }
    found.second = std::sqrt(found.second);
    return found;
}

/// Of a longer line some vertices between are kept like its ends: a line made to do harm, whose farthest
/// vertex is always next to an end, then costs only so much per vertex.
constexpr std::size_t longestPart = 4096;

std::vector<float> detailOf(const std::vector<MapVertex> &points)
{
    std::vector<float> detail(points.size(), std::numeric_limits<float>::infinity());
    std::vector<LinePart> open;
    for (std::size_t first = 0; first + 2 < points.size(); first += longestPart)
        open.push_back({first, std::min(first + longestPart, points.size() - 1), detail.front()});
    while (!open.empty()) {
        const LinePart stretch = open.back();
        open.pop_back();
        const auto [middle, distance] = farthestVertex(points, stretch);
        if (middle == stretch.first)
            continue; // no number has a distance from what is none
        detail[middle] = std::min(distance, stretch.detail);
        for (const LinePart &part : {LinePart{stretch.first, middle, detail[middle]},
                                     LinePart{middle, stretch.last, detail[middle]}})
            if (part.last - part.first > 1)
                open.push_back(part);
    }
    return detail;
}

} // namespace

MapLine mapLine(std::vector<MapVertex> points)
{
    MapLine line{.points = std::move(points)};
    line.detail = detailOf(line.points);
    line.box = boxOf(line.points);
    return line;
}

double distanceToSegment(Mercator place, MapVertex from, MapVertex to)
{
    const double alongX = to.x - from.x;
    const double alongY = to.y - from.y;
    const double squaredLength = alongX * alongX + alongY * alongY;
    const double projected = (place.x - from.x) * alongX + (place.y - from.y) * alongY;
    const double share = squaredLength > 0.0 ? std::clamp(projected / squaredLength, 0.0, 1.0) : 0.0;
    return std::hypot(place.x - from.x - share * alongX, place.y - from.y - share * alongY);
}

} // namespace faultline
