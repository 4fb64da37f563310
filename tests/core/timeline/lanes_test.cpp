#include "core/timeline/lanes.h"
#include "tests/core/timeline/timeline_world.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace faultline {
namespace {

using namespace test;

TimelineContent contentOf(const EventStore &store, const EventFilter &filter = {},
                          LaneBy laneBy = LaneBy::Country)
{
    return timelineContent(store, applyFilter(store, filter), laneBy);
}

std::vector<std::string> namesOf(const TimelineContent &content)
{
    std::vector<std::string> names;
    for (const Lane &lane : content.lanes)
        names.push_back(lane.name);
    return names;
}

std::vector<std::string> codesOf(const TimelineContent &content)
{
    std::vector<std::string> codes;
    for (const Lane &lane : content.lanes)
        codes.push_back(lane.code);
    return codes;
}

TEST(Lanes, StandForTheCountriesOfTheRegion)
{
    const EventStore store = storeOf({{.countries = {"BA"}}});

    EXPECT_THAT(namesOf(contentOf(store)),
                testing::ElementsAre("Slovenia", "Croatia", "Bosnia and Herzegovina", "Serbia", "Kosovo",
                                     "Montenegro", "North Macedonia", "Albania"));
}

TEST(Lanes, StandForTheCountriesOfTheFilterInTheOrderOfTheStore)
{
    const EventStore store = storeOf({{.countries = {"NL", "HR"}}});

    EXPECT_THAT(namesOf(contentOf(store, {.countries = {"NL", "HR"}})),
                testing::ElementsAre("Croatia", "Netherlands"));
}

TEST(Lanes, AnEventStandsInTheLaneOfEachOfItsCountriesUnderTheRole)
{
    const EventStore store = storeOf({{.countries = {"BA"}, .parties = {"RS"}}});

    const TimelineContent any = contentOf(store);
    EXPECT_EQ(any.lanes[2].rows.size(), 1u);
    EXPECT_EQ(any.lanes[3].rows.size(), 1u);

    const TimelineContent place = contentOf(store, {.countryRole = CountryRole::Place});
    EXPECT_EQ(place.lanes[2].rows.size(), 1u);
    EXPECT_TRUE(place.lanes[3].rows.empty());
}

TEST(Lanes, AnEventThatNamesACountryTwiceStandsThereOnce)
{
    const EventStore store = storeOf({{.countries = {"BA"}, .parties = {"BA"}}});

    EXPECT_EQ(contentOf(store).lanes[2].rows.size(), 1u);
}

TEST(Lanes, WhatFitsNoLaneStandsElsewhere)
{
    const EventStore store = storeOf({{.countries = {"US"}}, {.countries = {"BA"}}});

    const TimelineContent content = contentOf(store);

    EXPECT_EQ(content.lanes.back().name, "Elsewhere");
    EXPECT_EQ(content.lanes.back().code, "");
    EXPECT_THAT(content.lanes.back().rows, testing::ElementsAre(rowOf(store, 0)));
}

TEST(Lanes, StandForTheThemesThatHaveEvents)
{
    const EventStore store = storeOf({{.start = "1992", .category = "justice"},
                                      {.start = "1993", .category = "battle"},
                                      {.start = "1994", .category = "justice"}});

    const TimelineContent content = contentOf(store, {}, LaneBy::Theme);

    EXPECT_EQ(content.laneBy, LaneBy::Theme);
    EXPECT_THAT(namesOf(content), testing::ElementsAre("Violence", "Peace, law & sanctions"));
    EXPECT_EQ(content.lanes[1].code, "peace-law");
    EXPECT_THAT(content.lanes[0].rows, testing::ElementsAre(1));
    EXPECT_THAT(content.lanes[1].rows, testing::ElementsAre(0, 2));
}

TEST(Lanes, StandForTheDatasetsThatHaveEvents)
{
    const EventStore store =
        storeOf({{.start = "1992", .dataset = 2}, {.start = "1993"}, {.start = "1994", .dataset = 3}});

    const TimelineContent content = contentOf(store, {}, LaneBy::Dataset);

    EXPECT_THAT(namesOf(content), testing::ElementsAre("Test chronicle", "Closed"));
    EXPECT_EQ(content.lanes[0].code, "chronicle");
    EXPECT_THAT(content.lanes[0].rows, testing::ElementsAre(1));
    EXPECT_THAT(content.lanes[1].rows, testing::ElementsAre(0));
}

TEST(Lanes, AnEventStandsInTheLaneOfItsThemeAndItsDataset)
{
    const EventStore store = storeOf({{.category = "justice", .dataset = 1}});

    EXPECT_TRUE(standsIn(store, 0, LaneBy::Theme, "peace-law"));
    EXPECT_FALSE(standsIn(store, 0, LaneBy::Theme, "violence"));
    EXPECT_TRUE(standsIn(store, 0, LaneBy::Dataset, "survey"));
    EXPECT_FALSE(standsIn(store, 0, LaneBy::Dataset, "chronicle"));
    EXPECT_TRUE(standsIn(store, 0, LaneBy::Country, "BA"));
    EXPECT_FALSE(standsIn(store, 0, LaneBy::Country, "RS"));
}

TEST(Lanes, StandForTheCrisesWithMostEventsAndForTheRest)
{
    const EventStore store = storeOf({{.start = "1992", .crises = {"war"}},
                                      {.start = "1993", .crises = {"talks", "war"}},
                                      {.start = "1994", .crises = {"talks"}},
                                      {.start = "1995", .crises = {"talks"}},
                                      {.start = "1996"}});

    const TimelineContent content = contentOf(store, {}, LaneBy::Crisis);

    EXPECT_THAT(codesOf(content), testing::ElementsAre("talks", "war", ""));
    EXPECT_EQ(content.lanes.back().name, "Other events");
    EXPECT_THAT(content.lanes[0].rows, testing::ElementsAre(1, 2, 3));
    EXPECT_THAT(content.lanes[1].rows, testing::ElementsAre(0, 1));
    EXPECT_THAT(content.lanes[2].rows, testing::ElementsAre(4));
}

TEST(Lanes, StandForTheActorsOfTheVisibleEventsOnly)
{
    const EventStore store = storeOf({{.start = "1992", .countries = {"BA"}, .actors = {"jna"}},
                                      {.start = "1993", .countries = {"RS"}, .actors = {"nato", "vucic"}},
                                      {.start = "1994", .countries = {"RS"}, .actors = {"vucic"}}});

    const TimelineContent content = contentOf(store, {.countries = {"RS"}}, LaneBy::Actor);

    EXPECT_THAT(codesOf(content), testing::ElementsAre("vucic", "nato"));
    EXPECT_THAT(content.lanes[0].rows, testing::ElementsAre(1, 2));
    EXPECT_THAT(content.lanes[1].rows, testing::ElementsAre(1));
}

TEST(Lanes, TwelveActorsHaveALaneAtMost)
{
    EventStoreBuilder world;
    world.tables.themes = {{"violence", "Violence"}};
    world.tables.categories = {{"battle", "Battle or siege", 0}};
    for (std::int64_t i = 0; i < 14; ++i) {
        world.tables.actors.push_back({"a" + std::to_string(i), "Actor", ""});
        world.add({.key = i, .span = *parseEdtf("1995"), .actors = {static_cast<ActorIndex>(i)}});
    }
    const EventStore store = std::move(world).finish();

    const TimelineContent content = contentOf(store, {}, LaneBy::Actor);

    ASSERT_EQ(content.lanes.size(), 13u);
    EXPECT_EQ(content.lanes[11].code, "a11");
    EXPECT_EQ(content.lanes[12].rows.size(), 2u);
}

TEST(Lanes, OneLaneHoldsAllEventsWhereTheyStandForNothing)
{
    const EventStore store = storeOf({{.countries = {"US"}}, {.countries = {"BA"}}});

    const TimelineContent content = contentOf(store, {}, LaneBy::None);

    EXPECT_THAT(namesOf(content), testing::ElementsAre("All events"));
    EXPECT_THAT(content.lanes[0].rows, testing::ElementsAre(0, 1));
}

TEST(Lanes, AnEventStandsInTheLanesOfItsCrisesAndActors)
{
    const EventStore store = storeOf({{.crises = {"war"}, .actors = {"jna", "nato"}}});

    EXPECT_TRUE(standsIn(store, 0, LaneBy::Crisis, "war"));
    EXPECT_FALSE(standsIn(store, 0, LaneBy::Crisis, "talks"));
    EXPECT_TRUE(standsIn(store, 0, LaneBy::Actor, "nato"));
    EXPECT_FALSE(standsIn(store, 0, LaneBy::Actor, "vucic"));
    EXPECT_TRUE(standsIn(store, 0, LaneBy::None, ""));
}

TEST(Lanes, CrisesCountTheirVisibleEvents)
{
    const EventStore store =
        storeOf({{.crises = {"war"}}, {.crises = {"talks"}}, {.crises = {"talks"}}, {.start = "2001"}});

    const TimelineContent content = contentOf(store);

    ASSERT_EQ(content.crises.size(), 2u);
    EXPECT_EQ(store.crises()[content.crises[0].crisis].id, "talks");
    EXPECT_EQ(content.crises[0].events, 2u);
}

} // namespace
} // namespace faultline
