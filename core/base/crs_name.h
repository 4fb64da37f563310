// Names of coordinate systems, as old GeoJSON gives them.
#pragma once

#include <string_view>

namespace faultline {

/// Whether a name in the member `crs` (GeoJSON 2008, section 3.1) means longitude and latitude on WGS 84.
inline bool isWgs84(std::string_view crs) { return crs.ends_with("CRS84") || crs.ends_with(":4326"); }

} // namespace faultline
