#include "core/base/geometry.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(Geometry, ALineMeetsTheBoxesItRunsThroughOrEndsIn)
{
    const Segment line{{0.0, 0.0}, {100.0, 50.0}};
    EXPECT_TRUE(meets(line, {40.0, 10.0, 20.0, 30.0}));
    EXPECT_TRUE(meets(line, {90.0, 40.0, 100.0, 100.0})) << "its end";
    EXPECT_TRUE(meets(line, {-10.0, -10.0, 200.0, 200.0})) << "all of it";
    EXPECT_FALSE(meets(line, {40.0, 30.0, 20.0, 30.0})) << "below it";
    EXPECT_FALSE(meets(line, {101.0, 40.0, 20.0, 20.0})) << "beyond its end";
    EXPECT_TRUE(meets(Segment{{5.0, 5.0}, {5.0, 5.0}}, {0.0, 0.0, 10.0, 10.0})) << "a point";
    EXPECT_FALSE(meets(Segment{{5.0, 15.0}, {5.0, 15.0}}, {0.0, 0.0, 10.0, 10.0}));
}

} // namespace
} // namespace faultline
