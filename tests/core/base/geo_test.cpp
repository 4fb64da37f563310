#include "core/base/geo.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(Mercator, TheEquatorAtGreenwichIsTheMiddle)
{
    const Mercator middle = toMercator({0.0, 0.0});
    EXPECT_DOUBLE_EQ(middle.x, 0.5);
    EXPECT_DOUBLE_EQ(middle.y, 0.5);
}

TEST(Mercator, NorthIsUp) { EXPECT_LT(toMercator({46.0, 14.5}).y, toMercator({41.3, 19.8}).y); }

TEST(Mercator, ThePolesStayInTheSquare)
{
    EXPECT_NEAR(toMercator({90.0, 0.0}).y, 0.0, 1e-4);
    EXPECT_NEAR(toMercator({-90.0, 0.0}).y, 1.0, 1e-4);
}

TEST(Mercator, APlaceComesBack)
{
    const LatLon sarajevo{43.8563, 18.4131};
    const LatLon back = toLatLon(toMercator(sarajevo));
    EXPECT_NEAR(back.latitude, sarajevo.latitude, 1e-9);
    EXPECT_NEAR(back.longitude, sarajevo.longitude, 1e-9);
}

TEST(Mercator, ADegreeOfLongitudeIsShorterInTheNorth)
{
    EXPECT_NEAR(metresPerMercatorUnit(0.0) / 360.0, 111319.5, 0.1);
    EXPECT_NEAR(metresPerMercatorUnit(60.0) / metresPerMercatorUnit(0.0), 0.5, 1e-9);
}

} // namespace
} // namespace faultline
