// Meridians and parallels across a picture of the map.
#pragma once

#include "core/map/map_viewport.h"

#include <string>
#include <vector>

namespace faultline {

/// A whole line across the picture, upright for a meridian, level for a parallel.
struct GraticuleLine {
    bool meridian = false;
    double degrees = 0.0; ///< east or north; negative west or south
    double at = 0.0;      ///< px from the left or the top
};

/// The lines in view at the finest round step at which they stand at least 70 px apart.
std::vector<GraticuleLine> graticule(const MapViewport &viewport);

/// `20° E`, `42.5° N`, `0°`.
std::string degreesWords(const GraticuleLine &line);

} // namespace faultline
