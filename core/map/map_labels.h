// Names on the map, placed so that none covers another or a mark.
#pragma once

#include "core/map/map_layout.h"

namespace faultline {

/// Adds `layout.labels` and `layout.towns` for its marks and viewport: first the states that are no more, the
/// countries the chronicle is about, whose codes are `region`, and the marks with most events, then capitals,
/// other countries, towns by population, waters and seas. What finds no place is left out, and so is a
/// country whose pill says its name.
void placeLabels(MapLayout &layout, const BaseMap &map, std::span<const std::string> region,
                 const MapStyle &style, const LabelWidth &labelWidth);

} // namespace faultline
