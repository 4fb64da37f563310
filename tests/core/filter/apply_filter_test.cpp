#include "core/filter/apply_filter.h"

#include "tests/support/store_of.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using test::day;
using test::storeOf;
using testing::ElementsAre;
using testing::IsEmpty;

/// Ids of the events that pass, in time order.
std::vector<std::string> passing(const EventStore &store, const EventFilter &filter,
                                 std::span<const Row> hits = {})
{
    std::vector<std::string> ids;
    for (const Row row : applyFilter(store, filter, hits).rows)
        ids.push_back(test::idOf(store, row));
    return ids;
}

TEST(ApplyFilter, AnEmptyFilterShowsEverything)
{
    const EventStore store = storeOf({{.start = "1992"}, {.start = "1993"}});
    EXPECT_THAT(passing(store, {}), ElementsAre("e0", "e1"));
}

TEST(ApplyFilter, ACountryMatchesPlaceOrPartyByRole)
{
    const EventStore store = storeOf({{.start = "1992", .countries = {"RS"}},
                                      {.start = "1993", .countries = {"NL"}, .parties = {"RS"}},
                                      {.start = "1994", .countries = {"BA"}}});
    EXPECT_THAT(passing(store, {.countries = {"RS"}}), ElementsAre("e0", "e1"));
    EXPECT_THAT(passing(store, {.countries = {"RS"}, .countryRole = CountryRole::Place}), ElementsAre("e0"));
    EXPECT_THAT(passing(store, {.countries = {"RS"}, .countryRole = CountryRole::Party}), ElementsAre("e1"));
    EXPECT_THAT(passing(store, {.countries = {"RS", "BA"}}), ElementsAre("e0", "e1", "e2"));
}

TEST(ApplyFilter, AnUnknownCountryMatchesNothing)
{
    const EventStore store = storeOf({{}});
    EXPECT_THAT(passing(store, {.countries = {"ZZ"}}), IsEmpty());
}

TEST(ApplyFilter, ThemesAndCategoriesAreOneFacet)
{
    const EventStore store = storeOf({{.start = "1992", .category = "battle"},
                                      {.start = "1993", .category = "justice"},
                                      {.start = "1994", .category = "humanitarian"}});
    EXPECT_THAT(passing(store, {.themes = {"violence"}}), ElementsAre("e0"));
    EXPECT_THAT(passing(store, {.themes = {"violence"}, .categories = {"justice"}}), ElementsAre("e0", "e1"));
}

TEST(ApplyFilter, CrisisAndActorMustBothHold)
{
    const EventStore store = storeOf({{.start = "1992", .crises = {"war"}, .actors = {"jna"}},
                                      {.start = "1993", .crises = {"war"}, .actors = {"nato"}},
                                      {.start = "1994", .actors = {"jna"}}});
    EXPECT_THAT(passing(store, {.crises = {"war"}, .actors = {"jna"}}), ElementsAre("e0"));
}

TEST(ApplyFilter, AnActorIsFoundByPartOfItsNameInAnySpelling)
{
    const EventStore store =
        storeOf({{.start = "2020", .actors = {"vucic"}}, {.start = "2021", .actors = {"nato"}}});
    EXPECT_THAT(passing(store, {.actorText = "VUCIC"}), ElementsAre("e0"));
    EXPECT_THAT(passing(store, {.actorText = "Вучић"}), ElementsAre("e0"));
    EXPECT_THAT(passing(store, {.actorText = "predsednik"}), ElementsAre("e0"));
    EXPECT_THAT(passing(store, {.actors = {"nato"}, .actorText = "vuc"}), IsEmpty());
}

TEST(ApplyFilter, BothEndsOfTheTimeAreInside)
{
    const EventStore store =
        storeOf({{.start = "1995-07-10"}, {.start = "1995-07-11"}, {.start = "1995-07-12"}});
    EXPECT_THAT(passing(store, {.from = day("1995-07-11"), .to = day("1995-07-11")}), ElementsAre("e1"));
    EXPECT_THAT(passing(store, {.from = day("1995-07-11")}), ElementsAre("e1", "e2"));
    EXPECT_THAT(passing(store, {.to = day("1995-07-11")}), ElementsAre("e0", "e1"));
}

TEST(ApplyFilter, PossiblyAndCertainlyInRangeAreTwoFilters)
{
    const EventStore store =
        storeOf({{.start = "1995"}, {.start = "1995-07"}, {.start = "1995-06-01", .end = ".."}});
    const EventFilter possibly{.from = day("1995-07-01"), .to = day("1995-07-31")};
    EventFilter certainly = possibly;
    certainly.certain = true;
    EXPECT_THAT(passing(store, possibly), ElementsAre("e0", "e2", "e1"));
    EXPECT_THAT(passing(store, certainly), ElementsAre("e1"));
}

TEST(ApplyFilter, UnknownDeathsAreNeitherFewNorMany)
{
    const EventStore store = storeOf({{.start = "1992"},
                                      {.start = "1993", .deaths = {0, 0, 0}},
                                      {.start = "1994", .deaths = {40, {}, 70}},
                                      {.start = "1995", .deaths = {90, 100, 110}}});
    EXPECT_THAT(passing(store, {.minDeaths = 0}), ElementsAre("e1", "e2", "e3"));
    EXPECT_THAT(passing(store, {.minDeaths = 41}), ElementsAre("e3"));
    EXPECT_THAT(passing(store, {.maxDeaths = 40}), ElementsAre("e1", "e2"));
}

TEST(ApplyFilter, SearchWordsShowOnlyTheirHits)
{
    const EventStore store = storeOf({{.start = "1992"}, {.start = "1993"}});
    const std::vector<Row> hits{1};
    EXPECT_THAT(passing(store, {.search = "word"}, hits), ElementsAre("e1"));
    EXPECT_THAT(passing(store, {.search = "word"}), IsEmpty());
}

TEST(ApplyFilter, HitsThatPassKeepTheirOrderBestFirst)
{
    const EventStore store = storeOf({{.start = "1992"}, {.start = "1993"}, {.start = "1994"}});
    const std::vector<Row> hits{2, 0, 1};
    EXPECT_THAT(applyFilter(store, {.search = "word"}, hits).bestFirst, ElementsAre(2, 0, 1));
    EXPECT_THAT(applyFilter(store, {.to = parseEdtfDate("1993")->latest, .search = "word"}, hits).bestFirst,
                ElementsAre(0, 1));
    EXPECT_THAT(applyFilter(store, {}).bestFirst, IsEmpty());
}

TEST(ApplyFilter, DatePrecisionIsTheCoarserOfStartAndEnd)
{
    const EventStore store =
        storeOf({{.start = "1992-05-01"}, {.start = "1993-05-09", .end = "1994-04"}, {.start = "1995"}});
    EXPECT_THAT(passing(store, {.datePrecisions = {DatePrecision::Month}}), ElementsAre("e1"));
    EXPECT_THAT(passing(store, {.datePrecisions = {DatePrecision::Day, DatePrecision::Year}}),
                ElementsAre("e0", "e2"));
}

EventStore eventsAndReports()
{
    return storeOf({{.start = "1992"},
                    {.start = "1993", .dataset = 1},
                    {.start = "1994", .dataset = 2},
                    {.start = "1995", .dataset = 3}});
}

TEST(ApplyFilter, AChosenDatasetShowsItsEvents)
{
    const EventStore store = eventsAndReports();
    EXPECT_THAT(passing(store, {.datasets = {"survey"}}), ElementsAre("e1"));
    EXPECT_THAT(passing(store, {.datasets = {"closed", "survey"}}), ElementsAre("e1", "e2"));
    EXPECT_THAT(passing(store, {.datasets = {"chronicle"}}), ElementsAre("e0")); // the chronicle's own
    EXPECT_THAT(passing(store, {.datasets = {"nobody"}}), IsEmpty());
}

TEST(ApplyFilter, MediaReportsAreLeftOutWhereNoDatasetIsChosen)
{
    EXPECT_THAT(passing(eventsAndReports(), {}), ElementsAre("e0", "e1", "e2"));
}

TEST(ApplyFilter, MediaReportsAreShownIfNothingElseIsChosenOrThere)
{
    EXPECT_THAT(passing(eventsAndReports(), {.datasets = {"reports"}}), ElementsAre("e3"));
    const EventStore onlyReports = storeOf({{.start = "1995", .dataset = 3}});
    EXPECT_THAT(passing(onlyReports, {}), ElementsAre("e0"));
    EXPECT_THAT(passing(onlyReports, {.datasets = {"chronicle", "reports"}}), ElementsAre("e0"));
}

TEST(ApplyFilter, EventsAndMediaReportsChosenTogetherShowTheEvents)
{
    EXPECT_THAT(passing(eventsAndReports(), {.datasets = {"reports", "survey"}}), ElementsAre("e1"));
}

TEST(VisibleSet, SaysWhetherItIsMadeOfMediaReports)
{
    EXPECT_TRUE(applyFilter(eventsAndReports(), {.datasets = {"reports"}}).mediaReports);
    EXPECT_FALSE(applyFilter(eventsAndReports(), {.datasets = {"survey"}}).mediaReports);
    EXPECT_FALSE(applyFilter(storeOf({}), {}).mediaReports);
}

TEST(FacetCounts, DatasetsCountUnderTheOtherFacets)
{
    const EventStore store = storeOf({{.start = "1992", .dataset = 1},
                                      {.start = "1993", .countries = {"RS"}, .dataset = 1},
                                      {.start = "1994", .countries = {"RS"}, .dataset = 3}});
    EXPECT_THAT(applyFilter(store, {.datasets = {"closed"}}).counts.datasets, ElementsAre(0, 2, 0, 1));
    EXPECT_THAT(applyFilter(store, {.countries = {"RS"}}).counts.datasets, ElementsAre(0, 1, 0, 1));
}

TEST(FacetCounts, EachFacetCountsUnderTheOtherFacetsOnly)
{
    const EventStore store = storeOf({{.start = "1992", .countries = {"RS"}, .category = "battle"},
                                      {.start = "1993", .countries = {"BA"}, .category = "battle"},
                                      {.start = "1994", .countries = {"BA"}, .category = "justice"}});
    const VisibleSet set = applyFilter(store, {.countries = {"RS"}, .categories = {"battle"}});
    EXPECT_EQ(set.rows.size(), 1u);
    EXPECT_EQ(set.counts.countries[2], 1u);  // BA: under "battle", not under "RS"
    EXPECT_EQ(set.counts.countries[3], 1u);  // RS
    EXPECT_EQ(set.counts.categories[0], 1u); // battle, under "RS"
    EXPECT_EQ(set.counts.categories[1], 0u); // justice, under "RS"
    EXPECT_EQ(set.counts.themes[0], 1u);
}

TEST(FacetCounts, TheCountOfAChosenCountryIsTheNumberShown)
{
    const EventStore store = storeOf(
        {{.start = "1992", .countries = {"RS"}}, {.start = "1993", .countries = {"NL"}, .parties = {"RS"}}});
    const VisibleSet set = applyFilter(store, {.countries = {"RS"}});
    EXPECT_EQ(set.counts.countries[3], set.rows.size());
}

TEST(VisibleSet, SaysHowManyLackAPlaceOrAnExactDate)
{
    const EventStore store =
        storeOf({{.start = "1992-05", .place = ""}, {.start = "1993-05-01"}, {.start = "1995~"}});
    const VisibleSet set = applyFilter(store, {});
    EXPECT_EQ(set.withoutPlace, 1u);
    EXPECT_EQ(set.inexactDate, 2u);
}

TEST(ApplyFilter, AnAreaTakesOnlyEventsWhosePlaceIsKnownToLieInIt)
{
    const LatLon belgrade{44.81, 20.46};
    const EventStore store = storeOf(
        {{.start = "1991", .place = "Belgrade", .position = belgrade},
         {.start = "1992", .place = "Sarajevo"},
         {.start = "1993",
          .place = "near Belgrade",
          .position = {44.9, 20.5},
          .precision = PlacePrecision::Near},
         {.start = "1994", .place = "Serbia", .position = belgrade, .precision = PlacePrecision::Country},
         {.start = "1995", .place = {}}});
    const GeoArea box{{{45.0, 20.0}, {45.0, 21.0}, {44.0, 21.0}, {44.0, 20.0}}};
    EXPECT_THAT(passing(store, {.area = box}), ElementsAre("e0", "e2"));
    EXPECT_THAT(passing(store, {.from = day("1992-01-01"), .area = box}), ElementsAre("e2"));
    const VisibleSet set = applyFilter(store, {.area = box});
    EXPECT_EQ(set.withoutPlace, 0U);
    EXPECT_EQ(set.counts.categories[store.category(0)], 2U);
    EXPECT_FALSE((EventFilter{.area = box}).empty());
}

} // namespace
} // namespace faultline
