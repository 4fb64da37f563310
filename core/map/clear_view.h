// Events that a fitted map would show under its buttons.
#pragma once

#include "core/base/geometry.h"
#include "core/map/map_content.h"
#include "core/map/map_viewport.h"

#include <span>
#include <vector>

namespace faultline {

/// What stands before a map, px, and the room beside it that is kept for what the map was fitted to.
struct MapCover {
    std::vector<Rect> areas;
    SideStrips strips;   ///< the fitted bounds stay between them
    double margin = 0.0; ///< above and below the fitted bounds
};

/// Moved, and made up to 15 % smaller, to where the fewest spots are covered, by no more than that takes.
/// `fit` shows `bounds` between the strips, and so does the answer. Cost follows the spots near the covered
/// areas; more than some thousand in all are let lie.
MapViewport clearView(const MapViewport &fit, const MercatorBounds &bounds,
                      std::span<const MapContent::Spot> spots, const MapCover &cover);

} // namespace faultline
