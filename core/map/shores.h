// Coasts: the outlines of countries where they meet no other country.
#pragma once

#include "core/map/base_map.h"

namespace faultline {

/// The stretches of the countries' rings that are in none of the borders. Countries and borders that meet
/// must share their vertices, as those of the bundled map do.
std::vector<MapLine> shoresOf(const std::vector<BaseCountry> &countries,
                              const std::vector<BaseBorder> &borders);

} // namespace faultline
