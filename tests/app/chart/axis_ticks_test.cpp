#include "app/chart/axis_ticks.h"

#include <gmock/gmock.h>

namespace faultline {
namespace {

using testing::ElementsAre;

TEST(AxisTicks, ValuesEndAtARoundNumberNotBelowTheLargest)
{
    EXPECT_EQ(valueTicks(21, 5).step, 5);
    EXPECT_EQ(valueTicks(21, 5).top, 25);
    EXPECT_EQ(valueTicks(14377, 5).step, 5000);
    EXPECT_EQ(valueTicks(14377, 5).top, 15000);
    EXPECT_EQ(valueTicks(1, 5).top, 1);
}

TEST(AxisTicks, NothingStillHasAnAxis)
{
    EXPECT_EQ(valueTicks(0, 5).step, 1);
    EXPECT_EQ(valueTicks(0, 5).top, 1);
}

TEST(AxisTicks, ThereAreNeverMoreStepsThanAskedFor)
{
    for (std::int64_t largest = 1; largest < 100'000; largest += 37)
        EXPECT_LE(valueTicks(largest, 5).top / valueTicks(largest, 5).step, 5) << largest;
}

TEST(AxisTicks, LargeNumbersAreShortened)
{
    EXPECT_EQ(shortNumber(0), "0");
    EXPECT_EQ(shortNumber(950), "950");
    EXPECT_EQ(shortNumber(5000), "5k");
    EXPECT_EQ(shortNumber(2500), "2.5k");
    EXPECT_EQ(shortNumber(1'000'000), "1M");
}

TEST(AxisTicks, EveryYearIsLabelledWhereThereIsRoom)
{
    EXPECT_THAT(labelledYears(1992, 4, 400, 40), ElementsAre(1992, 1993, 1994, 1995));
}

TEST(AxisTicks, CloseYearsAreLabelledAtRoundOnes)
{
    EXPECT_THAT(labelledYears(1990, 37, 300, 36),
                ElementsAre(1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025));
    EXPECT_THAT(labelledYears(1990, 37, 150, 36), ElementsAre(1990, 2000, 2010, 2020));
}

TEST(AxisTicks, NoYearsNoLabels) { EXPECT_THAT(labelledYears(1990, 0, 300, 36), ElementsAre()); }

} // namespace
} // namespace faultline
