#include "core/chart/coverage.h"

#include "core/filter/apply_filter.h"
#include "tests/support/store_of.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using test::storeOf;
using testing::ElementsAre;

std::vector<std::uint32_t> eventsOf(const Coverage::Counts &counts)
{
    std::vector<std::uint32_t> events;
    for (const Coverage::Cell &country : counts.byCountry)
        events.push_back(country.all);
    return events;
}

Coverage coverageOfAll(const EventStore &store) { return coverageOf(store, applyFilter(store, {})); }

TEST(CoverageTest, AnEventCountsForEachCountryOfTheRegionItHappenedInOrInvolves)
{
    const EventStore store = storeOf({{.countries = {"BA"}, .parties = {"RS", "US"}}});
    const Coverage coverage = coverageOfAll(store);
    ASSERT_EQ(coverage.years.size(), 1u);
    EXPECT_EQ(coverage.years[0].year, 1995);
    EXPECT_THAT(eventsOf(coverage.years[0].counts),
                ElementsAre(0, 0, 1, 1, 0, 0, 0, 0)); // SI HR BA RS XK ME MK AL
    EXPECT_EQ(coverage.years[0].counts.all.all, 1u);
}

TEST(CoverageTest, YearsHaveNoGapsAndAddUp)
{
    const EventStore store =
        storeOf({{.start = "1997", .category = "justice"}, {.start = "1999-05"}, {.start = "1999-06-01"}});
    const Coverage coverage = coverageOfAll(store);
    ASSERT_EQ(coverage.years.size(), 3u);
    EXPECT_EQ(coverage.years[1].year, 1998);
    EXPECT_EQ(coverage.years[1].counts.all.all, 0u);
    EXPECT_THAT(coverage.years[2].counts.all.byTheme, ElementsAre(2, 0, 0, 0, 0));
    EXPECT_THAT(coverage.total.all.byTheme, ElementsAre(2, 1, 0, 0, 0));
    EXPECT_EQ(coverage.total.all.all, 3u);
}

TEST(CoverageTest, OnlyVisibleEventsCount)
{
    const EventStore store = storeOf({{.start = "1997"}, {.start = "1998", .countries = {"AL"}}});
    const Coverage coverage = coverageOf(store, applyFilter(store, {.countries = {"AL"}}));
    ASSERT_EQ(coverage.years.size(), 1u);
    EXPECT_EQ(coverage.years[0].year, 1998);
    EXPECT_TRUE(coverageOf(store, applyFilter(store, {.countries = {"XK"}})).years.empty());
}

} // namespace
} // namespace faultline
