#include "core/map/dealings.h"

#include "core/filter/apply_filter.h"
#include "tests/core/map/small_map.h"
#include "tests/support/random_store.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace faultline {
namespace {

using test::storeOf;
using test::TestEvent;

/// `BA–RS 2 rows 0 3; BA–US 1 rows 0; without 1`
std::string written(const EventStore &store, const Dealings &found)
{
    std::string text;
    for (const Dealing &dealing : found.pairs) {
        text += store.countries()[dealing.a].code + "–" + store.countries()[dealing.b].code + " "
            + std::to_string(dealing.count) + " rows";
        for (const Row row : dealing.first)
            text += " " + std::to_string(row);
        text += "; ";
    }
    return text + "without " + std::to_string(found.multilateral);
}

std::string dealingsOf(const std::vector<TestEvent> &events)
{
    const EventStore store = storeOf(events);
    return written(store, dealings(store, test::allOf(store)));
}

TestEvent deal(std::vector<std::string> places, std::vector<std::string> parties, std::string place = "Town")
{
    return {.place = std::move(place),
            .countries = std::move(places),
            .parties = std::move(parties),
            .category = "arms_and_cooperation"};
}

TEST(DealingsTest, EveryTwoCountriesOfADealingCountOnceWhicheverIsThePlace)
{
    EXPECT_EQ(dealingsOf({deal({"RS"}, {"BA"}), deal({"BA"}, {"RS", "BA"}), deal({"RS"}, {"BA", "US"})}),
              "BA–RS 3 rows 0 1 2; BA–US 1 rows 2; RS–US 1 rows 2; without 0");
}

TEST(DealingsTest, FightingTrialsAndElectionsAreNone)
{
    EXPECT_EQ(dealingsOf({{.parties = {"RS"}, .category = "battle"},
                          {.parties = {"RS"}, .category = "justice"},
                          {.parties = {"RS"}, .category = "politics_and_elections"},
                          {.parties = {"RS"}, .category = "humanitarian"}}),
              "without 0");
}

TEST(DealingsTest, ACountryAloneDealsWithNobody)
{
    EXPECT_EQ(dealingsOf({deal({"RS"}, {}), deal({"RS"}, {"RS"})}), "without 0");
}

TEST(DealingsTest, EventsOfMoreThanSixCountriesAreLeftOutAndCounted)
{
    EXPECT_EQ(dealingsOf({deal({"SI"}, {"HR", "BA", "RS", "XK", "ME", "MK"}), deal({"RS"}, {"BA"})}),
              "BA–RS 1 rows 1; without 1");
    const EventStore six = storeOf({deal({"SI"}, {"HR", "BA", "RS", "XK", "ME"})});
    EXPECT_EQ(dealings(six, test::allOf(six)).pairs.size(), 15U);
}

TEST(DealingsTest, TheHostOfAnInternationalBodyIsNoSideUnlessItIsAParty)
{
    EXPECT_EQ(dealingsOf({deal({"US"}, {"RS", "BA"}, "New York"), deal({"US"}, {"RS", "US"}, "New York"),
                          deal({"US"}, {"RS"}, "Dayton")}),
              "RS–US 2 rows 1 2; BA–RS 1 rows 0; without 0");
}

TEST(DealingsTest, ParisHostsUnesco)
{
    EXPECT_EQ(dealingsOf({deal({"SI"}, {"RS", "BA"}, "Paris")}), "BA–RS 1 rows 0; without 0");
}

TEST(DealingsTest, OnlyTheEarliestSixEventsOfAPairAreNamed)
{
    EXPECT_EQ(dealingsOf(std::vector<TestEvent>(9, deal({"RS"}, {"BA"}))),
              "BA–RS 9 rows 0 1 2 3 4 5; without 0");
}

TEST(DealingsTest, OnlyVisibleEventsCount)
{
    const EventStore store = storeOf({deal({"RS"}, {"BA"}), deal({"RS"}, {"US"})});
    EXPECT_EQ(written(store, dealings(store, applyFilter(store, {.countries = {"US"}}))),
              "RS–US 1 rows 1; without 0");
}

TEST(DealingsTest, TheRuleFindsTheEventsOfAPairAgain)
{
    const EventStore store = storeOf({deal({"RS"}, {"BA"}),
                                      deal({"US"}, {"RS", "BA"}, "New York"),
                                      {.parties = {"RS"}, .category = "battle"},
                                      deal({"SI"}, {"HR", "BA", "RS", "XK", "ME", "MK"})});
    const DealingRule rule(store);
    const Dealings found = dealings(store, test::allOf(store));
    ASSERT_EQ(found.pairs.size(), 1U);
    std::uint32_t between = 0;
    for (Row row = 0; row < store.size(); ++row)
        between += rule.isBetween(row, found.pairs[0].a, found.pairs[0].b) ? 1 : 0;
    EXPECT_EQ(between, found.pairs[0].count);
}

TEST(DealingsTest, ManyThreadsFindTheSame)
{
    constexpr std::size_t times = 700'000;
    const EventStore few = storeOf({deal({"RS"}, {"BA"}), deal({"RS"}, {"US"}), deal({"BA"}, {"RS", "US"})});
    const EventStore store = test::repeated(few, times);
    const Dealings found = dealings(store, applyFilter(store, {}));
    ASSERT_EQ(found.pairs.size(), 3U);
    for (const Dealing &dealing : found.pairs) {
        const bool twice =
            store.countries()[dealing.a].code != "BA" || store.countries()[dealing.b].code != "US";
        EXPECT_EQ(dealing.count, twice ? 2 * times : times);
        EXPECT_EQ(dealing.first.size(), mostDealingRows);
        EXPECT_LT(dealing.first.back(), 10 * times);
        EXPECT_TRUE(std::ranges::is_sorted(dealing.first));
    }
}

} // namespace
} // namespace faultline
