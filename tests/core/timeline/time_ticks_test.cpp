#include "core/timeline/time_ticks.h"
#include "tests/core/timeline/timeline_world.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using namespace test;

std::vector<std::string> labelsOf(const std::vector<TimeTick> &ticks)
{
    std::vector<std::string> labels;
    for (const TimeTick &tick : ticks)
        if (!tick.label.empty())
            labels.push_back(tick.label);
    return labels;
}

void expectApart(const std::vector<TimeTick> &ticks, const TimeAxis &axis)
{
    double end = axis.left;
    for (const TimeTick &tick : ticks) {
        if (tick.label.empty())
            continue;
        EXPECT_GE(tick.labelX, end) << tick.label;
        end = tick.labelX + sixPerCharacter(tick.label);
    }
    EXPECT_LE(end, axis.right());
}

TEST(TimeTicks, LabelsStandApartAtEveryZoomAndPlace)
{
    for (double span = shortestSpan; span <= longestSpan; span *= 1.07)
        for (const double width : {150.0, 420.0, 900.0, 3000.0})
            for (const double first : {7300.0, 9123.4, 17000.75}) {
                const TimeAxis axis{.firstDay = first, .spanDays = span, .left = 118.0, .width = width};
                const TimeTicks ticks = timeTicks(axis, sixPerCharacter);
                SCOPED_TRACE(std::to_string(span) + " days on " + std::to_string(width));
                expectApart(ticks.upper, axis);
                expectApart(ticks.lower, axis);
                EXPECT_LT(ticks.lower.size(), width / 12.0 + 2.0);
            }
}

TEST(TimeTicks, EveryZoomOnAWideAxisNamesItsTime)
{
    for (double span = shortestSpan; span <= longestSpan; span *= 1.07) {
        const TimeAxis axis{.firstDay = 9123.4, .spanDays = span, .left = 0.0, .width = 900.0};
        const TimeTicks ticks = timeTicks(axis, sixPerCharacter);
        EXPECT_FALSE(labelsOf(ticks.lower).empty()) << span;
        EXPECT_FALSE(labelsOf(ticks.upper).empty() && labelsOf(ticks.lower).size() < 3) << span;
    }
}

TEST(TimeTicks, TheFirstLabelNamesThePeriodAtTheEdgeOrNothing)
{
    const auto firstAt = [](const char *from, const char *to, double width) {
        TimeAxis axis = axisOver(from, to);
        axis.width = width;
        return timeTicks(axis, sixPerCharacter).lower;
    };
    const std::vector<TimeTick> months = firstAt("1992-04-28", "1992-12-31", 600.0);
    EXPECT_EQ(months.at(0).label, "") << "no room before May";
    EXPECT_EQ(firstAt("1992-04-10", "1992-12-31", 600.0).at(0).label, "Apr") << "it is April there";
    const std::vector<TimeTick> halfYears = firstAt("1992-02-27", "1995-12-13", 540.0);
    EXPECT_EQ(halfYears.at(1).label, "Jul");
    EXPECT_EQ(halfYears.at(0).label, "") << "it is no longer January";
}

TEST(TimeTicks, CenturiesAreNamedToo)
{
    EXPECT_GE(labelsOf(timeTicks(axisOver("1389", "2024"), sixPerCharacter).lower).size(), 6u);
    EXPECT_GE(labelsOf(timeTicks(axisOver("0001", "9999"), sixPerCharacter).lower).size(), 5u);
}

TEST(TimeTicks, AYearIsDividedIntoMonths)
{
    const TimeTicks ticks = timeTicks(axisOver("1995", "1995"), sixPerCharacter);

    EXPECT_THAT(labelsOf(ticks.upper), testing::ElementsAre("1995"));
    EXPECT_THAT(labelsOf(ticks.lower),
                testing::ElementsAre("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
                                     "Nov", "Dec"));
}

TEST(TimeTicks, AMonthIsDividedIntoDays)
{
    const TimeTicks ticks = timeTicks(axisOver("1995-07", "1995-07"), sixPerCharacter);

    EXPECT_THAT(labelsOf(ticks.upper), testing::ElementsAre("Jul 1995"));
    EXPECT_EQ(labelsOf(ticks.lower).size(), 31u);
}

TEST(TimeTicks, APeriodThatBeganBeforeIsNamedAtTheEdge)
{
    const TimeAxis axis = axisOver("1995-07-10", "1995-07-20");

    const TimeTicks ticks = timeTicks(axis, sixPerCharacter);

    ASSERT_EQ(ticks.upper.size(), 1u);
    EXPECT_EQ(ticks.upper.front().label, "Jul 1995");
    EXPECT_LT(ticks.upper.front().x, axis.left);
    EXPECT_GE(ticks.upper.front().labelX, axis.left);
}

TEST(TimeTicks, StepsOfDaysBeginAnewEachMonth)
{
    const TimeTicks ticks = timeTicks(axisOver("1995-07", "1995-09"), sixPerCharacter);

    std::vector<double> first;
    for (const TimeTick &tick : ticks.lower)
        if (tick.label == "1")
            first.push_back(tick.x);
    EXPECT_EQ(first.size(), 3u);
}

} // namespace
} // namespace faultline
