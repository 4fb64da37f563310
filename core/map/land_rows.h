// The land of a country, or an area, as it is in a picture, for many questions about points.
#pragma once

#include "core/base/geo_area.h"
#include "core/map/base_map.h"
#include "core/map/map_viewport.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace faultline {

/// Answers as isInside() does, give or take a few px. Cost of making it follows the borders' vertices that
/// are told apart at the viewport's scale, that of a question the borders in its row of pixels.
class LandRows {
public:
    LandRows(const BaseCountry &country, const MapViewport &viewport);
    LandRows(const GeoArea &area, const MapViewport &viewport);

    /// `at` in px of the picture; nothing outside it is land.
    bool contains(Point at) const;
    /// Whether some of a box of the picture is land, and some is not.
    bool hasBorderIn(const Rect &box) const;

private:
    /// Where a border crosses the middle of a row: the row, and px from the left.
    using Crossing = std::pair<std::int32_t, float>;

    void cross(Point from, Point to);

    std::int32_t m_rows = 0;
    std::vector<Crossing> m_crossings; ///< ascending
};

} // namespace faultline
