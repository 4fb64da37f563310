// Names on the map, placed so that none covers another or a mark.
#pragma once

#include "core/map/map_layout.h"

namespace faultline {

/// Adds to `layout.labels`, for its marks and viewport, the states that are no more and the countries the
/// chronicle is about, whose codes are `region`. What finds no place is left out, here and below.
void placeStateLabels(MapLayout &layout, const BaseMap &map, std::span<const std::string> region,
                      const MapStyle &style, const LabelWidth &labelWidth);

/// Adds all others, and `layout.towns`: first the marks with most events, then capitals, other countries,
/// towns by population, waters and seas.
void placeLabels(MapLayout &layout, const BaseMap &map, std::span<const std::string> region,
                 const MapStyle &style, const LabelWidth &labelWidth);

} // namespace faultline
