#include "core/report/report_content.h"

#include "core/filter/apply_filter.h"
#include "tests/support/store_of.h"

#include <gmock/gmock.h>

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
                            .sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"};

ReportContent reportOf(const EventStore &store, const std::vector<EventDetails> &details,
                       const EventFilter &filter = {}, const std::string &title = {})
{
    return makeReport(store, applyFilter(store, filter), details, title, provenance);
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
    world.themes = {{"violence", "Violence"}};
    world.categories = {{"battle", "Battle", 0}};
    world.countries = {{"XK", "Kosovo", true, "without prejudice to status"}, {"RS", "Serbia", true, ""}};
    world.add({.key = 1, .id = "a", .span = *parseEdtf("1998"), .places = {0}});
    world.add({.key = 2, .id = "b", .span = *parseEdtf("1999"), .places = {1}});
    const EventStore store = std::move(world).finish();
    EXPECT_THAT(reportOf(store, {{}, {}}).notes, Contains("Kosovo: without prejudice to status."));
    EXPECT_THAT(reportOf(store, {{}}, {.countries = {"RS"}}).notes, Not(Contains(HasSubstr("prejudice"))));
}

TEST(ReportContent, ContestedFiguresAreNotedWithTheNumberOfTheEvent)
{
    const EventStore store = storeOf({{.start = "1992"}, {.start = "1993", .title = "Shelling"}});
    const ReportContent report = reportOf(store, {{}, {.deathsNote = "66 by the prosecution"}});
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
    EXPECT_EQ(report.command, "faultline report --country BA --search 'it'\\''s here'");
    EXPECT_THAT(report.notes, Contains(HasSubstr(provenance.sha256)));
}

TEST(ReportContent, ATitleOfOnesOwnTakesThePlaceOfTheFilters)
{
    const EventStore store = storeOf({{}});
    EXPECT_EQ(reportOf(store, {{}}, {.countries = {"BA"}}).title, "Bosnia and Herzegovina");
    EXPECT_EQ(reportOf(store, {{}}, {.countries = {"BA"}}, "My report").title, "My report");
}

TEST(NumberList, DrawsRunsTogether)
{
    const auto list = [](const std::vector<std::size_t> &positions) { return numberList(positions); };
    EXPECT_EQ(list({}), "");
    EXPECT_EQ(list({0}), "1");
    EXPECT_EQ(list({0, 1}), "1, 2");
    EXPECT_EQ(list({0, 1, 2, 6, 8, 9}), "1–3, 7, 9, 10");
}

} // namespace
} // namespace faultline
