// The map that is shipped.
#pragma once

#include "core/map/base_map.h"

namespace faultline::test {

/// Read once, when it is first asked for.
const BaseMap &bundledMap();

} // namespace faultline::test
