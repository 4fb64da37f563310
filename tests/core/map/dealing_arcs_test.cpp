#include "core/map/dealing_arcs.h"

#include "tests/core/map/small_map.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace faultline {
namespace {

using test::TestEvent;

TestEvent dealBetween(std::string place, std::string party)
{
    return {.place = {},
            .countries = {std::move(place)},
            .parties = {std::move(party)},
            .category = "arms_and_cooperation"};
}

/// One picture of the dealings of some events on the small map.
struct Picture {
    explicit Picture(const std::vector<TestEvent> &events, std::vector<std::string> chosen = {},
                     MapViewport viewport = test::wholeSmallMap())
        : store(test::storeOf(events)), found(dealings(store, test::allOf(store)))
    {
        const MapStyle style;
        marks = layoutMap(store, test::contentOf(store), test::smallMap(), viewport, style, test::sixPerByte);
        layout = layoutDealings(store, found, test::smallMap(), marks, chosen, style, test::sixPerByte);
    }

    EventStore store;
    Dealings found;
    MapLayout marks;
    DealingLayout layout;
};

void expectNear(Point a, Point b)
{
    EXPECT_NEAR(a.x, b.x, 0.1);
    EXPECT_NEAR(a.y, b.y, 0.1);
}

TEST(DealingArcs, ABowGoesFromTheCapitalToTheLabelOfACountryWithoutOneAndBendsNorth)
{
    const Picture picture({dealBetween("BA", "RS")});
    ASSERT_EQ(picture.layout.arcs.size(), 1U);
    const DealingArc &arc = picture.layout.arcs[0];
    expectNear(arc.from, picture.marks.viewport.project(LatLon{43.85, 18.36})); // Sarajevo
    expectNear(arc.to, picture.marks.viewport.project(LatLon{44.0, 19.5}));
    const Point middle{(arc.from.x + arc.to.x) / 2, (arc.from.y + arc.to.y) / 2};
    EXPECT_LT(arc.at(0.5).y, middle.y - 0.1 * (arc.to.x - arc.from.x));
}

TEST(DealingArcs, BothDirectionsAreOneBow)
{
    const Picture there({dealBetween("BA", "RS"), dealBetween("RS", "BA")});
    ASSERT_EQ(there.layout.arcs.size(), 1U);
    const Picture back({dealBetween("RS", "BA")});
    expectNear(there.layout.arcs[0].bend, back.layout.arcs[0].bend);
}

TEST(DealingArcs, WidthIsTheRootOfTheCountAndHasLimits)
{
    EXPECT_DOUBLE_EQ(Picture({dealBetween("BA", "RS")}).layout.arcs[0].width, 1.0);
    EXPECT_DOUBLE_EQ(Picture(std::vector<TestEvent>(16, dealBetween("BA", "RS"))).layout.arcs[0].width, 4.0);
    EXPECT_DOUBLE_EQ(Picture(std::vector<TestEvent>(80, dealBetween("BA", "RS"))).layout.arcs[0].width, 7.0);
}

TEST(DealingArcs, ACountryTheMapDoesNotHaveHasNone)
{
    EXPECT_TRUE(Picture({dealBetween("BA", "US")}).layout.arcs.empty());
}

TEST(DealingArcs, OnlyThePartInThePictureIsKept)
{
    MapViewport viewport = test::wholeSmallMap();
    const MapViewport near = zoomedAt(viewport, viewport.project(LatLon{43.85, 18.36}), 40.0);
    const Picture picture({dealBetween("BA", "RS")}, {}, near);
    ASSERT_EQ(picture.layout.arcs.size(), 1U);
    const DealingArc &arc = picture.layout.arcs[0];
    for (const double part : {0.001, 0.25, 0.5, 0.75, 0.999})
        EXPECT_TRUE(near.area().contains(arc.at(part))) << part;
    EXPECT_GT(std::max(std::abs(arc.to.x - arc.from.x), std::abs(arc.to.y - arc.from.y)), 50.0);

    const MapViewport elsewhere = zoomedAt(viewport, viewport.project(LatLon{42.1, 15.1}), 40.0);
    EXPECT_TRUE(Picture({dealBetween("BA", "RS")}, {}, elsewhere).layout.arcs.empty());
}

TEST(DealingArcs, ANameStandsWhereTheBowLeavesThePictureOnlyIfTheMapDoesNotHaveIt)
{
    MapViewport viewport = test::wholeSmallMap();
    const Picture whole({dealBetween("BA", "RS")}); // both names are there already
    EXPECT_EQ(whole.layout.labels.size(), 1U) << "only the bow's";
    EXPECT_EQ(whole.layout.seats.size(), 1U) << "where the other is, its name stands";

    const MapViewport near = zoomedAt(viewport, viewport.project(LatLon{43.85, 18.0}), 12.0);
    const Picture picture({dealBetween("BA", "RS")}, {}, near);
    const auto serbia = std::ranges::find_if(picture.layout.labels, [](const MapLabel &label) {
        return label.lines == std::vector<std::string>{"Serbia →"};
    });
    ASSERT_NE(serbia, picture.layout.labels.end());
    EXPECT_GT(serbia->box.x, near.width / 2);
    EXPECT_LE(serbia->box.right(), near.width);
    for (const MapLabel &label : picture.marks.labels)
        EXPECT_FALSE(label.box.intersects(serbia->box)) << label.lines.front();
}

TEST(DealingArcs, TheWidestOfThoseAskedForSayWhoseTheyAreAndHowMany)
{
    const Picture picture(std::vector<TestEvent>(16, dealBetween("BA", "RS")), {"BA", "RS"});
    ASSERT_EQ(picture.layout.labels.size(), 1U);
    const MapLabel &label = picture.layout.labels[0];
    EXPECT_EQ(label.lines, std::vector<std::string>{"Bosnia and Herzegovina – Serbia · 16"});
    const DealingArc &arc = picture.layout.arcs[0];
    for (int i = 0; i <= 100; ++i) {
        const Point at = arc.at(i / 100.0);
        const Rect &box = label.box;
        EXPECT_FALSE(box.contains({at.x, at.y - arc.width / 2}) || box.contains({at.x, at.y + arc.width / 2}))
            << i;
    }
    for (const MapLabel &other : picture.marks.labels)
        EXPECT_FALSE(other.box.intersects(label.box)) << other.lines.front();
    EXPECT_TRUE(Picture({dealBetween("BA", "RS")}, {"US"}).layout.labels.empty()) << "not asked for";
}

/// So far away that the map names neither country.
MapViewport farAway()
{
    MapViewport viewport = test::wholeSmallMap();
    viewport.scale /= 7.0;
    return viewport;
}

TEST(DealingArcs, ACountryThatTheMapDoesNotNameIsNamedAtADotAndNotOnAnothersLand)
{
    const BaseMap map = test::smallMap();
    const Picture picture({dealBetween("BA", "RS")}, {"US"}, farAway());
    ASSERT_EQ(picture.layout.labels.size(), 2U);
    EXPECT_EQ(picture.layout.seats.size(), 2U);
    for (const MapLabel &label : picture.layout.labels)
        for (double x = label.box.x; x < label.box.right(); x += 2.0) {
            const Mercator at = picture.marks.viewport.unproject({x, label.box.centre().y});
            const BaseCountry *land = countryAt(map, at);
            const bool isSerbia = label.lines.front() == "Serbia";
            EXPECT_TRUE(land == nullptr || land->code == (isSerbia ? "RS" : "BA")) << label.lines.front();
        }
}

TEST(DealingArcs, NamesOfTheGroundMakeWayForAWideBowThatWasAskedFor)
{
    MapLayout layout{.labels = {{.kind = MapLabelKind::Country, .lines = {"on it"}, .box = {40, 10, 20, 10}},
                                {.kind = MapLabelKind::Country, .lines = {"off it"}, .box = {40, 60, 20, 10}},
                                {.kind = MapLabelKind::Place, .lines = {"events"}, .box = {40, 10, 20, 10}}}};
    DealingArc bow{.from = {0, 30}, .bend = {50, 0}, .to = {100, 30}, .width = 5.0};
    const auto left = [&] {
        MapLayout cleared = layout;
        clearBows(cleared, {.arcs = {bow}});
        return cleared.labels.size();
    };
    EXPECT_EQ(left(), 2U);
    bow.width = 1.0;
    EXPECT_EQ(left(), 3U);
    bow.width = 5.0;
    bow.minor = true;
    EXPECT_EQ(left(), 3U);
}

TEST(DealingArcs, ACountryWhosePillSaysItsNameHasNoOther)
{
    const auto namesSerbia = [](const std::vector<TestEvent> &events) {
        MapViewport viewport = test::wholeSmallMap();
        viewport.scale /= 3.0;
        const Picture picture(events, {"US"}, viewport);
        EXPECT_EQ(std::ranges::count(picture.marks.marks, "RS", &MapMark::code), 1);
        return std::ranges::any_of(picture.layout.labels,
                                   [](const MapLabel &label) { return label.lines.front() == "Serbia"; });
    };
    TestEvent known = dealBetween("RS", "BA");
    known.place = "Serbia";
    known.position = {44.0, 19.5};
    known.precision = PlacePrecision::Country;
    EXPECT_FALSE(namesSerbia({known}));
}

TEST(DealingArcs, WhereAMarkStandsNoCountryIsNamedAsIfThatWereTheCity)
{
    const auto namesBosnia = [](const std::vector<TestEvent> &events) {
        const Picture picture(events, {"US"}, farAway());
        return std::ranges::any_of(picture.layout.labels, [](const MapLabel &label) {
            return label.lines.front() == "Bosnia and Herzegovina";
        });
    };
    EXPECT_TRUE(namesBosnia({dealBetween("BA", "RS")}));
    EXPECT_FALSE(namesBosnia({dealBetween("BA", "RS"), {.place = "Lukavica", .position = {43.85, 18.36}}}));
}

TEST(DealingArcs, OfOneChosenCountryOthersStepBack)
{
    EXPECT_FALSE(Picture({dealBetween("BA", "RS")}, {"BA"}).layout.arcs[0].minor);
    EXPECT_TRUE(Picture({dealBetween("BA", "RS")}, {"US"}).layout.arcs[0].minor);
}

TEST(DealingArcs, WithoutAChosenCountryOnlyTheMostFrequentAreDrawn)
{
    Dealings many;
    many.pairs.resize(40);
    const std::vector<std::string> serbia{"RS"};
    EXPECT_EQ(dealingsDrawn(many, {}), mostDealingArcsOfAll);
    EXPECT_EQ(dealingsDrawn(many, serbia), 40U);
    many.pairs.resize(200);
    EXPECT_EQ(dealingsDrawn(many, serbia), mostDealingArcs);
    many.pairs.resize(3);
    EXPECT_EQ(dealingsDrawn(many, {}), 3U);
}

TEST(DealingArcs, BetweenTwoChosenCountriesOthersStepBack)
{
    EXPECT_FALSE(Picture({dealBetween("BA", "RS")}).layout.arcs[0].minor);
    EXPECT_FALSE(Picture({dealBetween("BA", "RS")}, {"RS"}).layout.arcs[0].minor);
    EXPECT_FALSE(Picture({dealBetween("BA", "RS")}, {"RS", "BA"}).layout.arcs[0].minor);
    EXPECT_TRUE(Picture({dealBetween("BA", "RS")}, {"RS", "US"}).layout.arcs[0].minor);
}

TEST(DealingArcs, TheEndsBetweenChosenCountriesAreWhatAPictureOfThemMustHold)
{
    const Picture picture({dealBetween("BA", "RS")});
    const auto ends = [&](const std::vector<std::string> &chosen) {
        MercatorBounds bounds;
        addChosenEnds(bounds, picture.store, picture.found, test::smallMap(), chosen);
        return bounds;
    };
    EXPECT_TRUE(ends({}).empty());
    EXPECT_TRUE(ends({"BA", "US"}).empty());
    EXPECT_NEAR(ends({"BA", "RS"}).low.x, toMercator({43.85, 18.36}).x, 1e-9);
    EXPECT_NEAR(ends({"BA", "RS"}).high.x, toMercator({44.0, 19.5}).x, 1e-6);
}

TEST(DealingArcs, ABowIsFoundWhereItIsDrawnAndNotBesideIt)
{
    const Picture picture({dealBetween("BA", "RS")});
    const DealingArc &arc = picture.layout.arcs[0];
    for (const double part : {0.0, 0.13, 0.5, 0.87, 1.0}) {
        const Point on = arc.at(part);
        EXPECT_EQ(arcAt(picture.layout, on), &arc) << part;
        EXPECT_EQ(arcAt(picture.layout, {on.x, on.y - 3.5}), &arc) << part;
        EXPECT_EQ(arcAt(picture.layout, {on.x, on.y - 9.0}), nullptr) << part;
    }
}

TEST(DealingArcs, OfCrossingBowsTheOneOnTopIsFound)
{
    const auto line = [](Point from, Point to, double width, bool minor) {
        const Point middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
        return DealingArc{.from = from, .bend = middle, .to = to, .width = width, .minor = minor};
    };
    const DealingArc across = line({0, 50}, {100, 50}, 7.0, false);
    const DealingArc down = line({50, 0}, {50, 100}, 1.0, true);
    for (const std::vector<DealingArc> &arcs : {std::vector{across, down}, std::vector{down, across}}) {
        const DealingLayout layout{.arcs = arcs};
        EXPECT_EQ(arcAt(layout, {50.0, 52.5})->width, 7.0) << "nearer to the middle of the one below";
        EXPECT_EQ(arcAt(layout, {50.4, 60.0})->width, 1.0);
    }
}

TEST(DealingArcs, AtMostSixtyAreDrawnMostEventsFirst)
{
    const std::vector<std::string> codes{"SI", "HR", "BA", "RS", "XK", "ME", "MK", "AL", "NL", "US"};
    std::vector<TestEvent> events; // 45 pairs of ten countries
    for (std::size_t a = 0; a < codes.size(); ++a)
        for (std::size_t b = a + 1; b < codes.size(); ++b)
            events.insert(events.end(), a + b, dealBetween(codes[a], codes[b]));
    const EventStore store = test::storeOf(events);
    Dealings found = dealings(store, test::allOf(store));
    ASSERT_EQ(found.pairs.size(), 45U);
    found.pairs.insert(found.pairs.end(), found.pairs.begin(), found.pairs.end()); // 90
    BaseMap map = test::smallMap();
    for (std::size_t i = 0; i < codes.size(); ++i)
        map.towns.push_back({.name = codes[i],
                             .position = toMercator({44.0 + 0.1 * static_cast<double>(i), 16.0}),
                             .country = codes[i],
                             .capital = true});
    const MapLayout marks{.viewport = test::wholeSmallMap()};
    const std::vector<std::string> chosen{codes[0]};
    const DealingLayout layout =
        layoutDealings(store, found, map, marks, chosen, MapStyle{}, test::sixPerByte);
    EXPECT_EQ(layout.arcs.size(), mostDealingArcs);
    EXPECT_EQ(layoutDealings(store, found, map, marks, {}, MapStyle{}, test::sixPerByte).arcs.size(),
              mostDealingArcsOfAll);
    EXPECT_DOUBLE_EQ(layout.arcs[0].width, std::sqrt(17.0));
}

} // namespace
} // namespace faultline
