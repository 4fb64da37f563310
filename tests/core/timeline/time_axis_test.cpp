#include "core/timeline/time_axis.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

using test::day;

const TimeAxis hundredDays{.firstDay = 1000.0, .spanDays = 100.0, .left = 50.0, .width = 200.0};

TEST(TimeAxis, PixelsAndDaysAreInverse)
{
    EXPECT_DOUBLE_EQ(hundredDays.x(1010.0), 70.0);
    EXPECT_DOUBLE_EQ(hundredDays.day(70.0), 1010.0);
}

TEST(TimeAxis, AnExtentCoversItsLastDay)
{
    const PxRange extent = hundredDays.extent(Day{Days{1000}}, Day{Days{1001}});

    EXPECT_DOUBLE_EQ(extent.left, 50.0);
    EXPECT_DOUBLE_EQ(extent.width(), 4.0); // two days of two px
}

TEST(TimeAxis, ZoomingKeepsTheDayUnderThePointer)
{
    const TimeAxis closer = zoomed(hundredDays, 3.0, 110.0);

    EXPECT_NEAR(closer.day(110.0), hundredDays.day(110.0), 1e-9);
    EXPECT_NEAR(closer.spanDays, 100.0 / 3.0, 1e-9);
}

TEST(TimeAxis, ZoomingStopsAtADayAndAtSixtyYears)
{
    EXPECT_DOUBLE_EQ(zoomed(hundredDays, 1e6, 110.0).spanDays, shortestSpan);
    EXPECT_DOUBLE_EQ(zoomed(hundredDays, 1e-6, 110.0).spanDays, longestSpan);
    EXPECT_NEAR(zoomed(hundredDays, 1e6, 110.0).day(110.0), hundredDays.day(110.0), 1e-9);
}

TEST(TimeAxis, PanningToTheRightShowsEarlierDays)
{
    EXPECT_DOUBLE_EQ(panned(hundredDays, 20.0).firstDay, 990.0);
}

TEST(TimeAxis, FittingShowsAllDays)
{
    const TimeAxis axis = fitted(hundredDays, {day("1990-01-01"), day("1999-12-31")});

    const PxRange extent = axis.extent(day("1990-01-01"), day("1999-12-31"));
    EXPECT_GT(extent.left, axis.left);
    EXPECT_LT(extent.right, axis.right());
    EXPECT_GT(extent.width(), 0.9 * axis.width);
}

TEST(TimeAxis, AChronicleOfCenturiesIsFittedWholeAndStaysSoUntilZoomedIn)
{
    const TimeAxis axis = fitted(hundredDays, {day("1389-06-15"), day("2024-12-31")});

    EXPECT_GE(axis.x(dayNumber(day("1389-06-15"))), axis.left);
    EXPECT_LE(axis.x(dayNumber(day("2024-12-31"))), axis.right());
    EXPECT_DOUBLE_EQ(zoomed(axis, 0.5, 110.0).spanDays, axis.spanDays);
    EXPECT_DOUBLE_EQ(zoomed(axis, 2.0, 110.0).spanDays, axis.spanDays / 2.0);
}

TEST(TimeAxis, CannotBeMovedAwayFromTheChronicle)
{
    const DayRange days{Day{Days{0}}, Day{Days{99}}};

    const TimeAxis kept = keptWithin(hundredDays, days);

    EXPECT_DOUBLE_EQ(kept.firstDay + kept.spanDays / 2.0, 100.0);
    EXPECT_EQ(keptWithin(kept, days), kept);
}

} // namespace
} // namespace faultline
