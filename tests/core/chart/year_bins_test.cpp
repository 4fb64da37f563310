#include "core/chart/year_bins.h"

#include "core/filter/apply_filter.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

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

} // namespace
} // namespace faultline
