#include "core/report/report_series.h"

#include "core/filter/apply_filter.h"
#include "tests/support/store_of.h"

#include <gmock/gmock.h>

namespace faultline {
namespace {

using testing::ElementsAre;

std::vector<SeriesEntry> seriesOf(const EventStore &store, SeriesBy by, const EventFilter &filter = {})
{
    return reportSeries(store, applyFilter(store, filter), by);
}

std::vector<std::string> keys(const std::vector<SeriesEntry> &series)
{
    std::vector<std::string> keys;
    for (const SeriesEntry &entry : series)
        keys.push_back(entry.key);
    return keys;
}

TEST(ReportSeries, EachCountryThatEventsHaveStandsAlone)
{
    const EventStore store = test::storeOf({{.countries = {"BA"}, .parties = {"RS"}}, {.countries = {"HR"}}});
    const auto series = seriesOf(store, SeriesBy::Country);
    EXPECT_THAT(keys(series), ElementsAre("HR", "BA", "RS"));
    EXPECT_THAT(series[1].filter.countries, ElementsAre("BA"));
    EXPECT_THAT(keys(seriesOf(store, SeriesBy::Country, {.countryRole = CountryRole::Place})),
                ElementsAre("HR", "BA"));
}

TEST(ReportSeries, NamedCountriesAreAllThereInTheirOrder)
{
    const EventStore store = test::storeOf({{.countries = {"BA"}, .parties = {"RS"}}});
    const auto series = seriesOf(store, SeriesBy::Country, {.countries = {"MK", "BA"}});
    ASSERT_THAT(keys(series), ElementsAre("MK", "BA"));
    EXPECT_THAT(series[0].filter.countries, ElementsAre("MK"));
}

TEST(ReportSeries, CrisesKeepTheRestOfTheFilter)
{
    const EventStore store = test::storeOf({{.crises = {"talks"}}, {.crises = {"war", "talks"}}, {}});
    const auto series = seriesOf(store, SeriesBy::Crisis, {.countries = {"BA"}});
    EXPECT_THAT(keys(series), ElementsAre("war", "talks"));
    EXPECT_THAT(series[0].filter.crises, ElementsAre("war"));
    EXPECT_THAT(series[0].filter.countries, ElementsAre("BA"));
}

TEST(ReportSeries, AYearLiesInsideTheTimeOfTheFilter)
{
    const EventStore store =
        test::storeOf({{.start = "1991-12", .end = "1992-06"}, {.start = "1993"}, {.start = "1995-02-03"}});
    const auto series =
        seriesOf(store, SeriesBy::Year, {.from = test::day("1992-03-01"), .to = test::day("1995-12-31")});
    EXPECT_THAT(keys(series), ElementsAre("1992", "1993", "1995"));
    EXPECT_EQ(series[0].filter.from, test::day("1992-03-01"));
    EXPECT_EQ(series[0].filter.to, test::day("1992-12-31"));
    EXPECT_EQ(series[1].filter.from, test::day("1993-01-01"));
}

TEST(ReportSeries, ActorsAreNamedInAsciiAndChosenByTheTextOfTheFilter)
{
    const EventStore store = test::storeOf({{.actors = {"vucic", "nato"}}, {.actors = {"jna"}}});
    const auto all = seriesOf(store, SeriesBy::Actor);
    ASSERT_EQ(all.size(), 3u);
    for (const SeriesEntry &entry : all)
        EXPECT_EQ(
            entry.key.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"),
            std::string::npos)
            << entry.key;
    const auto one = seriesOf(store, SeriesBy::Actor, {.actorText = "vučić"});
    ASSERT_EQ(one.size(), 1u);
    EXPECT_THAT(one[0].filter.actors, ElementsAre("vucic"));
    EXPECT_EQ(one[0].filter.actorText, "");
}

/// A store with an event for each of these actors.
EventStore storeOfActors(const std::vector<std::string> &names)
{
    EventStoreBuilder builder;
    builder.tables.themes = {{"violence", "Violence"}};
    builder.tables.categories = {{"battle", "Battle", 0}};
    for (ActorIndex i = 0; i < names.size(); ++i) {
        builder.tables.actors.push_back({"a" + std::to_string(i), names[i], ""});
        builder.add({.key = i + 1, .span = *parseEdtf("1995"), .actors = {i}});
    }
    return std::move(builder).finish();
}

TEST(ReportSeries, KeysNeverMeetNorAreTheyPagesOfEachOther)
{
    const EventStore store = storeOfActors({"Army", "ARMY", "army-2", "Ärmy", "../army", "CON"});
    EXPECT_THAT(keys(seriesOf(store, SeriesBy::Actor)),
                ElementsAre("Army", "ARMY_2", "army-2_2", "army_3", "army_4", "CON_"));
}

TEST(ReportSeries, TheFileHasTheKeyForEachMark)
{
    EXPECT_EQ(seriesFile("out/{key}/{key}.png", "BA"), std::filesystem::path("out/BA/BA.png"));
}

} // namespace
} // namespace faultline
