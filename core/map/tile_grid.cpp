#include "core/map/tile_grid.h"

namespace faultline {

namespace {

double tilesAcross(int zoom) { return std::exp2(zoom); }

struct TileRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// The tiles that meet the stretch of the mercator square from `low` to `high`.
TileRange rangeOf(double low, double high, int zoom)
{
    const double most = tilesAcross(zoom) - 1.0;
    const auto tileAt = [&](double at) {
        return static_cast<std::uint32_t>(std::clamp(std::floor(at * tilesAcross(zoom)), 0.0, most));
    };
    return {tileAt(low), tileAt(high)};
}

} // namespace

int fittingZoom(const MapViewport &viewport, double devicePixelRatio, int side, int lowest, int deepest)
{
    const double zoom = std::log2(viewport.scale * devicePixelRatio / side);
    return static_cast<int>(std::clamp(std::round(zoom), static_cast<double>(lowest),
                                       static_cast<double>(std::max(lowest, deepest))));
}

std::vector<TileId> tilesInView(const MapViewport &viewport, int zoom)
{
    const Mercator low = viewport.unproject({0.0, 0.0});
    const Mercator high = viewport.unproject({viewport.width, viewport.height});
    const TileRange columns = rangeOf(low.x, high.x, zoom);
    const TileRange rows = rangeOf(low.y, high.y, zoom);
    const double count = (columns.last - columns.first + 1.0) * (rows.last - rows.first + 1.0);
    std::vector<TileId> tiles;
    if (count > mostTilesInView)
        return tiles;
    for (std::uint32_t row = rows.first; row <= rows.last; ++row)
        for (std::uint32_t column = columns.first; column <= columns.last; ++column)
            tiles.push_back({zoom, column, row});
    return tiles;
}

Rect areaOf(TileId tile, const MapViewport &viewport)
{
    const double across = tilesAcross(tile.zoom);
    const Point corner = viewport.project(Mercator{tile.column / across, tile.row / across});
    return {corner.x, corner.y, viewport.scale / across, viewport.scale / across};
}

} // namespace faultline
