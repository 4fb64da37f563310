// An area drawn on the map.
#pragma once

#include "core/base/geo.h"

#include <vector>

namespace faultline {

/// A polygon of at least three corners, closed by itself; its edges are straight on the mercator plane, as
/// they are drawn. Where edges cross, the odd-even rule tells inside from outside.
struct GeoArea {
    std::vector<LatLon> corners;

    bool contains(Mercator place) const;
    bool operator==(const GeoArea &) const = default;
};

/// With these corners, rounded to a hundred-thousandth of a degree, about a metre, and within the map's
/// world.
GeoArea areaOf(const std::vector<Mercator> &corners);

/// The box between two of its corners.
GeoArea areaBetween(Mercator a, Mercator b);

} // namespace faultline
