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

const MapMark &pillIn(const MapLayout &layout)
{
    return *std::ranges::find(layout.marks, MarkKind::Country, &MapMark::kind);
}

TEST(CountryPills, WhatIsKnownByCountryOnlyIsAPillOnItsLandAndNoPin)
{
    const EventStore store = storeOf({{.position = mostar, .precision = PlacePrecision::Country},
                                      {.position = sarajevo, .precision = PlacePrecision::Country}});
    const MapLayout layout = layoutOf(store);
    ASSERT_EQ(layout.marks.size(), 1U);
    const MapMark &pill = layout.marks[0];
    EXPECT_EQ(pill.kind, MarkKind::Country);
    EXPECT_EQ(pill.code, "BA");
    EXPECT_EQ(pill.count, 2U);
    EXPECT_EQ(pillText(pill), "Bosnia & Herz. · 2");
    const BaseMap map = smallMap();
    EXPECT_TRUE(isInside(*countryOfCode(map, "BA"), layout.viewport.unproject(pill.at)));
    EXPECT_FALSE(std::ranges::any_of(layout.labels, [](const MapLabel &label) {
        return label.lines.front().starts_with("Bosnia");
    })) << "the pill says it";
    for (const Row row : {0U, 1U})
        EXPECT_EQ(markOf(layout, store, row), &pill);
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

TEST(CountryPills, APillThatFindsNoRoomOnItsLandStandsNowhereElse)
{
    const EventStore store = storeOf({{.position = mostar, .precision = PlacePrecision::Country}});
    EXPECT_TRUE(layoutOf(store).unplaced.empty());
    MapViewport narrow = wholeSmallMap();
    narrow.scale /= 10; // the pill is wider than the country
    const MapLayout layout = layoutOf(store, narrow);
    EXPECT_TRUE(layout.marks.empty());
    ASSERT_EQ(layout.unplaced.size(), 1U);
    EXPECT_EQ(pillText(layout.unplaced[0]), "Bosnia & Herz. · 1");
    EXPECT_EQ(markOf(layout, store, 0), nullptr);
}

TEST(CountryPills, MarksAndWhatIsReservedLeaveNoRoom)
{
    std::vector<TestEvent> events{{.position = mostar, .precision = PlacePrecision::Country}};
    const MapStyle reserved{.reserved = {wholeSmallMap().area()}};
    EXPECT_EQ(layoutMap(storeOf(events), contentOf(storeOf(events)), smallMap(), wholeSmallMap(), reserved,
                        test::sixPerByte)
                  .unplaced.size(),
              1U);
    for (double latitude = 42.1; latitude < 46.0; latitude += 0.3)
        for (double longitude = 15.1; longitude < 18.0; longitude += 0.4)
            events.insert(events.end(), 3, {.position = {latitude, longitude}});
    EXPECT_EQ(layoutOf(storeOf(events)).unplaced.size(), 1U);
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
        const Rect wide = pill.grown(12.0, 3.0);
        EXPECT_FALSE(wide.intersects(mark)) << longitude;
    }
}

TEST(CountryPills, APillDoesNotLieOnTheGroundOfARoughlyKnownPlace)
{
    const TestEvent known{.position = mostar, .precision = PlacePrecision::Country};
    const Point usual = pillIn(layoutOf(storeOf({known}))).at;
    const Mercator below = wholeSmallMap().unproject({usual.x, usual.y + 30.0});
    const EventStore store =
        storeOf({known, {.position = toLatLon(below), .precision = PlacePrecision::District}});
    const MapLayout layout = layoutOf(store);
    const MapMark &rough = *markOf(layout, store, 1);
    ASSERT_GT(rough.reach, 25.0);
    EXPECT_GE(distanceTo(pillIn(layout).bounds(), rough.at), rough.reach);
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

} // namespace

} // namespace faultline
