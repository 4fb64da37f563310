// Lines on the mercator square, and how much of them a picture needs.
#pragma once

#include "core/base/geo.h"

#include <vector>

namespace faultline {

/// A vertex on the mercator square; a float there is good to 2.5 m.
struct MapVertex {
    float x = 0.0F;
    float y = 0.0F;
    bool operator==(const MapVertex &) const = default;
};

/// A box on the mercator square; y grows southwards.
struct MapBox {
    float left = 1.0F;
    float top = 1.0F;
    float right = 0.0F;
    float bottom = 0.0F;

    bool intersects(const MapBox &other) const noexcept
    {
        return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
    }
    bool contains(const MapBox &other) const noexcept
    {
        return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
    }
    bool operator==(const MapBox &) const = default;
};

/// A ring (closed, last vertex equals the first) or a line. Made by mapLine().
struct MapLine {
    std::vector<MapVertex> points;
    /// For each vertex, in units of the mercator square: the line made of the vertices with a detail of at
    /// least d is nowhere farther than d from the line itself. The first and the last have the greatest.
    std::vector<float> detail;
    MapBox box;

    bool operator==(const MapLine &) const = default;
};

/// Detail after D. Douglas and T. Peucker, Algorithms for the reduction of the number of points required to
/// represent a digitized line, Cartographica 10 (1973). Cost: n log n for common lines, 4096 n for any.
MapLine mapLine(std::vector<MapVertex> points);

/// In units of the mercator square.
double distanceToSegment(Mercator place, MapVertex from, MapVertex to);

} // namespace faultline
