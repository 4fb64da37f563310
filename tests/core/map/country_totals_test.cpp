#include "core/map/country_totals.h"

#include "core/filter/apply_filter.h"
#include "tests/core/map/small_map.h"
#include "tests/support/random_store.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace faultline {
namespace {

using Steps = std::vector<std::int64_t>;

std::size_t indexOf(const EventStore &store, const std::string &code)
{
    return static_cast<std::size_t>(std::ranges::find(store.countries(), code, &Country::code)
                                    - store.countries().begin());
}

TEST(CountryTotalsTest, CountWhereEventsHappenedNotWhoTookPart)
{
    const EventStore store = test::storeOf({{.countries = {"BA"}, .parties = {"RS"}},
                                            {.countries = {"BA", "HR"}},
                                            {.place = {}, .countries = {"BA"}}});
    const CountryTotals totals = countryTotals(store, test::allOf(store), {});
    EXPECT_EQ(totals.events[indexOf(store, "BA")], 3);
    EXPECT_EQ(totals.events[indexOf(store, "HR")], 1);
    EXPECT_EQ(totals.events[indexOf(store, "RS")], 0);
}

TEST(CountryTotalsTest, SumTheBestEstimatesAndNobodyTwice)
{
    const EventStore store =
        test::storeOf({{.start = "1992", .deaths = {.low = 50, .best = 100, .high = 300}},
                       {.start = "1993", .deaths = {.best = 40}, .partOf = 0},
                       {.start = "1994", .deaths = {.low = 7}},
                       {.start = "1995"}});
    const std::size_t bosnia = indexOf(store, "BA");
    EXPECT_EQ(countryTotals(store, test::allOf(store), {}).deaths[bosnia], 147);
    const std::vector<Row> parts{test::rowOf(store, 1)};
    const CountryTotals totals = countryTotals(store, test::allOf(store), parts);
    EXPECT_EQ(totals.deaths[bosnia], 107);
    EXPECT_EQ(totals.events[bosnia], 4);
}

TEST(CountryTotalsTest, ManyThreadsFindWhatGoingThroughTheVisibleEventsGives)
{
    const EventStore store = test::repeated(test::mixedStore(7, 1001), 2500);
    const VisibleSet visible = applyFilter(store, {.countries = {"BA"}});
    CountryTotals expected{Steps(store.countries().size()), Steps(store.countries().size())};
    for (const Row row : visible.rows)
        for (const CountryIndex country : store.places(row)) {
            ++expected.events[country];
            expected.deaths[country] += store.deaths(row).estimate().value_or(0);
        }
    const CountryTotals totals = countryTotals(store, visible, {});
    EXPECT_EQ(totals.events, expected.events);
    EXPECT_EQ(totals.deaths, expected.deaths);
}

TEST(CountryShades, StepsBeginWithRoundFiguresWithinWhatThereIs)
{
    EXPECT_EQ(shadeSteps(0), Steps{});
    EXPECT_EQ(shadeSteps(1), Steps{1});
    EXPECT_EQ(shadeSteps(3), (Steps{1, 2}));
    EXPECT_EQ(shadeSteps(1256), (Steps{1, 2, 10, 50, 200}));
    EXPECT_EQ(shadeSteps(100'000), (Steps{1, 10, 100, 1000, 10'000}));
}

TEST(CountryShades, AFigureIsInTheStepThatBeginsAtOrBelowIt)
{
    const Steps steps{1, 10, 100};
    EXPECT_EQ(shadeOf(steps, 0), std::nullopt);
    EXPECT_EQ(shadeOf(steps, 1), 0U);
    EXPECT_EQ(shadeOf(steps, 9), 0U);
    EXPECT_EQ(shadeOf(steps, 10), 1U);
    EXPECT_EQ(shadeOf(steps, 5000), 2U);
}

} // namespace
} // namespace faultline
