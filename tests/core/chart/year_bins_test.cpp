#include "core/chart/year_bins.h"

#include "core/filter/apply_filter.h"
#include "tests/support/random_store.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace faultline {
namespace {

using test::day;
using test::storeOf;

TEST(YearBins, YearsWithoutEventsAreKept)
{
    const EventStore store = storeOf({{.start = "1991"}, {.start = "1994-05-01"}});
    const YearBins bins = binByYear(store, applyFilter(store, {}));
    EXPECT_EQ(bins.firstYear, 1991);
    EXPECT_EQ(bins.size(), 4u);
    EXPECT_EQ(bins.eventsByTheme[1][0], 0u);
}

TEST(YearBins, EventsAreCountedByTheme)
{
    const EventStore store = storeOf({{.start = "1995", .category = "battle"},
                                      {.start = "1995-03", .category = "justice"},
                                      {.start = "1995-04", .category = "justice"}});
    const YearBins bins = binByYear(store, applyFilter(store, {}));
    EXPECT_EQ(bins.eventsByTheme[0], (std::vector<std::uint32_t>{1, 2, 0, 0, 0}));
}

TEST(YearBins, WhatBeganBeforeTheFiltersTimeIsCountedInItsFirstYear)
{
    const EventStore store = storeOf({{.start = "1991-08-25", .end = "1992-02-01"}, {.start = "1993-01-01"}});
    const YearBins bins =
        binByYear(store, applyFilter(store, {.from = day("1992-01-01"), .to = day("1993-12-31")}));
    EXPECT_EQ(bins.firstYear, 1992);
    EXPECT_EQ(bins.size(), 2u);
    EXPECT_EQ(bins.eventsByTheme[0][0], 1u);
}

TEST(YearBins, APartInAnotherYearIsNotCountedBesideItsWhole)
{
    const EventStore store = storeOf({{.start = "1992-04-05", .end = "1996-02-29", .deaths = {100, 100, 100}},
                                      {.start = "1994-02-05", .deaths = {68, 68, 68}, .partOf = 0}});
    const YearBins bins = binByYear(store, applyFilter(store, {}));
    EXPECT_EQ(bins.deaths[0].best, 100);
    EXPECT_EQ(bins.deaths[2], (DeathTotal{.parts = 1}));
}

TEST(YearBins, AnEmptyStoreHasNoYears)
{
    const EventStore store = storeOf({});
    EXPECT_EQ(binByYear(store, applyFilter(store, {})).size(), 0u);
}

/// Counted event by event.
YearBins naiveBins(const EventStore &store, const VisibleSet &set, int firstYear, std::size_t years)
{
    const std::vector<Row> counted = countedInWhole(store, set.rows);
    YearBins bins{.firstYear = firstYear};
    bins.eventsByTheme.assign(years, std::vector<std::uint32_t>(store.themes().size()));
    bins.deaths.resize(years);
    for (const Row row : set.rows) {
        const int year = std::max(yearOf(store.earliest(row)), firstYear);
        const auto bin = static_cast<std::size_t>(year - firstYear);
        ++bins.eventsByTheme[bin][store.theme(row)];
        if (std::ranges::binary_search(counted, row))
            ++bins.deaths[bin].parts;
        else
            bins.deaths[bin] += deathsOf(store.deaths(row));
    }
    return bins;
}

void expectNaive(const EventStore &store, const EventFilter &filter, int firstYear)
{
    const VisibleSet set = applyFilter(store, filter);
    const YearBins bins = binByYear(store, set);
    EXPECT_EQ(bins.firstYear, firstYear);
    const YearBins expected = naiveBins(store, set, firstYear, bins.size());
    EXPECT_EQ(bins.eventsByTheme, expected.eventsByTheme);
    EXPECT_EQ(bins.deaths, expected.deaths);
}

TEST(YearBins, AreWhatCountingEventByEventGives)
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        const EventStore store = test::mixedStore(seed, 400);
        expectNaive(store, {}, yearOf(store.earliest(0)));
        expectNaive(store, {.from = day("1995-05-01"), .to = day("2001-02-01")}, 1995);
    }
}

TEST(YearBins, OfManyEventsCountTheSame)
{
    const EventStore few = storeOf({{.start = "1995-01-02", .deaths = {1, 2, 3}},
                                    {.start = "1995-03", .category = "justice"},
                                    {.start = "1995-07-11", .deaths = {{}, 4, {}}},
                                    {.start = "1997"}});
    expectNaive(test::repeated(few, test::worthManyThreads / 3 + 1), {}, 1995);
}

} // namespace
} // namespace faultline
