#include "core/chart/selection_summary.h"

#include "tests/support/random_store.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace faultline {
namespace {

using namespace test;

std::vector<std::string> codes(const EventStore &store, const std::vector<NamedCount> &counts)
{
    std::vector<std::string> words;
    for (const NamedCount &count : counts)
        words.push_back(store.countries()[count.index].code + ' ' + std::to_string(count.events));
    return words;
}

TEST(SelectionSummary, CountsCountriesThemesAndActorsTheMostFrequentFirst)
{
    const EventStore store = storeOf({{.countries = {"RS"}, .parties = {"US", "RS"}, .actors = {"nato"}},
                                      {.countries = {"BA"}, .actors = {"jna", "nato"}},
                                      {.countries = {"BA"}, .parties = {"RS"}, .category = "justice"},
                                      {.countries = {"SI"}, .actors = {"vucic"}}});

    const SelectionSummary summary = summarize(store, std::vector<Row>{0, 1, 2});

    EXPECT_EQ(summary.events, 3u);
    EXPECT_EQ(codes(store, summary.countries), (std::vector<std::string>{"BA 2", "RS 2", "US 1"}));
    EXPECT_EQ(summary.themes, (std::vector<NamedCount>{{0, 2}, {1, 1}}));
    EXPECT_EQ(summary.actors, (std::vector<NamedCount>{{1, 2}, {0, 1}}));
}

TEST(SelectionSummary, NobodyIsCountedTwiceAndUnknownIsNotZero)
{
    const EventStore store = storeOf({{.start = "1992-04-05", .end = "1996-02-29", .deaths = {10, 12, 15}},
                                      {.start = "1994-02-05", .deaths = {1, 2, 3}, .partOf = 0},
                                      {.start = "1999-03-24"}});

    EXPECT_EQ(summarize(store, std::vector<Row>{0, 1, 2}).deaths,
              (DeathTotal{.low = 10, .best = 12, .high = 15, .events = 1, .unknown = 1, .parts = 1}));
    EXPECT_EQ(summarize(store, std::vector<Row>{1, 2}).deaths,
              (DeathTotal{.low = 1, .best = 2, .high = 3, .events = 1, .unknown = 1}));
}

TEST(SelectionSummary, SaysHowPreciselyDatesAndPlacesAreKnown)
{
    const EventStore store =
        storeOf({{.start = "1992-04-05", .end = ".."},
                 {.start = "1994-02"},
                 {.start = "1995-07-11", .precision = PlacePrecision::District},
                 {.start = "1999-03-24", .place = "", .precision = PlacePrecision::None}});

    const SelectionSummary summary = summarize(store, std::vector<Row>{0, 1, 2, 3});

    EXPECT_EQ(summary.goOn, 1u);
    EXPECT_EQ(summary.inexactDate, 2u);
    EXPECT_EQ(summary.places, (std::array<std::size_t, 5>{1, 2, 0, 1, 0}));
    EXPECT_EQ(summary.days, (DayRange{day("1992-04-05"), day("1999-03-24")}));
}

TEST(SelectionSummary, ReportsOfMediaAreNoEvents)
{
    const EventStore store = storeOf({{.start = "1992"}, {.start = "1993", .dataset = 3}});
    EXPECT_FALSE(summarize(store, std::vector<Row>{0}).mediaReports);
    EXPECT_TRUE(summarize(store, std::vector<Row>{1}).mediaReports);
}

TEST(SelectionSummary, OfARandomWorldAgreesWithGoingThroughEachEvent)
{
    const EventStore store = mixedStore(11, 5000);
    std::vector<Row> rows;
    for (Row row = 1; row < store.size(); row += 2)
        rows.push_back(row);
    std::vector<std::uint32_t> actors(store.actors().size());
    std::vector<std::uint32_t> countries(store.countries().size());
    std::size_t sources = 0;
    std::size_t poor = 0;
    std::size_t foreign = 0;
    for (const Row row : rows) {
        for (const ActorIndex actor : store.actors(row))
            ++actors[actor];
        for (std::size_t i = 0; i < countries.size(); ++i) {
            const auto has = [i](std::span<const CountryIndex> list) {
                return std::ranges::find(list, i) != list.end();
            };
            countries[i] += has(store.places(row)) || has(store.parties(row)) ? 1 : 0;
        }
        sources += store.sourceCount(row);
        const bool without = store.sourceCount(row) == 0 && store.dataset(row) != 0;
        foreign += without ? 1 : 0;
        poor += !without && store.sourceCount(row) < 2 ? 1 : 0;
    }

    const SelectionSummary summary = summarize(store, rows);

    for (const NamedCount &count : summary.actors)
        EXPECT_EQ(count.events, actors[count.index]);
    for (const NamedCount &count : summary.countries)
        EXPECT_EQ(count.events, countries[count.index]);
    EXPECT_TRUE(std::ranges::is_sorted(summary.actors, std::greater{}, &NamedCount::events));
    EXPECT_EQ(summary.sources, sources);
    EXPECT_EQ(summary.oneSource, poor);
    EXPECT_EQ(summary.ofDatasets, foreign);
}

} // namespace
} // namespace faultline
