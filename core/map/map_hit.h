// What lies under the pointer on the map.
#pragma once

#include "core/map/map_layout.h"

namespace faultline {

/// The nearest mark that reaches `at`, give or take `tolerance` px, or null.
const MapMark *markAt(const MapLayout &layout, Point at, double tolerance = 3.0);

/// The mark that stands for an event, or null if it is not in view.
const MapMark *markOf(const MapLayout &layout, Row row);

} // namespace faultline
