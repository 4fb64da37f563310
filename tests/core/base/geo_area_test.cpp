#include "core/base/geo_area.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(GeoAreaTest, APolygonWithANotchHasOnlyItsInside)
{
    const GeoArea arrow{{{0.0, 0.0}, {10.0, 10.0}, {0.0, 5.0}, {-10.0, 10.0}}};
    EXPECT_TRUE(arrow.contains(toMercator({0.0, 2.0})));
    EXPECT_TRUE(arrow.contains(toMercator({7.0, 8.0})));
    EXPECT_FALSE(arrow.contains(toMercator({0.0, 7.0})));
    EXPECT_FALSE(arrow.contains(toMercator({20.0, 2.0})));
    EXPECT_FALSE(arrow.contains(toMercator({0.0, -1.0})));
}

TEST(GeoAreaTest, ABoxIsTheSameFromAnyTwoOfItsCorners)
{
    const Mercator a = toMercator({45.0, 20.0});
    const Mercator b = toMercator({44.0, 21.0});
    for (const GeoArea &box : {areaBetween(a, b), areaBetween(b, a), areaBetween({a.x, b.y}, {b.x, a.y})}) {
        EXPECT_EQ(box.corners.size(), 4U);
        EXPECT_TRUE(box.contains(toMercator({44.5, 20.5})));
        EXPECT_FALSE(box.contains(toMercator({44.5, 21.5})));
        EXPECT_FALSE(box.contains(toMercator({45.5, 20.5})));
    }
}

TEST(GeoAreaTest, CornersFromAMapAreRoundAndOnTheEarth)
{
    const GeoArea area = areaOf({toMercator({44.123456789, 20.0}), {-0.5, 0.5}, {0.5, 2.0}});
    EXPECT_DOUBLE_EQ(area.corners[0].latitude, 44.12346);
    EXPECT_DOUBLE_EQ(area.corners[1].longitude, -180.0);
    EXPECT_NEAR(area.corners[2].latitude, -mercatorLatitudeLimit, 1e-4);
}

} // namespace
} // namespace faultline
