#include "core/map/graticule.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace faultline {

namespace {

constexpr std::array steps = {0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0}; // degrees
constexpr double nearest = 70.0;                                                      // px

double stepFor(const MapViewport &viewport)
{
    const double pxPerDegree = viewport.scale / 360.0;
    const auto *const found =
        std::ranges::find_if(steps, [&](double step) { return step * pxPerDegree >= nearest; });
    return found == steps.end() ? steps.back() : *found;
}

} // namespace

std::vector<GraticuleLine> graticule(const MapViewport &viewport)
{
    const double step = stepFor(viewport);
    const LatLon northWest = toLatLon(viewport.unproject({0.0, 0.0}));
    const LatLon southEast = toLatLon(viewport.unproject({viewport.width, viewport.height}));
    std::vector<GraticuleLine> lines;
    const double west = std::max(northWest.longitude, -180.0);
    const double east = std::min(southEast.longitude, 180.0);
    for (double i = std::ceil(west / step); i * step <= east; ++i)
        lines.push_back({true, i * step, viewport.project(LatLon{0.0, i * step}).x});
    const double south = std::max(southEast.latitude, -mercatorLatitudeLimit);
    const double north = std::min(northWest.latitude, mercatorLatitudeLimit);
    for (double i = std::ceil(south / step); i * step <= north; ++i)
        lines.push_back({false, i * step, viewport.project(LatLon{i * step, 0.0}).y});
    return lines;
}

std::string degreesWords(const GraticuleLine &line)
{
    std::array<char, 32> number{};
    std::snprintf(number.data(), number.size(), "%g°", std::fabs(line.degrees));
    std::string words = number.data();
    if (line.degrees != 0.0)
        words += line.meridian ? (line.degrees > 0.0 ? " E" : " W") : (line.degrees > 0.0 ? " N" : " S");
    return words;
}

} // namespace faultline
