#include "tests/app/map/map_view_world.h"

#include "app/map/country_shades.h"
#include "app/map/map_painter.h"

#include <QHelpEvent>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

namespace faultline::test {
namespace {

TEST_F(MapViewTest, ShowsSeaAndLandWithoutAnyEvents)
{
    const QImage picture = view.grab().toImage();
    EXPECT_EQ(picture.pixelColor(pixel({42.6, 16.0})), lightTheme().sea);
    EXPECT_EQ(picture.pixelColor(pixel({46.9, 20.4})), lightTheme().land);
}

TEST_F(MapViewTest, DrawsTheChroniclesCountriesLighterAndFollowsTheTheme)
{
    show({{.position = belgrade}, {.position = vukovar}});
    EXPECT_EQ(view.grab().toImage().pixelColor(pixel({45.0, 19.6})), lightTheme().regionLand);
    view.setTheme(darkTheme());
    EXPECT_EQ(view.grab().toImage().pixelColor(pixel({45.0, 19.6})), darkTheme().regionLand);
}

TEST_F(MapViewTest, TheWheelZoomsAtThePointer)
{
    show({{.position = belgrade}, {.position = vukovar}});
    const Point pointer{200.0, 100.0};
    const MapViewport before = view.viewport();
    turnWheel({pointer.x, pointer.y}, 240);
    EXPECT_GT(view.viewport().scale, before.scale * 1.2);
    EXPECT_NEAR(view.viewport().project(before.unproject(pointer)).x, pointer.x, 1e-6);
    EXPECT_NEAR(view.viewport().project(before.unproject(pointer)).y, pointer.y, 1e-6);
}

TEST_F(MapViewTest, DraggingMovesTheGroundAndPicksNothing)
{
    show({{.position = belgrade}, {.position = vukovar}});
    const QSignalSpy picked(&view, &MapView::picked);
    const QPoint start = pixel(belgrade);
    drag(start, {-60, 25});
    EXPECT_LE((pixel(belgrade) - (start + QPoint(-60, 25))).manhattanLength(), 1);
    EXPECT_TRUE(picked.isEmpty());
}

TEST_F(MapViewTest, AClickWithAnUnsteadyHandStillPicks)
{
    show({{.position = belgrade}, {.position = vukovar}});
    const QSignalSpy picked(&view, &MapView::picked);
    drag(pixel(vukovar), {1, 1});
    EXPECT_EQ(pickedBy(picked), test::rowOf(*store, 1));
}

TEST_F(MapViewTest, AClickOnAnEventPicksIt)
{
    show({{.position = belgrade}, {.position = vukovar}});
    const QSignalSpy picked(&view, &MapView::picked);
    click(pixel(belgrade));
    EXPECT_EQ(pickedBy(picked), test::rowOf(*store, 0));
    click({450, 420});
    EXPECT_EQ(picked.count(), 1);
}

TEST_F(MapViewTest, AClickOnAClusterZoomsUntilItsEventsPart)
{
    show({{.position = belgrade}, {.position = {44.85, 20.40}}, {.position = {41.0, 14.0}}});
    ASSERT_EQ(markOf(view.layoutShown(), *store, 0)->count, 2U);
    const QSignalSpy picked(&view, &MapView::picked);
    click(pixel(belgrade));
    EXPECT_EQ(markOf(view.layoutShown(), *store, 0)->count, 1U);
    EXPECT_NE(markOf(view.layoutShown(), *store, 1), nullptr);
    EXPECT_TRUE(picked.isEmpty());
}

TEST_F(MapViewTest, EventsOnOnePointFanOutAndEachCanBePicked)
{
    show({{.position = belgrade}, {.position = belgrade}, {.position = belgrade}});
    const MapViewport before = view.viewport();
    const QSignalSpy picked(&view, &MapView::picked);
    click(pixel(belgrade));
    EXPECT_EQ(view.viewport(), before);
    for (const FannedEvent &fanned : fanOfFirstMark()) {
        click({static_cast<int>(fanned.at.x), static_cast<int>(fanned.at.y)});
        EXPECT_EQ(pickedBy(picked), fanned.row);
    }
    EXPECT_EQ(picked.count(), 3);
}

TEST_F(MapViewTest, ACountryWithoutRoomForItsPillIsPickedInTheLegend)
{
    const test::TestEvent somewhere{
        .position = {42.8, 19.2}, .precision = PlacePrecision::Country, .countries = {"ME"}};
    show({somewhere, {.position = {57.0, 20.0}}});
    const MapMark *mark = markOf(view.layoutShown(), *store, 0);
    ASSERT_NE(mark, nullptr);
    ASSERT_EQ(mark->kind, MarkKind::Listed);
    EXPECT_GT(mark->at.x, 600.0) << "the legend is on the right";
    const QSignalSpy picked(&view, &MapView::picked);
    click({static_cast<int>(mark->at.x), static_cast<int>(mark->at.y)});
    EXPECT_EQ(pickedBy(picked), 0U);
}

TEST_F(MapViewTest, TheLegendHasRoomForWhatItListsHoweverTheMapWasMoved)
{
    std::vector<test::TestEvent> events{{.position = {57.0, 20.0}}};
    for (const char *code : {"SI", "ME", "XK", "MK", "AL", "HR"})
        events.push_back({.precision = PlacePrecision::Country, .countries = {code}});
    show(events);
    MapView fresh;
    fresh.resize(view.size());
    fresh.setBaseMap(test::baseMap());
    fresh.show();
    fresh.setEvents(store, mapEvents(*store, visible), test::titlesOf(*store));
    view.setViewport(zoomedAt(panned(view.viewport(), 0.0, 400.0), {0.0, 0.0}, 0.99)); // none in view
    std::ptrdiff_t listed = 0;
    for (int step = 0; step < 12; ++step) {
        view.setViewport(panned(view.viewport(), -20.0, -50.0));
        fresh.setViewport(zoomedAt(view.viewport(), {0.0, 0.0}, 2.0));
        fresh.setViewport(view.viewport());
        EXPECT_EQ(view.grab().toImage(), fresh.grab().toImage()) << step;
        listed =
            std::max(listed, std::ranges::count(view.layoutShown().marks, MarkKind::Listed, &MapMark::kind));
    }
    EXPECT_GT(listed, 3);
}

TEST_F(MapViewTest, EscapeClosesTheFan)
{
    show({{.position = belgrade}, {.position = belgrade}});
    const QSignalSpy picked(&view, &MapView::picked);
    click(pixel(belgrade));
    QTest::keyClick(&view, Qt::Key_Escape);
    const FannedEvent first = fanOfFirstMark().at(0);
    click({static_cast<int>(first.at.x), static_cast<int>(first.at.y)});
    EXPECT_TRUE(picked.isEmpty());
}

TEST_F(MapViewTest, ControlClickOnLandNamesTheCountry)
{
    show({{.position = belgrade}, {.position = {41.0, 14.0}}});
    const QSignalSpy country(&view, &MapView::countryPicked);
    click(pixel({44.2, 17.5}), Qt::ControlModifier);
    ASSERT_EQ(country.count(), 1);
    EXPECT_EQ(country.at(0).at(0).toString(), QStringLiteral("BA"));
    click(pixel({42.8, 16.0}), Qt::ControlModifier);
    EXPECT_EQ(country.count(), 1);
}

TEST_F(MapViewTest, HoveringTellsTheEventAndLeavingTakesItBack)
{
    show({{.position = belgrade}, {.position = vukovar}});
    const QSignalSpy hovered(&view, &MapView::hovered);
    QTest::mouseMove(&view, pixel(vukovar));
    EXPECT_EQ(pickedBy(hovered), test::rowOf(*store, 1));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&view, &leave);
    EXPECT_EQ(pickedBy(hovered), noRow);
    EXPECT_EQ(hovered.count(), 2);
}

TEST_F(MapViewTest, ASelectedEventIsRinged)
{
    show({{.position = belgrade}, {.position = vukovar}});
    const QImage before = view.grab().toImage();
    view.setSelection(test::selectionOf({0}));
    EXPECT_NE(view.grab().toImage(), before);
}

TEST_F(MapViewTest, SeveralSelectedEventsAreRingedEachAndNoOther)
{
    show({{.position = belgrade}, {.position = vukovar}, {.position = {43.8563, 18.4131}}});
    const QImage before = view.grab().toImage();
    const ColumnOf<Row> rows{test::rowOf(*store, 0), test::rowOf(*store, 1)};
    view.setSelection(test::selectionOf(rows),
                      std::make_shared<const MapContent>(mapContent(*store, VisibleSet{.rows = rows})));
    const QImage after = view.grab().toImage();
    const auto isRinged = [&](Row row) {
        const MapMark *mark = markOf(view.layoutShown(), *store, row);
        const QPoint at(qRound(mark->at.x), qRound(mark->at.y - mark->radius - 3.0));
        return after.pixelColor(at) != before.pixelColor(at);
    };
    EXPECT_TRUE(isRinged(test::rowOf(*store, 0)));
    EXPECT_TRUE(isRinged(test::rowOf(*store, 1)));
    EXPECT_FALSE(isRinged(test::rowOf(*store, 2)));
}

TEST_F(MapViewTest, ControlClickOnEventsAddsOrTakesThemAway)
{
    show({{.position = belgrade}, {.position = belgrade}, {.position = vukovar}});
    const QSignalSpy toggled(&view, &MapView::toggled);
    const QSignalSpy country(&view, &MapView::countryPicked);
    click(pixel(vukovar), Qt::ControlModifier);
    click(pixel(belgrade), Qt::ControlModifier);
    ASSERT_EQ(toggled.count(), 2);
    EXPECT_EQ(toggled.at(0).at(0).value<ColumnOf<Row>>(), ColumnOf<Row>{test::rowOf(*store, 2)});
    EXPECT_EQ(toggled.at(1).at(0).value<ColumnOf<Row>>(),
              (ColumnOf<Row>{test::rowOf(*store, 0), test::rowOf(*store, 1)}));
    EXPECT_EQ(country.count(), 0);

    click(pixel(belgrade)); // opens the fan
    const FannedEvent second = fanOfFirstMark().at(1);
    click({static_cast<int>(second.at.x), static_cast<int>(second.at.y)}, Qt::ControlModifier);
    EXPECT_EQ(toggled.last().at(0).value<ColumnOf<Row>>(), ColumnOf<Row>{second.row});
}

TEST_F(MapViewTest, TellsThatItMovedButNotThatItWasResized)
{
    show({{.position = belgrade}, {.position = vukovar}});
    const QSignalSpy moved(&view, &MapView::viewportChanged);
    const QSignalSpy refitted(&view, &MapView::refitted);
    view.resize(700, 400);
    EXPECT_EQ(moved.count(), 0);
    EXPECT_EQ(refitted.count(), 1);
    turnWheel({300, 200}, 120);
    EXPECT_EQ(moved.count(), 1);
}

TEST_F(MapViewTest, KeysPanZoomAndFit)
{
    show({{.position = belgrade}, {.position = vukovar}});
    const MapViewport fit = view.viewport();
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_GT(view.viewport().centre.x, fit.centre.x);
    QTest::keyClick(&view, Qt::Key_Up);
    EXPECT_LT(view.viewport().centre.y, fit.centre.y);
    QTest::keyClick(&view, Qt::Key_Plus);
    EXPECT_GT(view.viewport().scale, fit.scale);
    QTest::keyClick(&view, Qt::Key_Home);
    EXPECT_EQ(view.viewport(), fit);
}

TEST_F(MapViewTest, EventsAreFittedBesideTheButtonsAndTheLegend)
{
    show({{.place = "Trieste", .position = {45.65, 13.77}},
          {.place = "Vukovar", .position = vukovar},
          {.place = "Burgas", .position = {42.5, 27.47}}});
    const auto buttons = view.findChildren<QToolButton *>();
    ASSERT_FALSE(buttons.isEmpty());
    ASSERT_EQ(view.layoutShown().marks.size(), 3u);
    for (const MapMark &mark : view.layoutShown().marks)
        for (const QToolButton *button : buttons)
            EXPECT_GT(mark.at.x - mark.radius, button->geometry().right()) << mark.name;
}

TEST_F(MapViewTest, TheEdgeOfAFittedMapCutsNoMark)
{
    const test::TestEvent inBelgrade{.position = belgrade, .countries = {"RS"}};
    const test::TestEvent inVukovar{.position = vukovar, .countries = {"HR"}};
    show({inBelgrade, inVukovar});
    const MapViewport alone = view.viewport();
    for (const Point edge : {Point{300.0, 2.0}, Point{500.0, alone.height - 2.0}}) {
        const LatLon there = toLatLon(alone.unproject(edge));
        show({inBelgrade, inVukovar, {.place = "Far", .position = there, .countries = {"NL"}}});
        const Rect area = view.viewport().area();
        for (const MapMark &mark : view.layoutShown().marks) {
            const Rect box = mark.bounds();
            EXPECT_TRUE(!area.intersects(box)
                        || (area.contains({box.x, box.y}) && area.contains({box.right(), box.bottom()})))
                << mark.name << " at " << mark.at.y;
        }
    }
}

TEST_F(MapViewTest, TheZoomButtonsHaveNamesAndWork)
{
    const double before = view.viewport().scale;
    for (QToolButton *button : view.findChildren<QToolButton *>()) {
        EXPECT_FALSE(button->accessibleName().isEmpty());
        if (button->isCheckable()) // those that draw areas
            continue;
        button->click();
        EXPECT_NE(view.viewport().scale, before);
        view.fitToEvents();
    }
}

TEST_F(MapViewTest, AResizeKeepsTheCentreOfAMapThatWasMoved)
{
    show({{.position = belgrade}, {.position = vukovar}});
    QTest::keyClick(&view, Qt::Key_Right);
    const MapViewport before = view.viewport();
    view.resize(700, 500);
    EXPECT_EQ(view.viewport().centre, before.centre);
    EXPECT_EQ(view.viewport().scale, before.scale);
    EXPECT_EQ(view.viewport().width, 700.0);
}

TEST_F(MapViewTest, ShowsTheBordersOfItsDay)
{
    show({{.start = "1992", .position = belgrade}});
    const QImage today = view.grab().toImage();
    view.setBordersOf(firstDayOfYear(1991));
    const QImage yugoslavia = view.grab().toImage();
    EXPECT_NE(yugoslavia, today);
    view.setBordersOf(firstDayOfYear(1990));
    EXPECT_EQ(view.grab().toImage(), yugoslavia);
    view.setBordersOf(Day::max());
    EXPECT_EQ(view.grab().toImage(), today);
}

TEST_F(MapViewTest, TheLegendSaysWhenBordersWereAsDrawn)
{
    show({{.start = "2022", .position = belgrade}});
    constexpr int margin = 12;
    const QSizeF ofToday = mapLegendSize(*store, mapContent(*store, *visible).themes);
    const QPoint inside(view.width() - margin - 4, margin + 8);
    const QPoint below(inside.x(), margin + static_cast<int>(ofToday.height()) + 8);
    const QColor ground = view.grab().toImage().pixelColor(inside);
    EXPECT_NE(view.grab().toImage().pixelColor(below), ground);
    view.setBordersOf(firstDayOfYear(1991));
    EXPECT_EQ(view.grab().toImage().pixelColor(below), ground);
}

TEST_F(MapViewTest, AFitIsBesideTheLegendAsItIsAtThatScale)
{
    show({{.position = belgrade, .precision = PlacePrecision::Near}});
    const GeoArea town{{{44.75, 20.4}, {44.9, 20.4}, {44.9, 20.6}, {44.75, 20.6}}}; // no room for 25 km
    visible = std::make_shared<const VisibleSet>(applyFilter(*store, {.area = town}));
    view.setEvents(store, mapEvents(*store, visible), test::titlesOf(*store));
    view.setViewport(fitted({}, 900.0, 430.0, 0.0));
    view.fitToEvents();
    const MapViewport first = view.viewport();
    view.fitToEvents();
    EXPECT_EQ(view.viewport().scale, first.scale);
    EXPECT_EQ(view.viewport().centre, first.centre);
}

TEST_F(MapViewTest, DrawsMeridiansOnDemand)
{
    show({{.position = belgrade}});
    view.setViewport(fitted({}, 900.0, 430.0, 0.0));
    const QPoint onTheLine = pixel({43.3, 20.0}); // of 20° E, away from any parallel
    const QColor land = view.grab().toImage().pixelColor(onTheLine);
    view.setGraticule(true);
    EXPECT_NE(view.grab().toImage().pixelColor(onTheLine), land);
    view.setGraticule(false);
    EXPECT_EQ(view.grab().toImage().pixelColor(onTheLine), land);
}

class MapViewDealings : public MapViewTest {
protected:
    void SetUp() override
    {
        MapViewTest::SetUp();
        const test::TestEvent visit{.title = "A visit",
                                    .place = {},
                                    .countries = {"RS"},
                                    .parties = {"BA"},
                                    .category = "arms_and_cooperation"};
        show({visit, visit});
        view.setDealingsShown(true);
    }

    QPoint onTheBow()
    {
        const Point at = view.dealingsShown().arcs.at(0).at(0.4);
        return {qRound(at.x), qRound(at.y)};
    }
};

TEST_F(MapViewDealings, AreDrawnOnlyWhileTheyAreOn)
{
    const QPoint at = onTheBow();
    const QColor with = view.grab().toImage().pixelColor(at);
    view.setDealingsShown(false);
    EXPECT_TRUE(view.dealingsShown().arcs.empty());
    EXPECT_NE(view.grab().toImage().pixelColor(at), with);
}

TEST_F(MapViewDealings, AClickOnABowPicksItsCountries)
{
    const QSignalSpy picked(&view, &MapView::dealingPicked);
    click(onTheBow());
    ASSERT_EQ(picked.count(), 1);
    EXPECT_EQ(picked.at(0).at(0).value<Dealing>().count, 2U);
    click(onTheBow() + QPoint(0, 40));
    EXPECT_EQ(picked.count(), 1);
}

TEST_F(MapViewDealings, ABowUnderThePointerIsDrawnInFullAndExplained)
{
    const QPoint at = onTheBow();
    const QColor before = view.grab().toImage().pixelColor(at);
    QTest::mouseMove(&view, at);
    EXPECT_EQ(view.cursor().shape(), Qt::PointingHandCursor);
    EXPECT_NE(view.grab().toImage().pixelColor(at), before);
    QHelpEvent help(QEvent::ToolTip, at, view.mapToGlobal(at));
    QCoreApplication::sendEvent(&view, &help);
    EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("Bosnia and Herzegovina – Serbia · 2 dealings")))
        << QToolTip::text().toStdString();
    QToolTip::hideText();
}

TEST_F(MapViewTest, CountriesAreColouredByWhatHappenedInThemAndFollowTheTheme)
{
    show({{.position = belgrade, .countries = {"RS"}, .deaths = {.best = 4}},
          {.position = vukovar, .countries = {"HR"}},
          {.position = vukovar, .countries = {"HR"}},
          {.position = vukovar, .countries = {"HR"}}});
    view.setViewport(fitted({}, 900.0, 430.0, 0.0));
    const QPoint inSerbia = pixel({43.6, 21.2});
    const QPoint inCroatia = pixel({45.75, 17.0});
    const auto at = [this](QPoint p) { return view.grab().toImage().pixelColor(p); };
    EXPECT_EQ(at(inSerbia), lightTheme().regionLand);

    view.setCountryColours(CountryColours::Events);
    EXPECT_EQ(at(inSerbia), shadeColor(lightTheme(), 0, 2));
    EXPECT_EQ(at(inCroatia), shadeColor(lightTheme(), 1, 2));

    view.setCountryColours(CountryColours::Deaths);
    view.setTheme(darkTheme());
    EXPECT_EQ(at(inSerbia), shadeColor(darkTheme(), 1, 2));
    EXPECT_EQ(at(inCroatia), darkTheme().regionLand);
}

TEST_F(MapViewTest, TheDensitySurfaceTintsTheLandAndMakesClustersDots)
{
    show({{.position = belgrade}, {.position = {44.85, 20.40}}, {.position = {41.0, 14.0}}});
    const MapMark *cluster = markOf(view.layoutShown(), *store, 0);
    ASSERT_EQ(cluster->count, 2U);
    EXPECT_GT(cluster->radius, 8.0);
    const QPoint beside(qRound(cluster->at.x) - 2, qRound(cluster->at.y) - 22);
    const QColor land = view.grab().toImage().pixelColor(beside);

    view.setDensityShown(true);
    const MapMark *dot = markOf(view.layoutShown(), *store, 0);
    EXPECT_LT(dot->radius, 5.0);
    EXPECT_EQ(dot->count, 2U);
    EXPECT_EQ(view.grab().toImage().pixelColor(qRound(dot->at.x), qRound(dot->at.y)), lightTheme().text);
    EXPECT_LT(view.grab().toImage().pixelColor(beside).red(), land.red() - 20);
    view.setDensityShown(false);
    EXPECT_EQ(view.grab().toImage().pixelColor(beside), land);
}

} // namespace
} // namespace faultline::test
