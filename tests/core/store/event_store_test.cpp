#include "core/store/event_store.h"

#include "tests/support/store_of.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

using test::rowOf;
using test::storeOf;

TEST(EventStore, RowsAscendByFirstPossibleDayWhateverTheOrderOfArrival)
{
    const EventStore store = storeOf({{.start = "1999-03-24"}, {.start = "1992"}, {.start = "1995-07"}});
    EXPECT_EQ(store.id(0), "e1");
    EXPECT_EQ(store.id(1), "e2");
    EXPECT_EQ(store.id(2), "e0");
}

TEST(EventStore, EventsAreFoundByKeyAndById)
{
    const EventStore store = storeOf({{.start = "1999"}, {.start = "1992"}});
    EXPECT_EQ(store.rowOfKey(1), rowOf(store, 0));
    EXPECT_EQ(store.rowOfId("e1"), Row{0});
    EXPECT_FALSE(store.rowOfKey(99));
    EXPECT_FALSE(store.rowOfId("nobody"));
}

TEST(EventStore, EachRowKeepsItsOwnListsAndTexts)
{
    const EventStore store = storeOf({{.start = "1999",
                                       .title = "Later",
                                       .countries = {"RS", "XK"},
                                       .parties = {"US"},
                                       .actors = {"nato"}},
                                      {.start = "1992", .title = "Earlier", .place = "", .countries = {}}});
    EXPECT_EQ(store.title(0), "Earlier");
    EXPECT_TRUE(store.places(0).empty());
    EXPECT_FALSE(store.hasPlace(0));
    EXPECT_EQ(store.title(1), "Later");
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

} // namespace
} // namespace faultline
