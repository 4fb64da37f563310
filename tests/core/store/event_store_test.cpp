#include "core/store/event_store.h"

#include "tests/support/store_of.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

using test::day;
using test::idOf;
using test::rowOf;
using test::storeOf;
using test::TestEvent;

TEST(EventStore, RowsAscendByFirstPossibleDayWhateverTheOrderOfArrival)
{
    const EventStore store = storeOf({{.start = "1999-03-24"}, {.start = "1992"}, {.start = "1995-07"}});
    EXPECT_EQ(idOf(store, 0), "e1");
    EXPECT_EQ(idOf(store, 1), "e2");
    EXPECT_EQ(idOf(store, 2), "e0");
}

TEST(EventStore, EventsAreFoundByKey)
{
    const EventStore store = storeOf({{.start = "1999"}, {.start = "1992"}});
    EXPECT_EQ(store.rowOfKey(1), Row{1});
    EXPECT_EQ(store.rowOfKey(2), Row{0});
    EXPECT_FALSE(store.rowOfKey(99));
}

TEST(EventStore, EachRowKeepsItsOwnLists)
{
    const EventStore store =
        storeOf({{.start = "1999", .countries = {"RS", "XK"}, .parties = {"US"}, .actors = {"nato"}},
                 {.start = "1992", .place = "", .countries = {}}});
    EXPECT_TRUE(store.places(0).empty());
    EXPECT_FALSE(store.hasPlace(0));
    EXPECT_EQ(store.places(1).size(), 2u);
    EXPECT_EQ(store.countries()[store.parties(1)[0]].code, "US");
    EXPECT_EQ(store.actors()[store.actors(1)[0]].id, "nato");
    EXPECT_EQ(store.placeName(1), "Sarajevo");
}

TEST(EventStore, APartKnowsItsWhole)
{
    const EventStore store = storeOf({{.start = "1994", .partOf = 1}, {.start = "1992"}});
    EXPECT_EQ(store.partOf(rowOf(store, 0)), rowOf(store, 1));
    EXPECT_EQ(store.partOf(rowOf(store, 1)), noRow);
    ASSERT_EQ(store.links().size(), 1u);
    EXPECT_EQ(store.links()[0].kind, LinkKind::PartOf);
}

TEST(EventStore, EqualPlacesFiguresAndListsShareACode)
{
    const TestEvent same{.countries = {"BA"},
                         .parties = {"RS", "US"},
                         .crises = {"war"},
                         .actors = {"jna", "nato"},
                         .deaths = {{}, 5, {}}};
    const EventStore store = storeOf({same, same, same});
    const EventStore::Columns &columns = store.columns();
    for (const CodeColumn *column :
         {&columns.place, &columns.deaths, &columns.countries, &columns.actors, &columns.crises}) {
        EXPECT_EQ((*column)[0], (*column)[1]);
        EXPECT_EQ((*column)[0], (*column)[2]);
    }
    EXPECT_EQ(columns.places.size(), 2u); // none, and Sarajevo
    EXPECT_EQ(columns.actorLists.size(), 1u);
}

TEST(EventStore, WhatDiffersInAnythingHasACodeOfItsOwn)
{
    const EventStore store = storeOf({{.start = "1991"},
                                      {.start = "1992", .precision = PlacePrecision::Near},
                                      {.start = "1993", .position = {43.8563, 18.4132}},
                                      {.start = "1994", .place = "Pale"},
                                      {.start = "1995", .countries = {"BA", "RS"}},
                                      {.start = "1996", .countries = {"BA"}, .parties = {"RS"}},
                                      {.start = "1997", .countries = {"RS", "BA"}}});
    const EventStore::Columns &columns = store.columns();
    EXPECT_EQ(columns.places.size(), 5u);     // none, and four
    EXPECT_EQ(columns.placeLists.size(), 4u); // BA; BA RS; BA with RS as party; RS BA
    EXPECT_EQ(store.placePrecision(1), PlacePrecision::Near);
    EXPECT_EQ(store.placeName(3), "Pale");
    EXPECT_EQ(store.places(4).size(), 2u);
    EXPECT_EQ(store.parties(5).size(), 1u);
    EXPECT_GT(store.places(6)[0], store.places(6)[1]);
}

TEST(EventStore, PlacesGoFromWestToEast)
{
    const EventStore store = test::storeOf({{.start = "1991", .place = "Skopje", .position = {42.0, 21.43}},
                                            {.start = "1992", .place = "Zagreb", .position = {45.8, 15.98}},
                                            {.start = "1993", .place = "Suva", .position = {-18.1, 178.4}},
                                            {.start = "1994", .place = "Dallas", .position = {32.8, -96.8}}});
    std::vector<std::string> names;
    for (const Code place : store.placesWestToEast())
        names.emplace_back(store.columns().places[place].name);
    std::erase(names, std::string()); // stands for no place
    EXPECT_EQ(names, (std::vector<std::string>{"Dallas", "Zagreb", "Skopje", "Suva"}));
}

TEST(EventStore, EventsAreFoundByKeyAcrossGaps)
{
    EventStoreBuilder world;
    world.tables.categories.emplace_back();
    const std::vector<std::int64_t> keys{7, 5, 6, 100, 4'294'967'295, 101, 20};
    for (const std::int64_t key : keys)
        world.add({.key = key, .span = *parseEdtf("199" + std::to_string(key % 10))});
    const EventStore store = std::move(world).finish();
    for (const std::int64_t key : keys) {
        const auto row = store.rowOfKey(key);
        ASSERT_TRUE(row) << key;
        EXPECT_EQ(store.key(*row), key);
    }
    for (const std::int64_t key : {-1LL, 0LL, 4LL, 8LL, 19LL, 99LL, 102LL, 4'294'967'294LL, 4'294'967'296LL})
        EXPECT_FALSE(store.rowOfKey(key)) << key;
    EXPECT_FALSE(storeOf({}).rowOfKey(1));
}

TEST(EventStore, KnowsWhichDatasetsHaveEvents)
{
    const EventStore store = storeOf({{.dataset = 1}, {.dataset = 3}});
    EXPECT_EQ(store.datasets().size(), 4u);
    EXPECT_EQ(store.eventsOf(0), 0u); // the chronicle's own
    EXPECT_EQ(store.eventsOf(1), 1u);
    EXPECT_EQ(store.eventsOf(2), 0u);
    EXPECT_EQ(store.eventsOf(3), 1u);
}

TEST(EventStore, AnOpenEndDoesNotStretchTheWholeSpan)
{
    const EventStore store = storeOf({{.start = "1995-07-11"}, {.start = "2008-02-17", .end = ".."}});

    EXPECT_EQ(store.wholeSpan(), (DayRange{day("1995-07-11"), day("2008-02-17")}));
    EXPECT_EQ(storeOf({}).wholeSpan(), (DayRange{day("1990-01-01"), day("2029-12-31")}));
}

} // namespace
} // namespace faultline
