// How crowded the map is: events spread around their places, at a quarter of the picture's resolution.
#pragma once

#include "core/map/map_content.h"
#include "core/map/map_viewport.h"

#include <cstddef>
#include <vector>

namespace faultline {

/// A grid over the picture, row by row from the top left.
struct DensitySurface {
    static constexpr double cell = 4.0; ///< px of the picture per cell, in both directions

    std::size_t width = 0;     ///< cells
    std::size_t height = 0;    ///< cells
    std::vector<float> events; ///< per cell, after spreading
    float greatest = 0.0F;

    float at(std::size_t column, std::size_t row) const { return events[row * width + column]; }
};

/// Each event is spread as a bell of 18 px (one standard deviation) around its place; those beside the
/// picture count as far as they reach into it. Events of which only the country is known are left out. Cost:
/// the places with visible events, then the cells.
DensitySurface densitySurface(const MapContent &content, const MapViewport &viewport);

} // namespace faultline
