// GeoJSON (RFC 7946) → points, lines and areas on the mercator square, for a layer of the map.
#pragma once

#include "core/base/result.h"
#include "core/map/map_line.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// What a file may hold; with more it is refused.
inline constexpr std::uintmax_t largestGeoJson = 256U << 20; // bytes
inline constexpr std::size_t mostGeoJsonPositions = 1'000'000;
inline constexpr std::size_t mostGeoJsonFeatures = 1'000'000;
inline constexpr std::size_t deepestGeoJson = 64;         // objects and lists in each other
inline constexpr std::size_t longestShapeName = 80;       // code points; the rest is cut
inline constexpr double farthestGeoJsonLongitude = 360.0; // degrees; files across 180° go beyond it

/// A polygon; the odd-even rule tells inside from outside.
struct ShapeArea {
    std::vector<MapLine> rings;
    MapBox box;
};

/// The name of a feature, once, at the largest of its shapes.
struct ShapeName {
    std::string text; ///< UTF-8, from outside
    MapVertex at;
    float extent = 0.0F; ///< the longer side of the shape's box, on the mercator square; 0 for a point
};

/// Everything in a file. Read once, then shared as std::shared_ptr<const GeoShapes> by any number of threads.
struct GeoShapes {
    std::vector<MapVertex> points;
    std::vector<MapLine> lines;
    std::vector<ShapeArea> areas;
    std::vector<ShapeName> names;
};

/// Any GeoJSON object: a FeatureCollection, a Feature or a geometry. The property `name` names a feature.
/// Errors  BadInput, a sentence that names the file and the feature, for what is no GeoJSON, is not in
///         degrees on WGS 84 or exceeds a limit above; Stopped.
Result<GeoShapes> readGeoShapes(std::string_view geoJson, const std::filesystem::path &file,
                                const std::stop_token &stop = {});

/// The same from a file; also NotFound, IsDirectory and ReadFailed.
Result<GeoShapes> readGeoShapes(const std::filesystem::path &file, const std::stop_token &stop = {});

} // namespace faultline
