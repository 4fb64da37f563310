#include "core/base/geo_area.h"

namespace faultline {

namespace {

double rounded(double degrees)
{
    constexpr double parts = 1e5; // of a degree
    return std::round(degrees * parts) / parts;
}

} // namespace

bool GeoArea::contains(Mercator place) const
{
    bool inside = false;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Mercator a = toMercator(corners[i]);
        const Mercator b = toMercator(corners[(i + 1) % corners.size()]);
        if ((a.y > place.y) != (b.y > place.y) && place.x < (b.x - a.x) * (place.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

GeoArea areaOf(const std::vector<Mercator> &corners)
{
    GeoArea area;
    for (const Mercator corner : corners) {
        const LatLon at = toLatLon({std::clamp(corner.x, 0.0, 1.0), std::clamp(corner.y, 0.0, 1.0)});
        area.corners.push_back({rounded(at.latitude), rounded(at.longitude)});
    }
    return area;
}

GeoArea areaBetween(Mercator a, Mercator b) { return areaOf({a, {b.x, a.y}, b, {a.x, b.y}}); }

} // namespace faultline
