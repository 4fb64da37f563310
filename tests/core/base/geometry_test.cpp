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

TEST(Geometry, LinesMeetWhereTheyCrossWithinBoth)
{
    const Segment line{{0.0, 0.0}, {100.0, 0.0}};
    EXPECT_TRUE(meet(line, {{50.0, -5.0}, {60.0, 5.0}}));
    EXPECT_FALSE(meet(line, {{50.0, 1.0}, {60.0, 5.0}})) << "ends before it";
    EXPECT_FALSE(meet(line, {{101.0, -5.0}, {101.0, 5.0}})) << "passes its end";
    EXPECT_FALSE(meet(line, {{0.0, 2.0}, {100.0, 2.0}})) << "beside it";
}

} // namespace
} // namespace faultline
