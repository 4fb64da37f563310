#include "core/base/edtf.h"
#include "core/map/map_layout.h"

#include "core/map/map_hit.h"
#include "tests/core/map/small_map.h"
#include "tests/support/store_of.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <random>

namespace faultline {

namespace {

using test::allOf;
using test::contentOf;
using test::layoutOf;
using test::mostar;
using test::sarajevo;
using test::smallMap;
using test::storeOf;
using test::TestEvent;
using test::wholeSmallMap;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;
using testing::Not;

const LatLon belgrade{44.8125, 20.4612};

/// A few hundred events here and there, some on one point, of every kind of place and any number of deaths.
EventStore scatteredEvents(unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> latitude(42.1, 45.9);
    std::uniform_real_distribution<double> longitude(15.1, 20.9);
    std::uniform_int_distribution<int> kind(0, 9);
    std::vector<TestEvent> events;
    for (int i = 0; i < 300; ++i) {
        TestEvent event{.place = "Place " + std::to_string(i),
                        .position = {latitude(random), longitude(random)}};
        const int k = kind(random);
        if (k < 2)
            event.position = belgrade;
        if (k == 3)
            event.precision = PlacePrecision::Near;
        if (k == 4 && i < 40)
            event.precision = PlacePrecision::Country;
        event.category = k % 2 == 0 ? "battle" : "justice";
        event.deaths.best = k < 7 ? k : k * k * k * 10;
        events.push_back(event);
    }
    return storeOf(events);
}

double gapBetween(const MapMark &a, const MapMark &b)
{
    return std::hypot(a.at.x - b.at.x, a.at.y - b.at.y) - a.radius - b.radius;
}

bool covers(const MapMark &mark, const Rect &box)
{
    if (mark.kind == MarkKind::Country)
        return mark.bounds().intersects(box);
    const double x = std::clamp(mark.at.x, box.x, box.right());
    const double y = std::clamp(mark.at.y, box.y, box.bottom());
    return std::hypot(mark.at.x - x, mark.at.y - y) < mark.radius - 1e-9;
}

TEST(MapLayout, AnEventAloneIsAGlyphOfItsThemeAtItsPlace)
{
    const EventStore store = storeOf({{.position = mostar, .category = "justice"}});
    const MapLayout layout = layoutOf(store);
    ASSERT_EQ(layout.marks.size(), 1U);
    EXPECT_EQ(layout.marks[0].kind, MarkKind::Event);
    EXPECT_EQ(layout.marks[0].themes[1], 1U);
    EXPECT_NEAR(layout.marks[0].at.x, wholeSmallMap().project(mostar).x, 0.05);
    EXPECT_NEAR(layout.marks[0].at.y, wholeSmallMap().project(mostar).y, 0.05);
}

TEST(MapLayout, EventsOnOnePointAreOneClusterSplitByTheme)
{
    const EventStore store = storeOf({{.position = mostar, .category = "justice"},
                                      {.position = mostar, .category = "battle"},
                                      {.position = mostar, .category = "battle"}});
    MapViewport nearest = wholeSmallMap();
    nearest.centre = toMercator(mostar);
    nearest.scale = maxMapScale;
    for (const MapViewport &viewport : {wholeSmallMap(), nearest}) {
        const MapLayout layout = layoutOf(store, viewport);
        ASSERT_EQ(layout.marks.size(), 1U);
        EXPECT_EQ(layout.marks[0].kind, MarkKind::Cluster);
        EXPECT_EQ(layout.marks[0].count, 3U);
        EXPECT_THAT(layout.marks[0].themes, ElementsAre(2, 1, 0, 0, 0, 0));
        EXPECT_LT(layout.marks[0].extent.width, 0.01);
    }
}

TEST(MapLayout, AClusterBearsItsMostFrequentName)
{
    const EventStore store = storeOf({{.place = "Pale", .position = sarajevo},
                                      {.place = "Sarajevo", .position = sarajevo},
                                      {.place = "Sarajevo", .position = sarajevo}});
    EXPECT_EQ(layoutOf(store).marks.at(0).name, "Sarajevo");
}

TEST(MapLayout, AClusterIsNamedAfterAPlaceWhereItStandsNotAfterAFullerOneBesideIt)
{
    const MapViewport whole = wholeSmallMap();
    const Point beside{whole.project(sarajevo).x + 18.0, whole.project(sarajevo).y};
    const LatLon pale = toLatLon(whole.unproject(beside));
    std::vector<TestEvent> events;
    for (const char *place : {"Ilidža", "Ilidža", "Stup", "Stup"})
        events.push_back({.place = place, .position = sarajevo});
    events.insert(events.end(), 3, {.place = "Pale", .position = pale});
    const MapLayout layout = layoutOf(storeOf(events));
    ASSERT_EQ(layout.marks.size(), 1U);
    EXPECT_NEAR(layout.marks[0].at.x, whole.project(sarajevo).x, 0.1);
    EXPECT_THAT(layout.marks[0].name, testing::AnyOf("Ilidža", "Stup"));
}

TEST(MapLayout, EveryEventInViewIsInExactlyOneMarkOrAPillWithoutRoom)
{
    const EventStore store = scatteredEvents(1);
    const VisibleSet all = allOf(store);
    const MapLayout layout = layoutOf(store);
    ColumnOf<Row> rows;
    for (const MapMark &mark : layout.marks) {
        const std::vector<Row> own = rowsOf(layout, mark, store, all, store.size());
        EXPECT_EQ(own.size(), mark.count);
        EXPECT_TRUE(std::ranges::is_sorted(own));
        EXPECT_EQ(std::accumulate(mark.themes.begin(), mark.themes.end(), 0U), mark.count);
        rows.insert(rows.end(), own.begin(), own.end());
    }
    std::ranges::sort(rows);
    EXPECT_EQ(std::ranges::adjacent_find(rows), rows.end());
    std::size_t events = rows.size();
    for (const MapMark &pill : layout.unplaced)
        events += pill.count;
    EXPECT_EQ(events, all.rows.size());
}

TEST(MapLayout, IsTheSameEachTime)
{
    const EventStore store = scatteredEvents(2);
    const MapLayout first = layoutOf(store);
    const MapLayout second = layoutOf(store);
    EXPECT_EQ(first.markOfPlace, second.markOfPlace);
    ASSERT_EQ(first.marks.size(), second.marks.size());
    for (std::size_t i = 0; i < first.marks.size(); ++i)
        EXPECT_EQ(first.marks[i].at, second.marks[i].at);
}

TEST(MapLayout, ShiftingTheViewDoesNotRegroupEvents)
{
    const EventStore store = scatteredEvents(3);
    const MapLayout before = layoutOf(store);
    const MapLayout after = layoutOf(store, panned(wholeSmallMap(), 3.7, -2.3));
    EXPECT_EQ(before.markOfPlace, after.markOfPlace);
}

TEST(MapLayout, MarksDoNotOverlap)
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        const MapLayout layout = layoutOf(scatteredEvents(seed));
        for (std::size_t a = 0; a < layout.marks.size(); ++a)
            for (std::size_t b = a + 1; b < layout.marks.size(); ++b)
                if (layout.marks[a].kind != MarkKind::Country && layout.marks[b].kind != MarkKind::Country)
                    EXPECT_GE(gapBetween(layout.marks[a], layout.marks[b]), 0.0);
                else
                    EXPECT_FALSE(layout.marks[a].bounds().intersects(layout.marks[b].bounds()));
    }
}

TEST(MapLayout, LargeGlyphsThatWouldTouchBecomeACluster)
{
    const MapViewport viewport = wholeSmallMap();
    const Point at = viewport.project(mostar);
    const LatLon beside = toLatLon(viewport.unproject({at.x + 30.0, at.y}));
    const EventStore small = storeOf({{.position = mostar}, {.position = beside}});
    const EventStore large = storeOf(
        {{.position = mostar, .deaths = {.best = 5000}}, {.position = beside, .deaths = {.best = 5000}}});
    EXPECT_EQ(layoutOf(small).marks.size(), 2U);
    EXPECT_EQ(layoutOf(large).marks.size(), 1U);
}

TEST(MapLayout, NoLabelOverlapsAnotherOrAMarkOrTheEdge)
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        const MapLayout layout = layoutOf(scatteredEvents(seed));
        ASSERT_GT(layout.labels.size(), 5U);
        for (const MapLabel &label : layout.labels) {
            EXPECT_GE(label.box.x, 0.0);
            EXPECT_GE(label.box.y, 0.0);
            EXPECT_LE(label.box.right(), 900.0);
            EXPECT_LE(label.box.bottom(), 430.0);
            const Rect beside{label.box.x - 5.0, label.box.y, label.box.width + 10.0, label.box.height};
            for (const MapLabel &other : layout.labels)
                EXPECT_TRUE(&label == &other || !beside.intersects(other.box)) << "they read as one";
            for (const MapMark &mark : layout.marks)
                EXPECT_FALSE(covers(mark, label.box));
        }
    }
}

TEST(MapLayout, LeavesReservedAreasFreeOfLabels)
{
    const EventStore store = scatteredEvents(4);
    const BaseMap map = smallMap();
    const MapStyle style{.reserved = {{0.0, 0.0, 450.0, 430.0}}};
    const MapLayout layout =
        layoutMap(store, contentOf(store), map, wholeSmallMap(), style, test::sixPerByte);
    ASSERT_FALSE(layout.labels.empty());
    for (const MapLabel &label : layout.labels)
        EXPECT_FALSE(label.box.intersects(style.reserved[0]));
}

TEST(MapLayout, NamesCountriesOnTheirOwnLandOnly)
{
    const MapLayout layout = layoutOf(storeOf({{.position = mostar}}));
    const auto label = std::ranges::find(layout.labels, std::vector<std::string>{"Serbia"}, &MapLabel::lines);
    ASSERT_NE(label, layout.labels.end());
    EXPECT_EQ(label->kind, MapLabelKind::Region);
    EXPECT_GT(label->box.x + label->box.width / 2, layout.viewport.project(LatLon{44.0, 18.0}).x);
}

std::vector<std::string> labelsOn(const char *date)
{
    const EventStore store = storeOf({{.position = mostar}});
    const MapStyle style{.namesOf = parseEdtfDate(date)->earliest};
    std::vector<std::string> names;
    for (const MapLabel &label :
         layoutMap(store, contentOf(store), smallMap(), wholeSmallMap(), style, test::sixPerByte).labels)
        names.push_back(label.lines.front());
    return names;
}

TEST(MapLayout, NamesStatesAsOfItsDate)
{
    EXPECT_THAT(labelsOn("1991-01-01"), IsSupersetOf({"Yugoslavia", "SR Bosnia", "Serbia"}));
    EXPECT_THAT(labelsOn("1993-01-01"),
                AllOf(IsSupersetOf({"Bosnia", "Serbia"}), Not(Contains("Yugoslavia"))));
}

MapLayout layoutAt(double kilometresPerPx)
{
    MapViewport viewport = wholeSmallMap();
    viewport.centre = toMercator({43.1, 18.8});
    viewport.scale *= kilometresPerPixel(viewport) / kilometresPerPx;
    return layoutOf(storeOf({{.position = belgrade}}), viewport);
}

TEST(MapLayout, NamesWatersAtNearZoomOnly)
{
    const auto kinds = [](const MapLayout &layout) {
        std::vector<std::string> names;
        for (const MapLabel &label : layout.labels)
            if (label.kind == MapLabelKind::Water)
                names.push_back(label.lines.front());
        return names;
    };
    EXPECT_THAT(kinds(layoutAt(0.3)), testing::UnorderedElementsAre("Small Lake", "Drina", "Neretva"));
    EXPECT_THAT(kinds(layoutAt(0.5)), testing::UnorderedElementsAre("Small Lake", "Drina"));
    EXPECT_THAT(kinds(layoutAt(0.7)), testing::IsEmpty());
}

TEST(MapLayout, LeavesOutWhatIsOutOfView)
{
    const EventStore store = storeOf({{.place = "New York", .position = {40.7, -74.0}},
                                      {.place = "", .position = mostar},
                                      {.position = mostar}});
    const MapLayout layout = layoutOf(store);
    ASSERT_EQ(layout.marks.size(), 1U);
    EXPECT_EQ(layout.marks[0].count, 1U);
}

TEST(MapLayout, ANearPlaceHasARingOfTwentyFiveKilometresOnceItShows)
{
    const EventStore store = storeOf({{.position = mostar, .precision = PlacePrecision::Near}});
    MapViewport close = wholeSmallMap();
    close.centre = toMercator(mostar);
    close.scale *= 4;
    const MapMark mark = layoutOf(store, close).marks.at(0);
    EXPECT_NEAR(mark.reach * kilometresPerPixel(close), 25.0, 1e-6);
    close.scale = 3000.0;
    EXPECT_EQ(layoutOf(store, close).marks.at(0).reach, 0.0);
}

TEST(MapLayout, LabelsKnowWhetherTheyStandOnTheReachOfAnEvent)
{
    const EventStore store =
        storeOf({{.place = "Mostar", .position = mostar, .precision = PlacePrecision::Near}});
    MapViewport viewport = wholeSmallMap();
    viewport.centre = toMercator(mostar);
    const auto onReach = [&] {
        return std::ranges::count_if(layoutOf(store, viewport).labels, &MapLabel::onReach);
    };
    viewport.scale *= 4;
    const MapLayout layout = layoutOf(store, viewport);
    ASSERT_GT(layout.marks.at(0).reach, 0.0);
    EXPECT_TRUE(isReachInView(layout.marks[0].reach, viewport));
    for (const MapLabel &label : layout.labels)
        EXPECT_EQ(label.onReach, distance(label.box.centre(), layout.marks[0].at) < layout.marks[0].reach);
    EXPECT_GT(onReach(), 0);
    EXPECT_LT(onReach(), std::ssize(layout.labels));
    viewport.scale *= 40;
    EXPECT_FALSE(isReachInView(layoutOf(store, viewport).marks.at(0).reach, viewport));
    EXPECT_EQ(onReach(), 0);
}

TEST(MapLayout, AreaFollowsDeathsBetweenTheSmallestAndTheLargestGlyph)
{
    const MapStyle style;
    const auto area = [&](std::int32_t deaths) {
        return std::numbers::pi * std::pow(glyphRadius({.best = deaths}, style), 2);
    };
    EXPECT_NEAR(area(1000) / area(250), 4.0, 1e-9);
    EXPECT_EQ(glyphRadius({.best = 100000}, style), style.maxRadius);
    EXPECT_EQ(glyphRadius({.best = 3}, style), style.minRadius);
    EXPECT_EQ(glyphRadius({}, style), style.minRadius);
}

TEST(MapLayout, ViolenceWithUnknownDeathsIsHollow)
{
    const EventStore store = storeOf({{.position = mostar, .category = "battle"},
                                      {.position = belgrade, .category = "battle", .deaths = {.best = 7}},
                                      {.position = {45.5, 15.5}, .category = "justice"}});
    const MapLayout layout = layoutOf(store);
    const auto hollow = [&](int event) { return markOf(layout, store, test::rowOf(store, event))->hollow; };
    EXPECT_TRUE(hollow(0));
    EXPECT_FALSE(hollow(1));
    EXPECT_FALSE(hollow(2));
}

TEST(MapLayout, CountsThemesOfAllVisibleEventsWhereverTheyAre)
{
    const EventStore store = storeOf({{.position = {40.7, -74.0}, .category = "justice"}, {.place = ""}});
    EXPECT_THAT(contentOf(store).themes, ElementsAre(1, 1, 0, 0, 0, 0));
}

} // namespace

} // namespace faultline
