#include "core/map/clear_view.h"

#include "tests/core/map/small_map.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

namespace faultline {

namespace {

constexpr double left = 80.0; // px
constexpr double right = 200.0;
const Rect buttons{12.0, 12.0, 28.0, 160.0};

/// Two events the map is fitted to, and one far west of them.
struct FittedMap {
    explicit FittedMap(LatLon foreign)
    {
        const std::vector<LatLon> region{{46.0, 16.0}, {42.0, 20.0}};
        bounds = test::boundsOf(region);
        fit = fittedBetween(bounds, 900.0, 430.0, {.left = left, .right = right}, 0.0);
        store = test::storeOf({{.position = region[0]}, {.position = region[1]}, {.position = foreign}});
        content = test::contentOf(store);
    }

    MapViewport cleared(const SideStrips &strips = {.left = left, .right = right}) const
    {
        return clearView(fit, bounds, content.spots, {.areas = {buttons}, .strips = strips});
    }

    MercatorBounds bounds;
    MapViewport fit;
    EventStore store = test::storeOf({});
    MapContent content;
};

/// With the room a mark takes around it.
Rect wide(const Rect &area) { return {area.x - 12.0, area.y - 12.0, area.width + 24.0, area.height + 24.0}; }

LatLon placeAt(const MapViewport &viewport, Point at) { return toLatLon(viewport.unproject(at)); }

TEST(ClearView, AnEventUnderAButtonComesOutWithAsLittleMovementAsThatTakes)
{
    const LatLon geneva = placeAt(FittedMap({44.0, 18.0}).fit, {26.0, 60.0});
    const FittedMap map(geneva);
    const MapViewport cleared = map.cleared();
    EXPECT_FALSE(wide(buttons).contains(cleared.project(geneva)));
    EXPECT_LT(distance(cleared.project(geneva), {26.0, 60.0}), 48.0);
    EXPECT_DOUBLE_EQ(cleared.scale, map.fit.scale);
    EXPECT_GE(cleared.project(map.bounds.low).x, left - 1e-6);
    EXPECT_LE(cleared.project(map.bounds.high).x, 900.0 - right + 1e-6);
}

TEST(ClearView, AMapWithoutRoomToTheSidesIsMadeSmaller)
{
    const LatLon geneva = placeAt(FittedMap({44.0, 18.0}).fit, {26.0, 140.0});
    const FittedMap map(geneva);
    const double west = map.fit.project(map.bounds.low).x;
    const double east = map.fit.project(map.bounds.high).x;
    const MapViewport cleared = map.cleared({.left = west, .right = map.fit.width - east});
    EXPECT_LT(cleared.scale, map.fit.scale);
    EXPECT_GE(cleared.scale, 0.84 * map.fit.scale);
    EXPECT_FALSE(wide(buttons).contains(cleared.project(geneva)));
    EXPECT_GE(cleared.project(map.bounds.low).x, west);
    EXPECT_LE(cleared.project(map.bounds.high).x, east);
}

TEST(ClearView, AMapAsWideAsItsRoomMovesUpOrDown)
{
    const std::vector<LatLon> region{{44.5, 12.0}, {43.5, 26.0}};
    const MercatorBounds bounds = test::boundsOf(region);
    const MapViewport fit = fittedBetween(bounds, 900.0, 430.0, {.left = left, .right = right}, 0.0);
    const LatLon geneva = placeAt(fit, {26.0, 160.0});
    const EventStore store =
        test::storeOf({{.position = region[0]}, {.position = region[1]}, {.position = geneva}});
    const MapContent content = test::contentOf(store);
    const MapViewport cleared =
        clearView(fit, bounds, content.spots,
                  {.areas = {buttons}, .strips = {.left = left, .right = right}, .margin = 40.0});
    EXPECT_DOUBLE_EQ(cleared.scale, fit.scale);
    EXPECT_DOUBLE_EQ(cleared.centre.x, fit.centre.x);
    EXPECT_FALSE(wide(buttons).contains(cleared.project(geneva)));
    EXPECT_LT(std::abs(cleared.project(geneva).y - 160.0), 48.0);
    EXPECT_GE(cleared.project(bounds.low).y, 40.0);
    EXPECT_LE(cleared.project(bounds.high).y, 390.0);
}

TEST(ClearView, AMapWithNothingCoveredStays)
{
    const FittedMap map(placeAt(FittedMap({44.0, 18.0}).fit, {26.0, 300.0}));
    EXPECT_EQ(map.cleared(), map.fit);
}

TEST(ClearView, PlacesNeedNoOrderWithinTheirStripOfTheWorld)
{
    constexpr double scale = 2.0e6; // px; a strip is 488 px wide
    const double strip = 2000.0 / mercatorStrips;
    const MapViewport view{
        .centre = {strip + 450.0 / scale, 0.35}, .scale = scale, .width = 900.0, .height = 430.0};
    const auto spotAt = [&](double x, double y) {
        return MapContent::Spot{.at = view.unproject({x, y}), .count = 1};
    };
    const std::vector<MapContent::Spot> spots{spotAt(400.0, 200.0), spotAt(26.0, 60.0)};
    MercatorBounds bounds;
    bounds.add(spots.front().at);
    EXPECT_NE(clearView(view, bounds, spots, {.areas = {buttons}}), view);
}

} // namespace

} // namespace faultline
