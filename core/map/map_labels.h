// Names on the map, placed so that none covers another or a mark.
#pragma once

#include "core/map/map_layout.h"

namespace faultline {

/// Fills `layout.labels` and `layout.towns` for its marks and viewport: first the marks with most events and
/// the countries the chronicle is about, then capitals, other countries, towns by population, waters and
/// seas. States that are no more come before all. What finds no place is left out. `region` are the codes of
/// the chronicle's countries.
void placeLabels(MapLayout &layout, const BaseMap &map, std::span<const std::string> region,
                 const MapStyle &style, const LabelWidth &labelWidth);

} // namespace faultline
