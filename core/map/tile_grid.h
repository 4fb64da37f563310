// Which tiles a picture of the map needs, and where they lie in it.
#pragma once

#include "core/base/tile_id.h"
#include "core/map/map_viewport.h"

#include <vector>

namespace faultline {

/// A picture with more tiles than this has none: it is far outside the levels of its file.
inline constexpr std::size_t mostTilesInView = 1024;

/// The level between `lowest` and `deepest` at which a tile of `side` px of its own is nearest to as many
/// pixels of the screen.
int fittingZoom(const MapViewport &viewport, double devicePixelRatio, int side, int lowest, int deepest);

/// Row by row from the north-west; none if they are more than mostTilesInView.
std::vector<TileId> tilesInView(const MapViewport &viewport, int zoom);

/// Px of the picture.
Rect areaOf(TileId tile, const MapViewport &viewport);

} // namespace faultline
