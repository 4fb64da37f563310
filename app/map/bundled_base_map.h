// The base map inside the program.
#pragma once

#include "core/map/base_map.h"

namespace faultline {

/// Reads :/map; some milliseconds, on any thread.
Result<BaseMap> bundledBaseMap();

} // namespace faultline
