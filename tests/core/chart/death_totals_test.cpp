#include "core/chart/death_totals.h"

#include "tests/support/random_store.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace faultline {
namespace {

using test::allRows;
using test::storeOf;

TEST(DeathTotals, FiguresAreAddedLowBestAndHigh)
{
    const EventStore store = storeOf({{.deaths = {10, 12, 15}}, {.deaths = {1, 2, 3}}});
    const DeathTotal total = sumDeaths(store, allRows(store));
    EXPECT_EQ(total, (DeathTotal{.low = 11, .best = 14, .high = 18, .events = 2}));
}

TEST(DeathTotals, UnknownIsCountedApartAndIsNotZero)
{
    const EventStore store = storeOf({{.deaths = {}}, {.deaths = {0, 0, 0}}});
    const DeathTotal total = sumDeaths(store, allRows(store));
    EXPECT_EQ(total.events, 1u);
    EXPECT_EQ(total.unknown, 1u);
    EXPECT_EQ(total.best, 0);
}

TEST(DeathTotals, AMissingFigureIsTakenFromItsNeighbour)
{
    const EventStore onlyBest = storeOf({{.deaths = {{}, 7, {}}}});
    EXPECT_EQ(sumDeaths(onlyBest, allRows(onlyBest)),
              (DeathTotal{.low = 7, .best = 7, .high = 7, .events = 1}));
    const EventStore noBest = storeOf({{.deaths = {5, {}, 9}}});
    EXPECT_EQ(sumDeaths(noBest, allRows(noBest)), (DeathTotal{.low = 5, .best = 5, .high = 9, .events = 1}));
}

TEST(DeathTotals, APartIsNotCountedBesideItsWhole)
{
    const EventStore store = storeOf({{.start = "1992", .deaths = {100, 100, 100}},
                                      {.start = "1993", .deaths = {30, 30, 30}, .partOf = 0},
                                      {.start = "1994", .deaths = {5, 5, 5}, .partOf = 1}});
    const DeathTotal total = sumDeaths(store, allRows(store));
    EXPECT_EQ(total.best, 100);
    EXPECT_EQ(total.parts, 2u);
}

TEST(DeathTotals, APartCountsWhenItsWholeIsNotShownOrHasNoFigure)
{
    const EventStore store = storeOf({{.start = "1992", .deaths = {100, 100, 100}},
                                      {.start = "1993", .deaths = {30, 30, 30}, .partOf = 0}});
    const std::vector<Row> partOnly{1};
    EXPECT_EQ(sumDeaths(store, partOnly).best, 30);

    const EventStore noFigure =
        storeOf({{.start = "1992"}, {.start = "1993", .deaths = {30, 30, 30}, .partOf = 0}});
    EXPECT_EQ(sumDeaths(noFigure, allRows(noFigure)).best, 30);
}

TEST(DeathTotals, ACycleOfPartsEnds)
{
    const EventStore store = storeOf({{.start = "1992", .deaths = {1, 1, 1}, .partOf = 1},
                                      {.start = "1993", .deaths = {2, 2, 2}, .partOf = 0}});
    EXPECT_LE(sumDeaths(store, allRows(store)).best, 3);
}

/// Added event by event.
DeathTotal naiveSum(const EventStore &store, const std::vector<Row> &rows)
{
    DeathTotal total;
    for (const Row row : rows) {
        const Deaths deaths = store.deaths(row);
        const bool inside = std::ranges::binary_search(countedInWhole(store, rows), row);
        if (!deaths.known())
            ++total.unknown;
        else if (inside)
            ++total.parts;
        else {
            const std::int32_t best = deaths.best ? *deaths.best : deaths.low ? *deaths.low : *deaths.high;
            total.low += deaths.low.value_or(best);
            total.best += best;
            total.high += deaths.high.value_or(best);
            ++total.events;
        }
    }
    return total;
}

TEST(DeathTotals, AreWhatAddingEventByEventGives)
{
    for (unsigned seed = 0; seed < 30; ++seed) {
        const EventStore store = test::mixedStore(seed, 100);
        std::vector<Row> rows = allRows(store);
        std::erase_if(rows, [](Row row) { return row % 3 == 0; });
        EXPECT_EQ(sumDeaths(store, rows), naiveSum(store, rows)) << "seed " << seed;
    }
}

TEST(DeathTotals, ManyThreadsAddTheSame)
{
    constexpr std::uint32_t times = test::worthManyThreads / 1001 + 1;
    const EventStore few = test::mixedStore(3, 1001);
    const EventStore many = test::repeated(few, times);
    const DeathTotal once = addDeaths(few, allRows(few));
    EXPECT_EQ(addDeaths(many, allRows(many)),
              (DeathTotal{.low = once.low * times,
                          .best = once.best * times,
                          .high = once.high * times,
                          .events = once.events * times,
                          .unknown = once.unknown * times}));
}

TEST(DeathTotals, PartsOfManyEventsAreFoundOnce)
{
    const EventStore few = test::mixedStore(3, 1001);
    const std::vector<Row> expected = countedInWhole(few, allRows(few));
    ASSERT_GT(expected.size(), 5u);
    const EventStore many = test::repeated(few, 10);
    std::vector<Row> counted = countedInWhole(many, allRows(many));
    for (Row &row : counted)
        row /= 10;
    EXPECT_EQ(counted, expected);
}

} // namespace
} // namespace faultline
