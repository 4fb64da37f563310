#include "core/report/report_listing.h"

#include "core/filter/apply_filter.h"
#include "core/report/event_in_full.h"
#include "tests/core/report/report_world.h"
#include "tests/support/store_of.h"

#include <gmock/gmock.h>

namespace faultline {
namespace {

using test::storeOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const EventStore &someEvents()
{
    static const EventStore store = storeOf({{.start = "1992", .deaths = {10, 20, 30}},
                                             {.start = "1993", .countries = {"RS"}, .deaths = {1, 2, 3}},
                                             {.start = "1994", .deaths = {5, 6, 7}, .partOf = 0},
                                             {.start = "1995", .countries = {"BA", "RS"}},
                                             {.start = "1996", .countries = {"HR"}}});
    return store;
}

TEST(ReportListing, ATableOfFewRowsHasTheMostImportant)
{
    ReportPlan plan = planOf({ReportPart::Table});
    plan.tableRows = 2;
    const EventStore &store = someEvents();
    EXPECT_THAT(listEvents(store, applyFilter(store, {}), plan, {}).rows, ElementsAre(0, 2));
}

TEST(ReportListing, WhatIsToldInFullIsInTheTableAndDoesNotMakeItLonger)
{
    ReportPlan plan = planOf({ReportPart::Events, ReportPart::Table});
    plan.tableRows = 2;
    const EventStore &store = someEvents();
    const std::vector<Row> chosen = {4};
    const ReportListing listing = listEvents(store, applyFilter(store, {}), plan, chosen);
    EXPECT_THAT(listing.inFull, ElementsAre(4));
    EXPECT_THAT(listing.rows, ElementsAre(0, 4));
}

TEST(ReportListing, WithoutAChoiceTheMostImportantAreToldInFull)
{
    ReportPlan plan = planOf({ReportPart::Events});
    plan.eventsInFull = 1;
    const EventStore &store = someEvents();
    const ReportListing listing = listEvents(store, applyFilter(store, {}), plan, {});
    EXPECT_THAT(listing.inFull, ElementsAre(0));
    EXPECT_THAT(listing.rows, ElementsAre(0));
}

TEST(ReportListing, ChosenEventsThatTheFilterHidesAreNotTold)
{
    const EventStore &store = someEvents();
    const std::vector<Row> chosen = {0, 4};
    const ReportListing listing =
        listEvents(store, applyFilter(store, {.countries = {"HR"}}), planOf({ReportPart::Events}), chosen);
    EXPECT_THAT(listing.inFull, ElementsAre(4));
}

TEST(ReportListing, APlanThatNamesNoEventsListsNone)
{
    const EventStore &store = someEvents();
    EXPECT_THAT(listEvents(store, applyFilter(store, {}), planOf({ReportPart::Map}), {}).rows, IsEmpty());
}

std::vector<std::string> codesOf(const EventStore &store, const std::vector<ComparedCountry> &countries)
{
    std::vector<std::string> codes;
    for (const ComparedCountry &country : countries)
        codes.push_back(store.countries()[country.country].code);
    return codes;
}

TEST(ComparedCountries, AreThoseOfTheFilterInItsOrder)
{
    const EventStore &store = someEvents();
    const auto compared = compareCountries(store, applyFilter(store, {.countries = {"RS", "BA"}}));
    EXPECT_THAT(codesOf(store, compared), ElementsAre("RS", "BA"));
    EXPECT_EQ(compared[0].figures.events, 2u);
    EXPECT_EQ(compared[1].figures.events, 3u);
    EXPECT_EQ(compared[1].figures.deaths.best, 20) << "an event that is part of another is not added again";
    EXPECT_EQ(compared[0].years.firstYear, compared[1].years.firstYear);
    EXPECT_EQ(compared[0].years.size(), compared[1].years.size());
}

TEST(ComparedCountries, AreElseTheTwoWithMostEvents)
{
    const EventStore &store = someEvents();
    EXPECT_THAT(codesOf(store, compareCountries(store, applyFilter(store, {}))), ElementsAre("BA", "RS"));
}

TEST(ComparedCountries, AreNoneWhereOnlyOneHasEvents)
{
    const EventStore &store = someEvents();
    EXPECT_THAT(compareCountries(store, applyFilter(store, {.countries = {"HR"}})), IsEmpty());
}

TEST(EventsInFull, NameWhatTheyAreLinkedToWithItsNumber)
{
    const EventStore &store = someEvents();
    const ReportListing listing{.rows = {0, 2}, .inFull = {2}};
    const std::vector<EventDetails> details = {{},
                                               {.summary = "What happened.", .deathsNote = "Two counts."}};
    const auto told = eventsInFull(store, listing, details, [](Row) { return "A siege"; });
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told[0].event, 1u);
    EXPECT_EQ(told[0].summary, "What happened.");
    EXPECT_EQ(told[0].deathsNote, "Two counts.");
    ASSERT_EQ(told[0].links.size(), 1u);
    EXPECT_EQ(told[0].links[0].label, "Part of");
    EXPECT_EQ(told[0].links[0].text, "A siege (1)");
}

TEST(EventsInFull, NameOnlyTheFirstPartsOfALargeEvent)
{
    std::vector<test::TestEvent> events = {{.start = "1990"}};
    for (int i = 0; i < 9; ++i)
        events.push_back({.start = "1992", .partOf = 0});
    const EventStore store = storeOf(events);
    const ReportListing listing{.rows = {0}, .inFull = {0}};
    const auto told = eventsInFull(store, listing, std::vector<EventDetails>(1), [](Row) { return "x"; });
    EXPECT_THAT(told[0].links[0].text, testing::EndsWith("x; 3 more"));
}

TEST(EventsInFull, DoNotNameWhatMayNotBePassedOn)
{
    const EventStore store = storeOf(
        {{.start = "1990"}, {.start = "1991", .partOf = 0}, {.start = "1992", .partOf = 0, .dataset = 2}});
    const ReportListing listing{.rows = {0}, .inFull = {0}};
    const auto told = eventsInFull(store, listing, std::vector<EventDetails>(1), [](Row) { return "x"; });
    EXPECT_EQ(told[0].links[0].text, "x");
}

} // namespace
} // namespace faultline
