#include "core/map/map_labels.h"

#include "tests/core/map/small_map.h"

#include "core/base/edtf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {

namespace {

using test::smallMap;
using test::wholeSmallMap;

/// Of a ring of two events around Sarajevo.
MapLayout labelledAroundSarajevo(const std::string &nameOfRing)
{
    MapLayout layout{.viewport = wholeSmallMap()};
    layout.marks = {{.kind = MarkKind::Cluster,
                     .at = layout.viewport.project(toMercator({43.85, 18.36})),
                     .radius = 12.0,
                     .halfWidth = 12.0,
                     .count = 2,
                     .name = nameOfRing}};
    placeLabels(layout, smallMap(), {}, {}, test::sixPerByte);
    return layout;
}

std::vector<std::string> placesAndCapitals(const MapLayout &layout)
{
    std::vector<std::string> names;
    for (const MapLabel &label : layout.labels)
        if (label.kind == MapLabelKind::Place || label.kind == MapLabelKind::Capital)
            names.push_back(label.lines.front());
    return names;
}

TEST(MapLabels, ATownBelowEventsOfANamelessPlaceNamesThem)
{
    const MapLayout layout = labelledAroundSarajevo("");
    EXPECT_THAT(placesAndCapitals(layout), testing::ElementsAre("Sarajevo"));
    EXPECT_TRUE(layout.towns.empty()) << "the ring is its dot";
}

TEST(MapLabels, ATownBelowEventsOfANamedPlaceIsNotWritten)
{
    EXPECT_THAT(placesAndCapitals(labelledAroundSarajevo("Markale")), testing::ElementsAre("Markale"));
}

TEST(MapLabels, ANameKeepsClearOfEventsItDoesNotName)
{
    MapLayout layout = labelledAroundSarajevo("Markale");
    const MapLabel usual = layout.labels.front();
    ASSERT_EQ(usual.lines.front(), "Markale");
    MapMark neighbour = layout.marks[0];
    neighbour.name.clear();
    neighbour.at = {usual.box.right() + neighbour.radius + 1.0, usual.box.y + usual.box.height / 2};
    layout = {.viewport = layout.viewport, .marks = {layout.marks[0], neighbour}};
    placeLabels(layout, smallMap(), {}, {}, test::sixPerByte);
    EXPECT_EQ(layout.labels.front().lines.front(), "Markale");
    EXPECT_NE(layout.labels.front().box, usual.box);
}

TEST(MapLabels, ASeaIsNamedOnWaterOnly)
{
    const auto isNamed = [](LatLon sea) {
        BaseMap map = smallMap();
        map.seas.at(0).position = toMercator(sea);
        MapLayout layout{.viewport = wholeSmallMap()};
        placeLabels(layout, map, {}, {}, test::sixPerByte);
        return std::ranges::any_of(layout.labels,
                                   [](const MapLabel &label) { return label.kind == MapLabelKind::Sea; });
    };
    EXPECT_TRUE(isNamed({44.0, 13.5}));
    EXPECT_FALSE(isNamed({44.0, 16.5}));
}

/// Of an event a bit west of the border between the small map's countries, px from left to right.
std::pair<double, double> nameByTheBorder(const MapStyle &style)
{
    MapLayout layout{.viewport = wholeSmallMap()};
    layout.marks = {{.at = layout.viewport.project(toMercator({44.5, 17.8})),
                     .radius = 5.0,
                     .halfWidth = 5.0,
                     .count = 1,
                     .name = "Zvornik"}};
    placeLabels(layout, smallMap(), {}, style, test::sixPerByte);
    const auto name = std::ranges::find(layout.labels, std::vector<std::string>{"Zvornik"}, &MapLabel::lines);
    return name == layout.labels.end() ? std::pair(0.0, 0.0) : std::pair(name->box.x, name->box.right());
}

TEST(MapLabels, NoNameIsWrittenOverTheOutlineOfAChosenCountry)
{
    const double border = wholeSmallMap().project(toMercator({44.5, 18.0})).x;
    const auto usual = nameByTheBorder({});
    EXPECT_LT(usual.first, border);
    EXPECT_GT(usual.second, border);
    EXPECT_LT(nameByTheBorder({.outlined = {"BA"}}).second, border);
    EXPECT_EQ(nameByTheBorder({.outlined = {"US"}}), usual);
}

TEST(MapLabels, NoNameIsWrittenOverTheEdgeOfAnArea)
{
    const double edge = wholeSmallMap().project(toMercator({44.5, 18.3})).x;
    const GeoArea area{{{43.0, 16.0}, {43.0, 18.3}, {45.0, 18.3}, {45.0, 16.0}}};
    ASSERT_GT(nameByTheBorder({}).second, edge);
    EXPECT_LT(nameByTheBorder({.area = area}).second, edge);
}

TEST(MapLabels, WhereAllPlacesAreOverAnOutlineANameIsWrittenAllTheSame)
{
    const MapViewport viewport = wholeSmallMap();
    const double at = viewport.project(toMercator({44.5, 17.8})).x;
    const MapStyle style{.reserved = {{0.0, 0.0, at - 1.0, viewport.height}}, .outlined = {"BA"}};
    const auto [left, right] = nameByTheBorder(style);
    EXPECT_GT(left, at);
    EXPECT_GT(right, viewport.project(toMercator({44.5, 18.0})).x);
}

TEST(MapLabels, ATownWithoutEventsIsNotNamedAcrossAnOutline)
{
    const auto isNamed = [](const MapStyle &style) {
        BaseMap map = smallMap();
        map.towns = {{.name = "Zvornik", .position = toMercator({44.5, 17.8}), .population = 900000}};
        MapLayout layout{.viewport = wholeSmallMap()};
        const Point at = layout.viewport.project(map.towns[0].position);
        MapStyle between = style; // so that there is room to the right only
        between.reserved = {{0.0, 0.0, at.x - 5.0, 430.0},
                            {at.x - 5.0, at.y - 40.0, 60.0, 30.0},
                            {at.x - 5.0, at.y + 10.0, 60.0, 30.0}};
        placeLabels(layout, map, {}, between, test::sixPerByte);
        return std::ranges::count(layout.labels, std::vector<std::string>{"Zvornik"}, &MapLabel::lines) == 1;
    };
    EXPECT_TRUE(isNamed({}));
    EXPECT_FALSE(isNamed({.outlined = {"BA"}}));
}

TEST(MapLabels, ACountryTooNarrowForItsNameIsNamedInShort)
{
    const auto firstLines = [](double scale) {
        MapLayout layout{.viewport = wholeSmallMap()};
        layout.viewport.scale *= scale;
        placeLabels(layout, smallMap(), std::array<std::string, 1>{"BA"}, {}, test::sixPerByte);
        return layout.labels.front().lines;
    };
    EXPECT_EQ(firstLines(1.0), std::vector<std::string>{"Bosnia and Herzegovina"});
    EXPECT_EQ(firstLines(0.5), (std::vector<std::string>{"Bosnia and", "Herzegovina"}));
    EXPECT_EQ(firstLines(0.28), (std::vector<std::string>{"Bosnia &", "Herz."}));
}

TEST(MapLabels, ANameOfOneCountryIsNotCut)
{
    for (double scale = 1.0; scale > 0.1; scale *= 0.9) {
        BaseMap map = smallMap();
        for (LandPeriod &period : map.periods)
            if (period.country == "RS")
                period.name = "New Serbia-with-Vojvodina";
        MapLayout layout{.viewport = wholeSmallMap()};
        layout.viewport.scale *= scale;
        placeLabels(layout, map, std::array<std::string, 1>{"RS"}, {}, test::sixPerByte);
        for (const MapLabel &label : layout.labels)
            for (const std::string &line : label.lines)
                EXPECT_NE(line, "Serb.") << scale;
    }
}

TEST(MapLabels, ACountryWhosePillSaysItsNameHasNoOther)
{
    const auto named = [](const std::vector<MapMark> &pills) {
        MapLayout layout{.viewport = wholeSmallMap(), .marks = pills};
        placeLabels(layout, smallMap(), {}, {}, test::sixPerByte);
        return std::ranges::count(layout.labels, std::vector<std::string>{"Serbia"}, &MapLabel::lines);
    };
    EXPECT_EQ(named({}), 1);
    EXPECT_EQ(named({{.kind = MarkKind::Country, .count = 1, .name = "Serbia", .code = "RS"}}), 0);
}

TEST(MapLabels, ACountryWithoutACodeIsNamedBesideMarks)
{
    BaseMap map = smallMap();
    std::ranges::find(map.countries, "RS", &BaseCountry::code)->code.clear();
    MapLayout layout{.viewport = wholeSmallMap(), .marks = {{.radius = 5.0, .halfWidth = 5.0, .count = 1}}};
    placeLabels(layout, map, {}, {}, test::sixPerByte);
    EXPECT_EQ(std::ranges::count(layout.labels, std::vector<std::string>{"Serbia"}, &MapLabel::lines), 1);
}

/// From a label to the edge of a mark, px.
double gapBetween(const MapLabel &label, const MapMark &mark)
{
    const double dx = std::max({label.box.x - mark.at.x, 0.0, mark.at.x - label.box.right()});
    const double dy = std::max({label.box.y - mark.at.y, 0.0, mark.at.y - label.box.bottom()});
    return std::hypot(dx, dy) - mark.radius;
}

TEST(MapLabels, ANameIsNearestToItsOwnMarkOrLeftOut)
{
    MapLayout layout = labelledAroundSarajevo("Markale");
    const auto name = [&] {
        return std::ranges::find(layout.labels, "Markale", [](const MapLabel &l) { return l.lines.front(); });
    };
    std::size_t places = 0;
    for (; name() != layout.labels.end() && places < 100;
         ++places) { // each time another mark comes close to it
        MapMark other = layout.marks.front();
        other.name.clear();
        const Rect box = name()->box;
        other.at = {box.right() + 3.0 + other.radius, box.y + box.height / 2};
        layout = {.viewport = layout.viewport, .marks = layout.marks};
        layout.marks.push_back(other);
        placeLabels(layout, smallMap(), {}, {}, test::sixPerByte);
        if (name() == layout.labels.end())
            break;
        for (std::size_t i = 1; i < layout.marks.size(); ++i)
            EXPECT_GT(gapBetween(*name(), layout.marks[i]), gapBetween(*name(), layout.marks[0])) << places;
    }
    EXPECT_GT(places, 0u);
    EXPECT_LT(places, 100u) << "some time there is no place left";
}

/// Of the first day of 1990.
std::vector<MapLabel> yugoslavLabels(const BaseMap &map, double letterWidth)
{
    MapLayout layout{.viewport = wholeSmallMap()};
    const auto width = [letterWidth](MapLabelKind, std::string_view line) {
        return letterWidth * static_cast<double>(line.size());
    };
    const std::array<std::string, 2> region{"BA", "RS"};
    const MapStyle style{.namesOf = parseEdtfDate("1990-01-01")->earliest};
    placeLabels(layout, map, region, style, width);
    return layout.labels;
}

TEST(MapLabels, AStateIsNamedOnItsLandFromEndToEnd)
{
    BaseMap map = smallMap();
    map.formerStates.at(0).label = toMercator({44.5, 15.6}); // near its western border
    const double west = wholeSmallMap().project(LatLon{44.5, 15.0}).x;
    for (const double letterWidth : {10.0, 14.0}) {
        const MapLabel label = yugoslavLabels(map, letterWidth).at(0);
        ASSERT_EQ(label.lines, std::vector<std::string>{"Yugoslavia"});
        EXPECT_GE(label.box.x, west);
    }
}

TEST(MapLabels, NamesWithinAStateKeepFarFromItsOwn)
{
    BaseMap map = smallMap();
    std::ranges::find(map.countries, "RS", &BaseCountry::code)->label = toMercator({44.5, 18.75});
    const std::vector<MapLabel> labels = yugoslavLabels(map, 6.0);
    const MapLabel &state = labels.at(0);
    ASSERT_EQ(state.kind, MapLabelKind::State);
    const Rect beside{state.box.x - 18.0, state.box.y, state.box.width + 36.0, state.box.height};
    ASSERT_NE(std::ranges::find(labels, std::vector<std::string>{"Serbia"}, &MapLabel::lines), labels.end());
    for (std::size_t i = 1; i < labels.size(); ++i)
        EXPECT_FALSE(labels[i].box.intersects(beside)) << labels[i].lines.front();
}

} // namespace

} // namespace faultline
