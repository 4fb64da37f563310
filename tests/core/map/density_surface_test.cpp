#include "core/map/density_surface.h"

#include "tests/core/map/small_map.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

#include <numeric>

namespace faultline {
namespace {

DensitySurface surfaceOf(const std::vector<test::TestEvent> &events, const MapViewport &viewport)
{
    const EventStore store = test::storeOf(events);
    return densitySurface(test::contentOf(store), viewport);
}

double sumOf(const DensitySurface &surface)
{
    return std::accumulate(surface.events.begin(), surface.events.end(), 0.0);
}

/// A place at some px of the picture.
test::TestEvent eventAt(const MapViewport &viewport, Point at)
{
    return {.place = "x" + std::to_string(at.x), .position = toLatLon(viewport.unproject(at))};
}

TEST(DensitySurfaceTest, HasAQuarterOfThePicturesResolutionAndKeepsTheCount)
{
    const MapViewport viewport = test::wholeSmallMap();
    const DensitySurface surface = surfaceOf(
        {eventAt(viewport, {450, 200}), eventAt(viewport, {450, 200}), eventAt(viewport, {300, 210})},
        viewport);
    EXPECT_EQ(surface.width, 225U);
    EXPECT_EQ(surface.height, 108U);
    EXPECT_NEAR(sumOf(surface), 3.0, 0.01);
}

TEST(DensitySurfaceTest, IsGreatestAtThePlaceAndAHalfAtSomeTwentyPx)
{
    const MapViewport viewport = test::wholeSmallMap();
    const DensitySurface surface = surfaceOf({eventAt(viewport, {402, 202})}, viewport); // middle of a cell
    EXPECT_FLOAT_EQ(surface.at(100, 50), surface.greatest);
    EXPECT_NEAR(surface.at(105, 50) / surface.greatest, 0.54, 0.02); // 20 px
    EXPECT_NEAR(surface.at(100, 45) / surface.greatest, 0.54, 0.02);
    EXPECT_FLOAT_EQ(surface.at(100, 80), 0.0F);
}

TEST(DensitySurfaceTest, AnEventBesideThePictureReachesIntoItAndACountryDoesNot)
{
    const MapViewport viewport = test::wholeSmallMap();
    EXPECT_NEAR(sumOf(surfaceOf({eventAt(viewport, {-2, 200})}, viewport)), 0.45, 0.03);
    EXPECT_EQ(surfaceOf({eventAt(viewport, {-300, 200})}, viewport).greatest, 0.0F);
    EXPECT_EQ(surfaceOf({{.precision = PlacePrecision::Country}}, viewport).greatest, 0.0F);
}

} // namespace
} // namespace faultline
