#include "core/filter/filter_text.h"

#include "tests/support/store_of.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using test::day;
using test::storeOf;
using testing::ElementsAre;

TEST(FilterText, AnEmptyFilterIsAllEvents)
{
    const EventStore store = storeOf({});
    EXPECT_EQ(filterWords({}, store), "all events");
    EXPECT_EQ(filterTitle({}, store), "Test chronicle");
    EXPECT_TRUE(filterOptions({}).empty());
}

TEST(FilterText, NamesStandForCodes)
{
    const EventStore store = storeOf({});
    const EventFilter filter{
        .countries = {"BA"}, .crises = {"war"}, .from = day("1992-01-01"), .to = day("1995-12-31")};
    EXPECT_EQ(filterWords(filter, store),
              "place or party: Bosnia and Herzegovina · War in Bosnia and Herzegovina · 1 January 1992 – 31 "
              "December 1995");
    EXPECT_EQ(filterTitle(filter, store), "Bosnia and Herzegovina, 1992–1995");
}

TEST(FilterText, ASingleDayIsNamedOnce)
{
    const EventFilter filter{.from = day("1994-02-05"), .to = day("1994-02-05"), .certain = true};
    EXPECT_EQ(filterWords(filter, storeOf({})), "5 February 1994 (certainly)");
}

TEST(FilterText, OptionsMakeTheFilterAgain)
{
    const EventFilter filter{.countries = {"RS", "XK"},
                             .countryRole = CountryRole::Place,
                             .themes = {"arms"},
                             .to = day("2020-02-17"),
                             .certain = true,
                             .minDeaths = 5,
                             .search = "Shoigu"};
    EXPECT_THAT(filterOptions(filter),
                ElementsAre("--country", "RS,XK", "--country-role", "place", "--theme-filter", "arms", "--to",
                            "2020-02-17", "--certain", "--min-deaths", "5", "--search", "Shoigu"));
}

TEST(FilterText, DatasetsAreNamedAndTheChronicleItselfByItsTitle)
{
    const EventStore store = storeOf({{.dataset = 1}});
    EXPECT_EQ(filterWords({.datasets = {"survey", "chronicle"}}, store), "Survey, Test chronicle");
}

TEST(FilterText, DatasetsAreAnOptionById)
{
    EXPECT_THAT(filterOptions({.datasets = {"chronicle", "survey"}}),
                ElementsAre("--dataset", "chronicle,survey"));
}

TEST(FilterText, ManyCountriesDoNotMakeATitle)
{
    const EventStore store = storeOf({});
    EXPECT_EQ(filterTitle({.countries = {"RS", "XK"}}, store), "Serbia and Kosovo");
    EXPECT_EQ(filterTitle({.countries = {"RS", "XK", "BA", "HR"}}, store), "Test chronicle");
}

TEST(FilterText, AnAreaIsSaidInWordsAndWrittenAsItsCorners)
{
    const EventFilter filter{.area = GeoArea{{{45.5, 20.0}, {44.81234, -20.5}, {-44.0, 21.0}}}};
    EXPECT_EQ(filterWords(filter, storeOf({})), "within an area drawn on the map");
    EXPECT_THAT(filterOptions(filter), ElementsAre("--area", "45.5,20;44.81234,-20.5;-44,21"));
}

} // namespace
} // namespace faultline
