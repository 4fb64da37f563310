#include "app/map/map_words.h"

#include "app/map/bundled_base_map.h"
#include "app/map/map_painter.h"
#include "app/shell/event_tool_tip.h"

#include "core/filter/apply_filter.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

#include <numeric>

namespace faultline {
namespace {

TEST(MapWords, AnEventsToolTipNamesTitleDatePlaceAndDeaths)
{
    const EventStore store =
        test::storeOf({{.start = "1995-07-11", .title = "Fall", .deaths = {.best = 68}}});
    const QString tip = eventToolTip(store, 0, test::titlesOf(store)(0));
    for (const char *part : {"Fall", "11 July 1995", "Sarajevo", "68"})
        EXPECT_TRUE(tip.contains(QLatin1String(part))) << part;
}

TEST(MapWords, TextFromOutsideIsNeverMarkup)
{
    const EventStore store = test::storeOf({{.title = "<img src=x>"}});
    EXPECT_FALSE(eventToolTip(store, 0, test::titlesOf(store)(0)).contains(QStringLiteral("<img")));
    EXPECT_TRUE(eventToolTip(store, 0, test::titlesOf(store)(0)).contains(QStringLiteral("&lt;img")));
}

TEST(MapWords, AClustersToolTipListsTheFirstTitlesAndCountsTheRest)
{
    std::vector<test::TestEvent> events(9);
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i].title = "Title " + std::to_string(i);
    const EventStore store = test::storeOf(events);
    std::vector<Row> first(6);
    std::iota(first.begin(), first.end(), 0U);
    const QString tip = clusterToolTip(store, {.count = 9, .name = "Sarajevo"}, first, test::titlesOf(store));
    EXPECT_TRUE(tip.contains(QStringLiteral("Sarajevo · 9 events")));
    EXPECT_TRUE(tip.contains(QStringLiteral("Title 5")));
    EXPECT_FALSE(tip.contains(QStringLiteral("Title 6")));
    EXPECT_TRUE(tip.contains(QStringLiteral("3 more")));
}

TEST(MapWords, ADealingsToolTipNamesBothCountriesAndTheFirstEventsWithTheirDates)
{
    std::vector<test::TestEvent> events(9);
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i] = {.start = "200" + std::to_string(i) + "-02-17",
                     .title = "Title <" + std::to_string(i) + ">",
                     .countries = {"RS"},
                     .parties = {"BA"},
                     .category = "arms_and_cooperation"};
    const EventStore store = test::storeOf(events);
    const Dealings found = dealings(store, applyFilter(store, {}));
    const QString tip = dealingToolTip(store, found.pairs.at(0), test::titlesOf(store));
    EXPECT_TRUE(tip.contains(QStringLiteral("Bosnia and Herzegovina – Serbia · 9 dealings")));
    EXPECT_TRUE(tip.contains(QStringLiteral("17 February 2005 · Title &lt;5&gt;")));
    EXPECT_FALSE(tip.contains(QStringLiteral("Title &lt;6")));
    EXPECT_TRUE(tip.contains(QStringLiteral("3 more")));
}

TEST(MapWords, TheLegendSaysWhatTheBowsLeaveOut)
{
    const std::vector<std::string> serbia{"RS"};
    EXPECT_EQ(dealingNotes({}, {}).size(), 1);
    Dealings many{.multilateral = 12};
    many.pairs.resize(218);
    EXPECT_EQ(dealingNotes(many, serbia).mid(1),
              (QStringList{QStringLiteral("drawn: the 60 most frequent of 218 pairs"),
                           QStringLiteral("not drawn: 12 events of more than six countries")}));
    EXPECT_EQ(dealingNotes(many, {}).mid(1),
              (QStringList{QStringLiteral("drawn: the 12 most frequent of 218 pairs"),
                           QStringLiteral("choose a country for all of its own"),
                           QStringLiteral("not drawn: 12 events of more than six countries")}));
    many = {};
    many.pairs.resize(12);
    EXPECT_EQ(dealingNotes(many, {}).size(), 1);
}

TEST(MapWords, TheLegendSaysWhatTheSignsOfRoughPlacesAreAsTheyAreDrawn)
{
    MapViewport viewport{.width = 800.0, .height = 400.0};
    const auto notesAt = [&](double kilometresPerPx, RoughPlaces rough) {
        viewport.scale = 1.0;
        viewport.scale = kilometresPerPixel(viewport) / kilometresPerPx;
        return roughNotes(rough, viewport, {});
    };
    const QString near = QStringLiteral("dashed circle = place known to 25 km");
    const QString district = QStringLiteral("tinted circle = district known");
    const QString wide = QStringLiteral("four ticks = the place may be off this map");
    EXPECT_EQ(notesAt(1.0, {.near = true}), QStringList{near});
    EXPECT_EQ(notesAt(1.0, {.near = true, .district = true}), (QStringList{near, district}));
    EXPECT_EQ(notesAt(0.1, {.near = true, .district = true}), QStringList{wide});
    EXPECT_EQ(notesAt(0.14, {.near = true, .district = true}), (QStringList{near, wide}));
    EXPECT_TRUE(notesAt(4.0, {.near = true, .district = true}).isEmpty()) << "less than a mark covers";
    EXPECT_TRUE(notesAt(0.1, {}).isEmpty());
}

TEST(MapWords, WhatThereIsAmongRoughPlacesIsKnownByTheirPrecision)
{
    const auto roughOf = [](PlacePrecision precision) {
        const EventStore store = test::storeOf({{.precision = precision}, {}});
        return mapContent(store, applyFilter(store, {})).rough;
    };
    EXPECT_TRUE(roughOf(PlacePrecision::Near).near);
    EXPECT_FALSE(roughOf(PlacePrecision::Near).district);
    EXPECT_TRUE(roughOf(PlacePrecision::District).district);
    EXPECT_FALSE(roughOf(PlacePrecision::Exact).near || roughOf(PlacePrecision::Exact).district);
}

TEST(MapWords, TheLegendSaysOfWhenBordersAreIfOthersWereShownToo)
{
    const BaseMap map = bundledBaseMap().value();
    const auto notes = [&](int first, int last) {
        return borderNotes(map, {firstDayOfYear(first), firstDayOfYear(last)});
    };
    EXPECT_EQ(notes(1990, 1991),
              (QStringList{QStringLiteral("Borders until 7 Oct 1991"), QStringLiteral("(SFR Yugoslavia)")}));
    EXPECT_EQ(notes(1990, 2007), QStringList{QStringLiteral("Borders of 3 Jun 2006 – 16 Feb 2008")});
    EXPECT_EQ(notes(2019, 2024), QStringList{QStringLiteral("Borders of today")});
    EXPECT_TRUE(notes(2020, 2024).isEmpty());
}

TEST(MapWords, TheLegendSaysWhatAPillIsAndListsThoseWithoutRoom)
{
    const MapMark bosnia{.kind = MarkKind::Country, .count = 3, .name = "Bosnia & Herz.", .code = "BA"};
    const MapMark serbia{.kind = MarkKind::Country, .count = 1, .name = "Serbia", .code = "RS"};
    const MapMark event{.count = 1, .name = "Foča"};
    EXPECT_EQ(pillNotes({.marks = {event, bosnia, serbia}}),
              QStringList{QStringLiteral("framed = only the country is known")});
    EXPECT_EQ(pillNotes({.unplaced = {bosnia}}), QStringList{QStringLiteral("only the country is known:")});
    EXPECT_EQ(listedWords({.unplaced = {bosnia, serbia}}, 2),
              (QStringList{QStringLiteral("Bosnia & Herz. · 3"), QStringLiteral("Serbia · 1")}));
    EXPECT_EQ(listedWords({.unplaced = {bosnia, serbia}}, 1),
              (QStringList{QStringLiteral("Bosnia & Herz. · 3"), QStringLiteral("1 event")}));
    EXPECT_EQ(listedWords({.unplaced = {bosnia, serbia}}, 0), QStringList{QStringLiteral("4 events")});
    EXPECT_TRUE(pillNotes({.marks = {event}}).isEmpty());
}

} // namespace
} // namespace faultline
