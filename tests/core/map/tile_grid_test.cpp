#include "core/map/tile_grid.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

MapViewport screenAround(LatLon place, double scale)
{
    return {.centre = toMercator(place), .scale = scale, .width = 800.0, .height = 600.0};
}

TEST(TileGrid, TheLevelFitsTheScreensPixels)
{
    const MapViewport viewport = screenAround({44, 20}, 256.0 * 64); // level 6 at one pixel a px
    EXPECT_EQ(fittingZoom(viewport, 1.0, 256, 0, 20), 6);
    EXPECT_EQ(fittingZoom(viewport, 2.0, 256, 0, 20), 7);
    EXPECT_EQ(fittingZoom(viewport, 1.0, 512, 0, 20), 5);
    EXPECT_EQ(fittingZoom(viewport, 1.0, 256, 8, 20), 8);
    EXPECT_EQ(fittingZoom(viewport, 1.0, 256, 0, 4), 4);
}

TEST(TileGrid, ATileLiesWhereWebMapsPutIt)
{
    // 0° N 0° E is the corner of four tiles at every level
    const MapViewport viewport = screenAround({0, 0}, 1024.0);
    EXPECT_EQ(areaOf({2, 2, 2}, viewport), (Rect{400, 300, 256, 256}));
    EXPECT_EQ(areaOf({2, 1, 1}, viewport), (Rect{144, 44, 256, 256})) << "the row above is farther north";
}

TEST(TileGrid, TheTilesOfAViewCoverIt)
{
    const MapViewport viewport = screenAround({44, 20}, 256.0 * 64);
    const std::vector<TileId> tiles = tilesInView(viewport, 6);
    ASSERT_FALSE(tiles.empty());
    for (const Point corner : {Point{0, 0}, Point{799, 0}, Point{0, 599}, Point{799, 599}, Point{400, 300}})
        EXPECT_EQ(std::ranges::count_if(tiles,
                                        [&](TileId tile) { return areaOf(tile, viewport).contains(corner); }),
                  1);
    for (const TileId tile : tiles)
        EXPECT_TRUE(areaOf(tile, viewport).intersects(viewport.area()));
}

TEST(TileGrid, BeyondTheWorldsEdgeThereIsNone)
{
    const MapViewport world{.centre = {0.5, 0.5}, .scale = 300.0, .width = 2000.0, .height = 900.0};
    EXPECT_EQ(tilesInView(world, 1).size(), 4U);
}

TEST(TileGrid, TooManyTilesAreNone)
{
    EXPECT_TRUE(tilesInView({.centre = {0.5, 0.5}, .scale = 500, .width = 500, .height = 500}, 12).empty());
}

TEST(TileGrid, AParentHoldsItsTile)
{
    const MapViewport viewport = screenAround({44, 20}, 256.0 * 64);
    const Rect child = areaOf({6, 35, 23}, viewport);
    const Rect parent = areaOf(parentOf({6, 35, 23}), viewport);
    EXPECT_TRUE(parent.contains({child.x + 1, child.y + 1}));
    EXPECT_TRUE(parent.contains({child.right() - 1, child.bottom() - 1}));
}

} // namespace
} // namespace faultline
