#include "core/db/event_loader.h"

#include "tests/support/small_chronicle.h"
#include "tests/support/store_of.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using test::day;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

class EventLoader : public testing::Test {
protected:
    Result<EventStore> load(const std::string &sql = {}, const std::stop_token &stop = {})
    {
        const auto file = test::compileSmallChronicle(m_folder.path());
        if (!sql.empty())
            test::alterWithSql(file, sql);
        m_chronicle = openChronicle(file);
        return m_chronicle.ok() ? loadEvents(m_chronicle.value(), stop) : m_chronicle.error();
    }

    /// Of the store that was loaded last.
    Row rowOf(const EventStore &store, std::string_view id) const
    {
        return test::rowOf(m_chronicle.value(), store, id);
    }

    static std::vector<std::string> codes(const EventStore &store, std::span<const CountryIndex> countries)
    {
        std::vector<std::string> codes;
        for (const CountryIndex country : countries)
            codes.push_back(store.countries()[country].code);
        return codes;
    }

    test::TemporaryFolder m_folder;
    Result<Database> m_chronicle = Error{};
};

TEST_F(EventLoader, EveryEventIsThereInOrderOfTime)
{
    const auto store = load();
    ASSERT_TRUE(store.ok()) << store.error().detail;
    std::vector<std::string> ids;
    for (Row row = 0; row < store.value().size(); ++row)
        ids.push_back(test::idOf(m_chronicle.value(), store.value(), row));
    EXPECT_THAT(ids,
                testing::ElementsAre("plebiscite", "siege", "detention-camp", "shelling", "agreement",
                                     "declaration", "visit"));
}

TEST_F(EventLoader, AnEventHasWhatItsRowSays)
{
    const auto loaded = load();
    ASSERT_TRUE(loaded.ok()) << loaded.error().detail;
    const EventStore &store = loaded.value();
    const Row siege = rowOf(store, "siege");

    EXPECT_EQ(store.earliest(siege), day("1992-04-05"));
    EXPECT_EQ(store.latest(siege), day("1996-02-29"));
    EXPECT_EQ(store.placeName(siege), "Sarajevo");
    EXPECT_NEAR(store.position(siege).latitude, 43.8563, 1e-4);
    EXPECT_NEAR(store.position(siege).longitude, 18.4131, 1e-4);
    EXPECT_EQ(store.placePrecision(siege), PlacePrecision::Exact);
    EXPECT_EQ(store.categories()[store.category(siege)].id, "battle");
    EXPECT_EQ(store.themes()[store.theme(siege)].id, "violence");
    EXPECT_EQ(store.deaths(siege), (Deaths{100, 200, 300}));
    EXPECT_EQ(store.confidence(siege), Confidence::High);
    EXPECT_EQ(store.sourceCount(siege), 2u);
    EXPECT_EQ(codes(store, store.places(siege)), std::vector<std::string>{"BA"});
    EXPECT_EQ(codes(store, store.parties(siege)), std::vector<std::string>{"RS"});
}

TEST_F(EventLoader, ListsKeepTheirOrder)
{
    const auto loaded = load();
    ASSERT_TRUE(loaded.ok());
    const EventStore &store = loaded.value();
    EXPECT_THAT(codes(store, store.parties(rowOf(store, "agreement"))),
                testing::ElementsAre("BA", "HR", "RS"));
    const auto actors = store.actors(rowOf(store, "visit"));
    ASSERT_EQ(actors.size(), 2u);
    EXPECT_EQ(store.actors()[actors[0]].id, "shoigu");
    EXPECT_EQ(store.actors()[actors[1]].id, "vucic");
}

TEST_F(EventLoader, UnknownStaysUnknownAndZeroStaysZero)
{
    const auto loaded = load();
    ASSERT_TRUE(loaded.ok());
    const EventStore &store = loaded.value();
    EXPECT_FALSE(store.deaths(rowOf(store, "detention-camp")).known());
    EXPECT_EQ(store.deaths(rowOf(store, "declaration")), (Deaths{0, 0, 0}));
    EXPECT_EQ(store.deaths(rowOf(store, "shelling")), (Deaths{{}, 68, {}}));
    EXPECT_FALSE(store.hasPlace(rowOf(store, "plebiscite")));
}

TEST_F(EventLoader, DatesKeepTheirDoubt)
{
    const auto loaded = load();
    ASSERT_TRUE(loaded.ok());
    const EventStore &store = loaded.value();
    EXPECT_TRUE(store.span(rowOf(store, "detention-camp")).start.approximate);
    EXPECT_TRUE(store.span(rowOf(store, "visit")).open);
    EXPECT_EQ(store.latest(rowOf(store, "visit")), EdtfSpan::openEnd);
}

TEST_F(EventLoader, TablesComeInTheOrderOfDisplay)
{
    const auto loaded = load();
    ASSERT_TRUE(loaded.ok());
    const EventStore &store = loaded.value();
    EXPECT_EQ(store.info().title, "Small chronicle");
    EXPECT_EQ(store.info().citation, "Nobody (2026): Small chronicle.");
    EXPECT_EQ(store.info().description, "For tests.");
    EXPECT_EQ(store.themes().front().id, "violence");
    EXPECT_EQ(store.countries().front().code, "SI");
    EXPECT_TRUE(store.countries().front().region);
    EXPECT_FALSE(store.countries().back().region);
    EXPECT_EQ(store.crises().front().id, "war");
    EXPECT_TRUE(store.crises().back().span.open);
}

TEST_F(EventLoader, LinksJoinTheRows)
{
    const auto loaded = load();
    ASSERT_TRUE(loaded.ok());
    const EventStore &store = loaded.value();
    EXPECT_EQ(store.links().size(), 3u);
    EXPECT_EQ(store.partOf(rowOf(store, "shelling")), rowOf(store, "siege"));
}

TEST_F(EventLoader, AnUnreadableDateNamesItsEvent)
{
    const auto store = load("UPDATE event SET start = 'spring 1992' WHERE id = 'siege'");
    ASSERT_TRUE(store.ok()) << store.error().detail;
    EXPECT_EQ(store.value().size(), 6u);
    EXPECT_THAT(store.value().leftOut().reasons(),
                Contains(AllOf(HasSubstr("Event 'siege'"), HasSubstr("'spring 1992'"))));
}

TEST_F(EventLoader, WhatCannotBeIsLeftOutNamingItsEvent)
{
    for (const char *change :
         {"deaths_best = 3000000000", "deaths_low = -1", "deaths_low = 301", "latitude = 95",
          "longitude = -200", "longitude = -9e999", "latitude = NULL", "place_precision = NULL",
          "confidence = 'total'", "place_precision = 'here'", "category = 'none'", "dataset = 'none'"}) {
        const auto store = load("UPDATE event SET " + std::string(change) + " WHERE id = 'siege'");
        ASSERT_TRUE(store.ok()) << store.error().detail;
        EXPECT_EQ(store.value().size(), 6u) << change;
        EXPECT_THAT(store.value().leftOut().reasons(), Contains(HasSubstr("Event 'siege'"))) << change;
    }
}

TEST_F(EventLoader, AReferenceToNothingIsLeftOutOfItsEvent)
{
    const auto store = load("INSERT INTO event_actor SELECT key, 7, 'nobody' FROM event WHERE id = 'siege'");
    ASSERT_TRUE(store.ok()) << store.error().detail;
    EXPECT_EQ(store.value().size(), 7u);
    EXPECT_EQ(store.value().actors(rowOf(store.value(), "siege")).size(), 1u);
    EXPECT_THAT(store.value().leftOut().reasons(), ElementsAre("Event 'siege': there is no actor 'nobody'."));
}

TEST_F(EventLoader, AListOfAnEventThatIsNotThereIsLeftOut)
{
    const auto store = load("INSERT INTO event_actor VALUES (99, 0, 'un'), (-1, 0, 'un')");
    ASSERT_TRUE(store.ok()) << store.error().detail;
    EXPECT_EQ(store.value().size(), 7u);
    EXPECT_THAT(store.value().leftOut().reasons(),
                ElementsAre("There is an actor of an event with key -1, but no such event.",
                            "There is an actor of an event with key 99, but no such event."));
}

TEST_F(EventLoader, EventsOfACategoryWithoutAThemeAreLeftOut)
{
    const auto store = load("UPDATE category SET theme = 'none' WHERE id = 'battle'");
    ASSERT_TRUE(store.ok()) << store.error().detail;
    EXPECT_THAT(store.value().leftOut().reasons(),
                AllOf(Contains("Category 'battle': there is no theme 'none'."),
                      Contains("Event 'siege': there is no category 'battle'."),
                      Contains(HasSubstr("The link from the event with key"))));
}

TEST_F(EventLoader, ACrisisThatEndsBeforeItBeginsIsLeftOutOfItsEvents)
{
    const auto store = load(R"(UPDATE crisis SET "end" = '1991' WHERE id = 'war')");
    ASSERT_TRUE(store.ok()) << store.error().detail;
    EXPECT_EQ(store.value().size(), 7u);
    EXPECT_EQ(store.value().crises().size(), 1u);
    EXPECT_THAT(store.value().leftOut().reasons(), Contains("Event 'siege': there is no crisis 'war'."));
}

TEST_F(EventLoader, LinksLeadUpwardsOnly)
{
    const auto store =
        load("INSERT INTO event_link SELECT a.key, 'part_of', b.key FROM event a, event b"
             " WHERE (a.id, b.id) IN (VALUES ('siege', 'agreement'), ('agreement', 'shelling'),"
             " ('visit', 'siege'), ('visit', 'shelling'), ('plebiscite', 'siege'))");
    ASSERT_TRUE(store.ok()) << store.error().detail;
    EXPECT_THAT(store.value().leftOut().reasons(),
                testing::UnorderedElementsAre(
                    "Event 'siege' is part of itself.", "Event 'agreement' is part of itself.",
                    "Event 'shelling' is part of itself.", "Event 'visit' is part of 2 events."));
    EXPECT_EQ(store.value().partOf(rowOf(store.value(), "siege")), noRow);
    EXPECT_EQ(store.value().partOf(rowOf(store.value(), "plebiscite")), rowOf(store.value(), "siege"));
}

TEST_F(EventLoader, OnlyTheFirstThousandReasonsAreTold)
{
    const auto store = load("WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n LIMIT 1500)"
                            " INSERT INTO event_actor SELECT i, 0, 'un' FROM n");
    ASSERT_TRUE(store.ok()) << store.error().detail;
    EXPECT_EQ(store.value().leftOut().count(), 1500u);
    EXPECT_EQ(store.value().leftOut().reasons().size(), 1000u);
    EXPECT_EQ(store.value().leftOut().untold(), 500u);
}

TEST_F(EventLoader, ItStopsWhenAsked)
{
    std::stop_source source;
    source.request_stop();
    const auto store = load({}, source.get_token());
    ASSERT_FALSE(store.ok());
    EXPECT_EQ(store.error().kind, Error::Kind::Stopped);
}

} // namespace
} // namespace faultline
