#include "core/map/map_viewport.h"

#include "tests/core/map/small_map.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>
#include <vector>

namespace faultline {

namespace {

using test::sarajevo;

MapViewport aroundSarajevo() { return {toMercator(sarajevo), 50000.0, 900.0, 430.0}; }

TEST(MapViewport, APictureWithoutSizeStillLiesSomewhere)
{
    const MapViewport nothing = fitted({}, 0.0, 0.0, 0.0);
    EXPECT_GT(nothing.scale, 0.0);
    EXPECT_TRUE(std::isfinite(resized(nothing, 400.0, 300.0).centre.x));
}

TEST(MapViewport, UnprojectUndoesProject)
{
    const MapViewport viewport = aroundSarajevo();
    const LatLon back = toLatLon(viewport.unproject(viewport.project(LatLon{42.6629, 21.1655})));
    EXPECT_NEAR(back.latitude, 42.6629, 1e-9);
    EXPECT_NEAR(back.longitude, 21.1655, 1e-9);
}

TEST(MapViewport, NorthIsUpAndEastIsRight)
{
    const MapViewport viewport = aroundSarajevo();
    EXPECT_LT(viewport.project(LatLon{44.5, 18.4131}).y, 215.0);
    EXPECT_GT(viewport.project(LatLon{43.8563, 19.0}).x, 450.0);
}

TEST(MapViewport, ZoomingKeepsWhatIsUnderThePointer)
{
    const Point pointer{123.0, 321.0};
    const MapViewport before = aroundSarajevo();
    const MapViewport after = zoomedAt(before, pointer, 1.7);
    EXPECT_DOUBLE_EQ(after.scale, before.scale * 1.7);
    EXPECT_NEAR(after.project(before.unproject(pointer)).x, pointer.x, 1e-6);
    EXPECT_NEAR(after.project(before.unproject(pointer)).y, pointer.y, 1e-6);
}

TEST(MapViewport, ZoomStopsAtTheWholeWorldAndAtTheNearestScale)
{
    const MapViewport out = zoomedAt(aroundSarajevo(), {10.0, 10.0}, 1e-9);
    EXPECT_DOUBLE_EQ(out.scale, minMapScale(900.0, 430.0));
    EXPECT_GE(out.project(LatLon{0.0, -180.0}).x, 0.0);
    EXPECT_LE(out.project(LatLon{0.0, 180.0}).x, 900.0);
    EXPECT_DOUBLE_EQ(zoomedAt(aroundSarajevo(), {10.0, 10.0}, 1e9).scale, maxMapScale);
}

TEST(MapViewport, PanningMovesTheGroundWithThePointer)
{
    const MapViewport after = panned(aroundSarajevo(), 30.0, -12.0);
    EXPECT_NEAR(after.project(sarajevo).x, 480.0, 1e-6);
    EXPECT_NEAR(after.project(sarajevo).y, 203.0, 1e-6);
}

TEST(MapViewport, PanningStopsAtTheEdgeOfTheWorld)
{
    const MapViewport after = panned(aroundSarajevo(), 0.0, 1e9);
    EXPECT_NEAR(after.unproject({450.0, 0.0}).y, 0.0, 1e-9);
}

TEST(MapViewport, ResizingKeepsCentreAndScale)
{
    const MapViewport after = resized(aroundSarajevo(), 500.0, 700.0);
    EXPECT_EQ(after.centre, aroundSarajevo().centre);
    EXPECT_EQ(after.scale, aroundSarajevo().scale);
}

TEST(MapViewport, AFitHoldsAllPlacesWithinTheMargin)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> latitude(36.0, 52.0);
    std::uniform_real_distribution<double> longitude(8.0, 30.0);
    for (int trial = 0; trial < 50; ++trial) {
        std::vector<LatLon> places;
        for (int i = 0; i < 2 + trial; ++i)
            places.push_back({latitude(random), longitude(random)});
        const MapViewport viewport = fitted(test::boundsOf(places), 900.0, 430.0, 40.0);
        for (const LatLon place : places) {
            const Point at = viewport.project(place);
            EXPECT_GE(at.x, 40.0 - 1e-6);
            EXPECT_LE(at.x, 860.0 + 1e-6);
            EXPECT_GE(at.y, 40.0 - 1e-6);
            EXPECT_LE(at.y, 390.0 + 1e-6);
        }
    }
}

TEST(MapViewport, AFitOnOnePlaceShowsATownWithItsSurroundings)
{
    const MapViewport viewport = fitted(test::boundsOf({sarajevo}), 900.0, 430.0, 40.0);
    const double across = kilometresPerPixel(viewport) * 900.0;
    EXPECT_GT(across, 50.0);
    EXPECT_LT(across, 500.0);
    EXPECT_NEAR(viewport.project(sarajevo).x, 450.0, 1e-6);
}

TEST(MapViewport, AFitBetweenStripsKeepsOutOfThem)
{
    const std::vector<LatLon> places{{46.0, 12.0}, {43.0, 29.0}};
    const MapViewport viewport =
        fittedBetween(test::boundsOf(places), 900.0, 430.0, {.left = 50.0, .right = 200.0}, 40.0);
    EXPECT_NEAR(viewport.project(places[0]).x, 90.0, 1e-6);
    EXPECT_NEAR(viewport.project(places[1]).x, 660.0, 1e-6);
}

TEST(MapViewport, TheWholeWorldStandsBesideAStripIfThereIsRoom)
{
    const std::vector<LatLon> world{{75.0, -179.0}, {-55.0, 179.0}};
    const MapViewport viewport =
        fittedBetween(test::boundsOf(world), 900.0, 300.0, {.left = 40.0, .right = 200.0}, 20.0);
    EXPECT_GE(viewport.project(world[0]).x, 40.0);
    EXPECT_LE(viewport.project(world[1]).x, 700.0);
    EXPECT_NEAR(viewport.centre.x, 0.5 + 80.0 / viewport.scale, 1e-9);
}

TEST(MapViewport, AFitIsNoNearerThanAskedFor)
{
    const std::vector<LatLon> town{{43.80, 18.30}, {43.90, 18.45}};
    const MercatorBounds bounds = test::boundsOf(town);
    EXPECT_DOUBLE_EQ(fitted(bounds, 900.0, 430.0, 40.0).scale, townMapScale);
    const MapViewport near = fitted(bounds, 900.0, 430.0, 40.0, maxMapScale);
    EXPECT_GT(near.scale, 2.0 * townMapScale);
    for (const LatLon corner : town)
        EXPECT_TRUE(near.area().contains(near.project(corner)));
}

TEST(MapViewport, AFitOnNothingShowsTheRegion)
{
    const MapViewport viewport = fitted({}, 900.0, 430.0, 0.0);
    for (const LatLon corner : {LatLon{40.0, 13.0}, LatLon{47.0, 24.0}})
        EXPECT_TRUE(Rect({-0.1, -0.1, 900.2, 430.2}).contains(viewport.project(corner)));
}

TEST(MapViewport, KilometresPerPixelAgreeWithTheGround)
{
    const MapViewport viewport = aroundSarajevo();
    const Point north = viewport.project(LatLon{43.8563 + 0.1, 18.4131}); // 11.1 km of meridian
    EXPECT_NEAR((215.0 - north.y) * kilometresPerPixel(viewport), 11.12, 0.05);
}

TEST(ScaleBar, IsTheLongestRoundDistanceThatFits)
{
    MapViewport viewport = aroundSarajevo();
    for (const double scale : {900.0, 7000.0, 33000.0, 150000.0, 2.0e6}) {
        viewport.scale = scale;
        const ScaleBar bar = scaleBar(viewport, 120.0);
        EXPECT_LE(bar.width, 120.0 + 1e-9);
        EXPECT_GT(bar.width, 120.0 / 2.5 - 1e-9);
        EXPECT_NEAR(bar.width * kilometresPerPixel(viewport), bar.kilometres, 1e-9);
    }
}

} // namespace

} // namespace faultline
