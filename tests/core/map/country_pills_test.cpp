#include "core/map/country_pills.h"

#include "core/map/map_hit.h"
#include "tests/core/map/small_map.h"
#include "tests/support/store_of.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

using namespace test;

/// So far away that the shortest pill is wider than BA.
MapLayout layoutOfNarrowLand(const EventStore &store)
{
    MapViewport viewport = wholeSmallMap();
    viewport.scale /= 10;
    return layoutOf(store, viewport);
}

const MapMark &pillIn(const MapLayout &layout)
{
    return *std::ranges::find(layout.marks, MarkKind::Country, &MapMark::kind);
}

TEST(CountryPills, WhatIsKnownByCountryOnlyIsAPillAndNoPin)
{
    const EventStore store = storeOf({{.position = mostar, .precision = PlacePrecision::Country},
                                      {.position = sarajevo, .precision = PlacePrecision::Country}});
    const MapLayout layout = layoutOf(store);
    ASSERT_EQ(layout.marks.size(), 1U);
    EXPECT_EQ(layout.marks[0].kind, MarkKind::Country);
    EXPECT_EQ(layout.marks[0].name, "BA");
    EXPECT_EQ(layout.marks[0].count, 2U);
    EXPECT_EQ(pillText(layout.marks[0]), "BA · 2");
}

TEST(CountryPills, OnLandTooNarrowForTheNameTheCodeIsEnough)
{
    const EventStore store = storeOf({{.position = mostar, .precision = PlacePrecision::Country}});
    MapViewport viewport = wholeSmallMap();
    viewport.scale /= 5;
    const MapLayout layout = layoutOf(store, viewport);
    ASSERT_FALSE(std::ranges::any_of(
        layout.labels, [](const MapLabel &label) { return label.lines.front().starts_with("Bosnia"); }));
    EXPECT_FALSE(layout.marks.at(0).away);
    EXPECT_EQ(pillText(layout.marks[0]), "BA · 1");
}

TEST(CountryPills, APillKeepsClearOfWhatIsReserved)
{
    const EventStore store = storeOf({{.position = mostar, .precision = PlacePrecision::Country}});
    const Rect usual = layoutOf(store).marks.at(0).bounds();
    const MapStyle style{.reserved = {usual}};
    const MapLayout layout =
        layoutMap(store, contentOf(store), smallMap(), wholeSmallMap(), style, test::sixPerByte);
    ASSERT_EQ(layout.marks.size(), 1U);
    EXPECT_FALSE(layout.marks[0].bounds().intersects(usual));
}

TEST(CountryPills, APillThatFindsNoRoomOnItsLandPointsToItAndSaysItsName)
{
    const EventStore store = storeOf({{.position = mostar, .precision = PlacePrecision::Country}});
    EXPECT_FALSE(layoutOf(store).marks.at(0).away);
    const MapLayout layout = layoutOfNarrowLand(store);
    ASSERT_EQ(layout.marks.size(), 1U);
    const MapMark &pill = layout.marks[0];
    EXPECT_TRUE(pill.away);
    EXPECT_TRUE(isInside(*countryOfCode(smallMap(), "BA"),
                         layout.viewport.unproject({pill.extent.x, pill.extent.y})));
    EXPECT_EQ(pillText(pill), "Bosnia & Herz. · 1");
    EXPECT_FALSE(std::ranges::any_of(layout.labels, [](const MapLabel &label) {
        return label.lines.front().starts_with("Bosnia");
    })) << "the pill says it";
}

TEST(CountryPills, BesideItsLandAPillSaysTheCodeRatherThanStandFarAway)
{
    const EventStore store = storeOf({{.position = mostar, .precision = PlacePrecision::Country}});
    MapViewport viewport = wholeSmallMap();
    viewport.scale /= 10;
    const Point home = viewport.project(countryOfCode(smallMap(), "BA")->label);
    /// All around the country is taken, but a gap in the east.
    const auto pillBesideGap = [&](double width) {
        const double left = home.x + 20.0;
        const double right = home.x + 250.0;
        const MapStyle style{.reserved = {{home.x - 250.0, home.y - 150.0, 270.0, 300.0},
                                          {left, home.y - 150.0, right - left, 140.0},
                                          {left, home.y + 40.0, right - left, 110.0},
                                          {left + width, home.y - 10.0, right - left - width, 50.0}}};
        return layoutMap(store, contentOf(store), smallMap(), viewport, style, test::sixPerByte).marks.at(0);
    };
    EXPECT_TRUE(pillBesideGap(80.0).away);
    EXPECT_EQ(pillText(pillBesideGap(80.0)), "BA · 1");
    EXPECT_TRUE(pillBesideGap(200.0).away);
    EXPECT_EQ(pillText(pillBesideGap(200.0)), "Bosnia & Herz. · 1");
}

TEST(CountryPills, TheLineToACountryMeetsNoMarkAndNoLabel)
{
    std::vector<TestEvent> events{{.position = mostar, .precision = PlacePrecision::Country}};
    for (const double latitude : {42.2, 43.4, 44.6, 45.8})
        events.insert(events.end(), 3, {.position = {latitude, 16.5}});
    MapViewport viewport = wholeSmallMap();
    viewport.scale /= 4; // so that rings leave no room on the land
    const MapLayout layout = layoutOf(storeOf(events), viewport);
    ASSERT_EQ(layout.marks.size(), 5U);
    const MapMark &pill = pillIn(layout);
    ASSERT_TRUE(pill.away);
    for (int i = 0; i <= 100; ++i) {
        const Point at{std::lerp(pill.at.x, pill.extent.x, i / 100.0),
                       std::lerp(pill.at.y, pill.extent.y, i / 100.0)};
        for (const MapMark &mark : layout.marks) {
            const double distance = std::hypot(mark.at.x - at.x, mark.at.y - at.y);
            EXPECT_TRUE(&mark == &pill || distance > mark.radius) << i;
        }
        for (const MapLabel &label : layout.labels)
            EXPECT_FALSE(label.box.contains(at)) << label.lines.front();
    }
}

TEST(CountryPills, OneThatStandsInTheWayOfALaterOneIsPlacedAgain)
{
    const EventStore store =
        storeOf({{.position = {44.0, 16.5}, .precision = PlacePrecision::Country},
                 {.position = {44.0, 19.5}, .precision = PlacePrecision::Country, .countries = {"RS"}}});
    MapViewport viewport = wholeSmallMap();
    viewport.scale /= 10;
    const Point middle = viewport.area().centre();
    const double top = middle.y + 20.0;
    const double bottom = middle.y + 95.0;
    const double height = bottom - top;
    const Rect west{middle.x - 300.0, top, 240.0, height};
    const Rect east{middle.x + 30.0, top, 140.0, height}; // nearer to both, so the first pill takes it
    const MapStyle style{.reserved = {{0.0, 0.0, viewport.width, top},
                                      {0.0, bottom, viewport.width, viewport.height - bottom},
                                      {0.0, top, west.x, height},
                                      {west.right(), top, east.x - west.right(), height},
                                      {east.right(), top, viewport.width - east.right(), height}}};
    const MapLayout layout =
        layoutMap(store, contentOf(store), smallMap(), viewport, style, test::sixPerByte);
    ASSERT_EQ(layout.marks.size(), 2U);
    EXPECT_TRUE(west.contains(markOf(layout, store, 0)->at));
    EXPECT_TRUE(east.contains(markOf(layout, store, 1)->at));
}

TEST(CountryPills, APillIsNotReadTogetherWithAMarkBesideIt)
{
    for (double longitude = 15.5; longitude < 17.5; longitude += 0.02) {
        const EventStore store = storeOf(
            {{.position = mostar, .precision = PlacePrecision::Country}, {.position = {43.84, longitude}}});
        const MapLayout layout = layoutOf(store);
        ASSERT_EQ(layout.marks.size(), 2U);
        const Rect pill = pillIn(layout).bounds();
        const Rect mark = markOf(layout, store, 1)->bounds();
        const Rect wide{pill.x - 6.0, pill.y, pill.width + 12.0, pill.height};
        EXPECT_FALSE(wide.intersects(mark)) << longitude;
    }
}

TEST(CountryPills, EventsOfACountrySmallerThanAPillAreMarkedWhereTheyAre)
{
    const TestEvent inBosnia{
        .place = "Bosnia", .position = {44.0, 16.5}, .precision = PlacePrecision::Country};
    const EventStore store = storeOf({inBosnia, inBosnia, {.place = "Jajce", .position = {44.0, 16.5}}});
    MapViewport far = wholeSmallMap();
    ASSERT_EQ(layoutOf(store, far).marks.size(), 2U) << "a pill and a glyph";
    far.scale /= 30; // the country is few px wide
    const MapLayout layout = layoutOf(store, far);
    ASSERT_EQ(layout.marks.size(), 1U);
    EXPECT_EQ(layout.marks[0].kind, MarkKind::Cluster);
    EXPECT_EQ(layout.marks[0].count, 3U);
    EXPECT_EQ(layout.marks[0].name, "Jajce") << "a place, where one is known";
    EXPECT_EQ(layoutOf(storeOf({inBosnia, inBosnia}), far).marks.at(0).name, "Bosnia");
    for (const Row row : {0U, 1U, 2U})
        EXPECT_EQ(markOf(layout, store, row), &layout.marks[0]);
    EXPECT_THAT(rowsOf(layout, layout.marks[0], store, allOf(store), 9), testing::ElementsAre(0, 1, 2));
}

TEST(CountryPills, EventsOfACountryThatTheMapLacksAreMarkedWhereTheyAre)
{
    const EventStore store =
        storeOf({{.position = sarajevo, .precision = PlacePrecision::Country, .countries = {"HR"}}});
    const MapLayout layout = layoutOf(store);
    ASSERT_EQ(layout.marks.size(), 1U);
    EXPECT_EQ(layout.marks[0].kind, MarkKind::Event);
}

TEST(CountryPills, NoPillIsLeftOutHoweverLittleRoomThereIs)
{
    const EventStore store = storeOf({{.position = mostar, .precision = PlacePrecision::Country}});
    const MapViewport viewport = wholeSmallMap();
    const Rect allButACorner{0.0, 0.0, viewport.width, viewport.height - 30.0};
    const auto pillBeside = [&](const Rect &reserved) {
        return layoutMap(store, contentOf(store), smallMap(), viewport, MapStyle{.reserved = {reserved}},
                         test::sixPerByte)
            .marks.at(0);
    };
    EXPECT_TRUE(pillBeside(allButACorner).away);
    EXPECT_FALSE(pillBeside(allButACorner).bounds().intersects(allButACorner));
    const MapMark crowded = pillBeside(viewport.area());
    EXPECT_FALSE(crowded.away);
    EXPECT_EQ(crowded.at, viewport.project(LatLon{44.0, 16.5})) << "where its name is";
}

} // namespace

} // namespace faultline
