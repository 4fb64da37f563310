// Places on the earth (WGS 84) and on the web-mercator plane.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace faultline {

/// Degrees on WGS 84.
struct LatLon {
    double latitude = 0.0;
    double longitude = 0.0;
    bool operator==(const LatLon &) const = default;
};

/// The web-mercator plane as a unit square: x 0 at 180° W to 1 at 180° E, y 0 at 85.05° N to 1 at 85.05° S.
/// Formula: EPSG Guidance Note 7-2, method 1024 (Popular Visualisation Pseudo Mercator), scaled to the
/// square.
struct Mercator {
    double x = 0.5;
    double y = 0.5;
    bool operator==(const Mercator &) const = default;
};

/// Strips of the world from pole to pole, ten kilometres wide on the equator: a coarse order from west to
/// east.
inline constexpr std::uint32_t mercatorStrips = 4096;

inline std::uint32_t stripAt(double x)
{
    return static_cast<std::uint32_t>(std::clamp(x, 0.0, 1.0 - 1.0 / mercatorStrips) * mercatorStrips);
}

/// The smallest box around some places; there is none before the first.
struct MercatorBounds {
    Mercator low{.x = 1.0, .y = 1.0};
    Mercator high{.x = 0.0, .y = 0.0};

    bool empty() const noexcept { return low.x > high.x; }
    void add(Mercator place) noexcept
    {
        low = {std::min(low.x, place.x), std::min(low.y, place.y)};
        high = {std::max(high.x, place.x), std::max(high.y, place.y)};
    }
};

inline constexpr double mercatorLatitudeLimit = 85.0511;

inline Mercator toMercator(LatLon place)
{
    const double latitude = std::clamp(place.latitude, -mercatorLatitudeLimit, mercatorLatitudeLimit);
    const double phi = latitude * std::numbers::pi / 180.0;
    return {.x = (place.longitude + 180.0) / 360.0,
            .y = 0.5 - std::asinh(std::tan(phi)) / (2.0 * std::numbers::pi)};
}

inline LatLon toLatLon(Mercator point)
{
    return {.latitude =
                std::atan(std::sinh((0.5 - point.y) * 2.0 * std::numbers::pi)) * 180.0 / std::numbers::pi,
            .longitude = point.x * 360.0 - 180.0};
}

/// Metres on the ground per unit of the mercator square at a latitude; WGS 84 equatorial radius.
inline double metresPerMercatorUnit(double latitude)
{
    return 2.0 * std::numbers::pi * 6378137.0 * std::cos(latitude * std::numbers::pi / 180.0);
}

} // namespace faultline
