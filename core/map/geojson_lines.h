// GeoJSON → features of lines on the mercator square, as far as base maps use it.
#pragma once

#include "core/base/geo.h"
#include "core/map/base_map.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// A feature: its properties and, whatever its geometry's type, all the lines or rings in it.
struct LineFeature {
    std::map<std::string, std::string, std::less<>> texts;
    std::map<std::string, double, std::less<>> numbers;
    std::optional<LatLon> label; ///< the property `label`, [longitude, latitude]
    std::vector<MapLine> lines;

    std::string text(std::string_view property) const;
    int number(std::string_view property) const; ///< 0 if it has none
};

/// The features of a FeatureCollection in the file's order; Error::Kind::BadInput names `fileName`.
Result<std::vector<LineFeature>> readLineFeatures(std::string_view geoJson, const std::string &fileName);

} // namespace faultline
