// A square of the web-mercator world at a level of zoom.
#pragma once

#include <cstdint>

namespace faultline {

/// Level z has 2^z by 2^z tiles; columns count from 180° W, rows from the north (the XYZ order of web maps).
struct TileId {
    int zoom = 0;
    std::uint32_t column = 0;
    std::uint32_t row = 0;
    bool operator==(const TileId &) const = default;
};

/// No tile of a deeper level is asked for: at 22 a tile of 256 px has 4 cm a pixel.
inline constexpr int deepestTileZoom = 22;

/// The tile of the level above that holds it. Only below level 0.
inline TileId parentOf(TileId tile) { return {tile.zoom - 1, tile.column / 2, tile.row / 2}; }

} // namespace faultline
