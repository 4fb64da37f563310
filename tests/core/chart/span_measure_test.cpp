#include "core/chart/span_measure.h"

#include "tests/support/random_store.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

using namespace test;

TEST(SpanMeasure, CountsBothEndsAndWhatBeginsBetween)
{
    const EventStore store = storeOf({{.start = "1999-03-23"},
                                      {.start = "1999-03-24", .deaths = {10, 12, 15}},
                                      {.start = "1999-06-10", .deaths = {.low = 3}},
                                      {.start = "1999-06-11"},
                                      {.start = "1999-04"}});

    const SpanMeasure measure = measureSpan(store, allRows(store), {day("1999-03-24"), day("1999-06-10")});

    EXPECT_EQ(measure.dayCount(), 79);
    EXPECT_EQ(measure.events, 3u);
    ASSERT_TRUE(measure.deaths);
    EXPECT_EQ(*measure.deaths, (DeathTotal{.low = 13, .best = 15, .high = 18, .events = 2, .unknown = 1}));
}

TEST(SpanMeasure, APartIsNotCountedBesideItsWhole)
{
    const EventStore store = storeOf(
        {{.start = "1992", .deaths = {.best = 100}}, {.start = "1993", .deaths = {.best = 30}, .partOf = 0}});

    const auto deathsIn = [&](const char *first, const char *last) {
        return measureSpan(store, allRows(store), {day(first), day(last)}).deaths->best;
    };

    EXPECT_EQ(deathsIn("1992-01-01", "1993-12-31"), 100);
    EXPECT_EQ(deathsIn("1993-01-01", "1993-12-31"), 30);
}

TEST(SpanMeasure, OnlyRowsThatAreShownCount)
{
    const EventStore store = storeOf({{.start = "1992"}, {.start = "1993"}, {.start = "1994"}});
    const std::vector<Row> shown{0, 2};

    EXPECT_EQ(measureSpan(store, shown, {day("1992-01-01"), day("1994-12-31")}).events, 2u);
    EXPECT_EQ(measureSpan(store, shown, {day("1993-01-01"), day("1993-12-31")}).events, 0u);
    EXPECT_FALSE(measureSpan(store, shown, {day("1993-01-01"), day("1993-12-31")}, false).deaths);
}

} // namespace
} // namespace faultline
