#include "core/report/report_content.h"

#include "core/filter/apply_filter.h"
#include "core/report/report_listing.h"
#include "core/report/report_notes.h"
#include "tests/support/linked_store.h"
#include "tests/support/store_of.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace faultline {
namespace {

using test::storeOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const SourceDetails court{.id = "court",
                          .publisher = "ICTY",
                          .title = "Trial Judgement",
                          .date = "2007-11-29",
                          .reference = "IT-98-29",
                          .url = "https://example.org/judgement"};
const SourceDetails agency{.id = "agency",
                           .publisher = "AP",
                           .title = "Shelling",
                           .date = "1994-02-05",
                           .reference = "AP, 5 February 1994"};

const Provenance provenance{.program = "Faultline 1.0.0",
                            .chronicle = "balkans.faultline",
                            .sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                            .options = {"-o", "report.png"}};

ReportContent reportOf(const EventStore &store, const std::vector<EventDetails> &details,
                       const EventFilter &filter = {}, const std::string &title = {})
{
    const VisibleSet visible = applyFilter(store, filter);
    ReportPlan plan = usualReportPlan();
    plan.title = title;
    return makeReport(store, visible, visible.rows, details, plan, provenance);
}

TEST(ReportContent, SourcesAreNumberedOnceInTheOrderOfTheirFirstUse)
{
    const EventStore store = storeOf({{.start = "1992"}, {.start = "1993"}, {.start = "1994"}});
    const ReportContent report =
        reportOf(store, {{.sources = {agency}}, {.sources = {court, agency}}, {.sources = {court}}});
    ASSERT_EQ(report.sources.size(), 2u);
    EXPECT_EQ(report.sources[0].publisher, "AP");
    EXPECT_THAT(report.sources[0].events, ElementsAre(0, 1));
    EXPECT_THAT(report.sources[1].events, ElementsAre(1, 2));
    EXPECT_THAT(report.events[1].sources, ElementsAre(0, 1));
    EXPECT_THAT(report.events[2].sources, ElementsAre(1));
}

TEST(ReportContent, ASourceGivenTwiceForOneEventIsListedOnce)
{
    const EventStore store = storeOf({{}});
    const ReportContent report = reportOf(store, {{.sources = {court, court}}});
    EXPECT_THAT(report.sources[0].events, ElementsAre(0));
    EXPECT_THAT(report.events[0].sources, ElementsAre(0));
}

TEST(ReportContent, ACitationHasItsDateUnlessTheReferenceSaysIt)
{
    const EventStore store = storeOf({{}});
    const ReportContent report = reportOf(store, {{.sources = {court, agency}}});
    EXPECT_EQ(report.sources[0].citation, "ICTY: Trial Judgement (IT-98-29), 29 November 2007");
    EXPECT_EQ(report.sources[1].citation, "AP: Shelling (AP, 5 February 1994)");
}

TEST(ReportContent, KeyFiguresCountNobodyTwice)
{
    const EventStore store =
        storeOf({{.start = "1992", .end = "1996", .deaths = {100, 200, 300}},
                 {.start = "1994", .place = "Markale", .deaths = {66, 68, 68}, .partOf = 0},
                 {.start = "1995", .place = ""}});
    const ReportContent report = reportOf(store, {{}, {}, {}});
    EXPECT_EQ(
        report.figures,
        (KeyFigures{.events = 3,
                    .deaths = {.low = 100, .best = 200, .high = 300, .events = 1, .unknown = 1, .parts = 1},
                    .places = 2,
                    .sources = 0}));
    EXPECT_FALSE(report.events[0].countedInWhole);
    EXPECT_TRUE(report.events[1].countedInWhole);
    EXPECT_THAT(report.notes,
                Contains(HasSubstr("add up to 200, the lowest figures to 100, the highest to 300")));
    EXPECT_THAT(report.notes, Contains(HasSubstr("1 figure marked † is part of that of a larger event")));
    EXPECT_THAT(report.notes, Contains(HasSubstr("For 1 event no figure is given")));
}

TEST(ReportContent, NotesTellWhatIsNotOnTheMapAndNotDatedToTheDay)
{
    const EventStore store = storeOf({{.start = "1992", .place = ""}, {.start = "1993-05-01"}});
    const ReportContent report = reportOf(store, {{}, {}});
    EXPECT_THAT(report.notes, Contains(HasSubstr("1 event without a place is not on the map")));
    EXPECT_THAT(report.notes, Contains(HasSubstr("1 event is not dated to the day")));
}

TEST(ReportContent, NothingIsNotedThatDoesNotApply)
{
    const EventStore store = storeOf({{.start = "1993-05-01", .deaths = {5, 5, 5}}});
    const ReportContent report = reportOf(store, {{}});
    EXPECT_THAT(report.notes, Not(Contains(HasSubstr("map"))));
    EXPECT_THAT(report.notes, Not(Contains(HasSubstr("dated"))));
    EXPECT_THAT(report.notes, Not(Contains(HasSubstr("no figure"))));
    EXPECT_THAT(report.notes, Not(Contains("")));
}

TEST(ReportContent, CountryFootnotesAppearOnlyWithTheirCountry)
{
    EventStoreBuilder world;
    world.tables.themes = {{"violence", "Violence"}};
    world.tables.categories = {{"battle", "Battle", 0}};
    world.tables.countries = {{"XK", "Kosovo", true, "without prejudice to status"},
                              {"RS", "Serbia", true, ""}};
    world.add({.key = 1, .span = *parseEdtf("1998"), .places = {0}});
    world.add({.key = 2, .span = *parseEdtf("1999"), .places = {1}});
    const EventStore store = std::move(world).finish();
    EXPECT_THAT(reportOf(store, {{}, {}}).notes, Contains("Kosovo: without prejudice to status."));
    EXPECT_THAT(reportOf(store, {{}}, {.countries = {"RS"}}).notes, Not(Contains(HasSubstr("prejudice"))));
}

TEST(ReportContent, OnOnePageTheRuleForSumsComesFirstThenTheNamesOfCountries)
{
    EventStoreBuilder world;
    world.tables.themes = {{"violence", "Violence"}};
    world.tables.categories = {{"battle", "Battle", 0}};
    world.tables.countries = {{"XK", "Kosovo", true, "without prejudice to status"}};
    world.add({.key = 1, .span = *parseEdtf("1998"), .deaths = {1, 2, 3}, .places = {0}});
    const EventStore store = std::move(world).finish();
    const VisibleSet visible = applyFilter(store, {});
    const ReportContent report = makeReport(store, visible, visible.rows, std::vector<EventDetails>(1),
                                            findReportPlan("brief").value(), provenance);
    ASSERT_GE(report.notes.size(), 3u);
    EXPECT_THAT(report.notes[0], HasSubstr("Shown: 1 of 1 event"));
    EXPECT_THAT(report.notes[1], HasSubstr("best estimates of deaths"));
    EXPECT_THAT(report.notes[2], HasSubstr("without prejudice"));
}

TEST(ReportContent, ContestedFiguresAreNotedWithTheNumberOfTheEvent)
{
    const EventStore store = storeOf({{.start = "1992"}, {.start = "1993"}});
    const ReportContent report =
        reportOf(store, {{}, {.title = "Shelling", .deathsNote = "66 by the prosecution"}});
    EXPECT_THAT(report.notes, Contains("Deaths in event 2, Shelling: 66 by the prosecution"));
}

TEST(ReportContent, DatesAreWrittenAsInTheChronicle)
{
    const EventStore store = storeOf({{.start = "1992-04-05", .end = "1996-02-29"}, {.start = "1993-05~"}});
    const ReportContent report =
        reportOf(store, {{.start = "1992-04-05", .end = "1996-02-29"}, {.start = "1993-05~"}});
    EXPECT_EQ(report.events[0].date, "1992-04-05/1996-02-29");
    EXPECT_EQ(report.events[1].date, "1993-05~");
}

TEST(ReportContent, TheFooterNamesProgramChronicleAndDigestAndTheCommand)
{
    const EventStore store = storeOf({{}});
    const ReportContent report = reportOf(store, {}, {.countries = {"BA"}, .search = "it's here"});
    EXPECT_THAT(report.origin, HasSubstr("Faultline 1.0.0"));
    EXPECT_THAT(report.origin, HasSubstr("balkans.faultline sha256 01234567…"));
    EXPECT_EQ(report.command,
              "faultline report balkans.faultline --country BA --search 'it'\\''s here' -o report.png");
    EXPECT_THAT(report.notes, Contains(HasSubstr(provenance.sha256)));
}

TEST(ReportContent, ItsMetadataSaysWhatIsShownAndWhatNot)
{
    const EventStore store = storeOf({{.start = "1992", .place = "", .precision = PlacePrecision::None},
                                      {.start = "1993", .countries = {"RS"}},
                                      {.start = "1994", .dataset = 3},
                                      {.start = "1994", .dataset = 1}});
    const ReportContent report = reportOf(store, {{}, {}}, {.countries = {"BA"}});
    const ReportMetadata &metadata = report.metadata;
    EXPECT_EQ(metadata.title, report.title);
    EXPECT_EQ(metadata.sha256, provenance.sha256);
    EXPECT_EQ(metadata.command, report.command);
    EXPECT_EQ(metadata.counts,
              "Shown: 2 of 4 events. Hidden by the filter: 1. 1 media report stands apart "
              "from events. 1 event without a place is not on the map.");
    EXPECT_THAT(metadata.datasets, HasSubstr("Chronicle: "));
    EXPECT_THAT(metadata.datasets, HasSubstr("\nDataset: "));
}

TEST(ReportContent, WhatIsLeftOutOfTheChronicleIsSaid)
{
    const EventStore store = test::linkedStore({{}, {}}, {{1, LinkKind::LeadsTo, 99}});
    EXPECT_EQ(reportOf(store, {{}, {}}).metadata.counts,
              "Shown: 2 of 2 events. 1 entry of the chronicle makes no sense and is left out.");
}

TEST(ReportContent, ATitleOfOnesOwnTakesThePlaceOfTheFilters)
{
    const EventStore store = storeOf({{}});
    EXPECT_EQ(reportOf(store, {{}}, {.countries = {"BA"}}).title, "Bosnia and Herzegovina");
    EXPECT_EQ(reportOf(store, {{}}, {.countries = {"BA"}}, "My report").title, "My report");
}

TEST(ListedRows, AreAllVisibleEventsInTimeOrder)
{
    const EventStore store =
        storeOf({{.start = "1993"}, {.start = "1992"}, {.start = "1994", .countries = {"RS"}}});
    EXPECT_THAT(listedRows(store, applyFilter(store, {.countries = {"BA"}})), ElementsAre(0, 1));
}

TEST(ListedRows, AreTheThousandMostImportantOfMany)
{
    std::vector<test::TestEvent> events(1500);
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i].deaths.best = static_cast<std::int32_t>(i * 7 % 1500); // each number once
    const EventStore store = storeOf(events);
    const std::vector<Row> listed = listedRows(store, applyFilter(store, {}));
    ASSERT_EQ(listed.size(), 1000u);
    EXPECT_TRUE(std::ranges::is_sorted(listed));
    for (const Row row : listed)
        EXPECT_GE(store.deaths(row).best, 500);
}

TEST(ListedRows, OfEquallyImportantOnesTheEarlierAreListed)
{
    const EventStore store = storeOf(std::vector<test::TestEvent>(1200));
    const std::vector<Row> listed = listedRows(store, applyFilter(store, {}));
    ASSERT_EQ(listed.size(), 1000u);
    EXPECT_EQ(listed.back(), 999u);
}

TEST(ListedRows, HaveNoneOfADatasetThatMayNotBePassedOn)
{
    const EventStore store = storeOf({{.start = "1992"},
                                      {.start = "1993", .dataset = 1},
                                      {.start = "1994", .dataset = 2},
                                      {.start = "1995", .dataset = 1}});
    EXPECT_THAT(listedRows(store, applyFilter(store, {})), ElementsAre(0, 1, 3));
}

ReportContent listedReport(const EventStore &store, const EventFilter &filter = {})
{
    const VisibleSet visible = applyFilter(store, filter);
    const std::vector<Row> listed = listedRows(store, visible);
    return makeReport(store, visible, listed, std::vector<EventDetails>(listed.size()), usualReportPlan(),
                      provenance);
}

TEST(ReportContent, FiguresAreThoseOfAllEventsAlsoOfThoseNotListed)
{
    const EventStore store = storeOf({{.start = "1992", .deaths = {1, 1, 1}},
                                      {.start = "1993", .place = "Pale", .deaths = {5, 5, 5}, .dataset = 2}});
    const ReportContent report = listedReport(store);
    EXPECT_EQ(report.events.size(), 1u);
    EXPECT_EQ(report.figures.events, 2u);
    EXPECT_EQ(report.figures.deaths.best, 6);
    EXPECT_EQ(report.figures.places, 2u);
    EXPECT_THAT(report.notes, Contains("The table lists 1 event of 2; the others may not be passed on."));
}

TEST(ReportContent, WhenAllEventsAreListedThatIsNotNoted)
{
    const EventStore store = storeOf({{.start = "1992"}, {.start = "1993", .dataset = 1}});
    EXPECT_THAT(listedReport(store).notes, Not(Contains(HasSubstr("The table lists"))));
}

TEST(ReportContent, DatasetsWithEventsAreNamedWithTheirLicence)
{
    const EventStore store = storeOf({{.start = "1992"},
                                      {.start = "1993", .dataset = 1},
                                      {.start = "1994", .dataset = 1},
                                      {.start = "1995", .dataset = 2},
                                      {.start = "1996", .dataset = 3}});
    const ReportContent report = listedReport(store);
    EXPECT_THAT(report.notes,
                Contains("Dataset: Survey, version 24.1: 2 events. Some (2024). Licence: CC BY 4.0."));
    EXPECT_THAT(report.notes,
                Contains(testing::AllOf(HasSubstr("Dataset: Closed: 1 event. Others (2025)."),
                                        HasSubstr("Its rows may not be passed on"))));
    EXPECT_THAT(report.notes, Not(Contains(HasSubstr("Dataset: Reports"))));
    EXPECT_THAT(report.notes, Not(Contains(HasSubstr("Dataset: Test chronicle"))));
}

TEST(ReportContent, ADatasetIsTheSourceOfItsRows)
{
    const EventStore store = storeOf({{.start = "1992", .dataset = 1}, {.start = "1993", .dataset = 1}});
    const ReportContent report = listedReport(store);
    ASSERT_EQ(report.sources.size(), 1u);
    EXPECT_EQ(report.sources[0].citation, "Survey, version 24.1: Some (2024)");
    EXPECT_THAT(report.sources[0].events, testing::ElementsAre(0, 1));
    EXPECT_THAT(report.events[1].sources, testing::ElementsAre(0));
}

TEST(ReportContent, SumsOverSeveralDatasetsSayThatTheyMayCountTwice)
{
    const auto warning = HasSubstr("can count its deaths more than once");
    EXPECT_THAT(listedReport(storeOf({{.start = "1992"}, {.start = "1993", .dataset = 1}})).notes,
                Contains(warning));
    EXPECT_THAT(listedReport(storeOf({{.start = "1993", .dataset = 1}})).notes, Not(Contains(warning)));
}

TEST(ReportContent, MediaReportsAreCalledWhatTheyAre)
{
    const EventStore store = storeOf({{.start = "1992"}, {.start = "1996", .dataset = 3}});
    EXPECT_THAT(listedReport(store, {.datasets = {"reports"}}).notes,
                Contains(testing::AllOf(HasSubstr("Dataset: Reports: 1 media report."),
                                        HasSubstr("added to no count of events"))));
}

TEST(NumberList, DrawsRunsTogether)
{
    const auto list = [](const std::vector<std::size_t> &positions) { return numberList(positions); };
    EXPECT_EQ(list({}), "");
    EXPECT_EQ(list({0}), "1");
    EXPECT_EQ(list({0, 1}), "1, 2");
    EXPECT_EQ(list({0, 1, 2, 6, 8, 9}), "1–3, 7, 9, 10");
}

TEST(ChronicleName, HasItsVersionIfThereIsOne)
{
    EXPECT_EQ(chronicleName({.title = "Balkans", .version = "2026.11"}), "Balkans 2026.11");
    EXPECT_EQ(chronicleName({.title = "Balkans"}), "Balkans");
}

} // namespace
} // namespace faultline
