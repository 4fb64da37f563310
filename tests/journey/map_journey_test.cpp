// The map in the window: dealings, areas, layers, and what brings its part back.
#include "app/events/event_table.h"
#include "app/map/map_layers.h"
#include "app/map/map_view.h"
#include "app/shell/link_label.h"
#include "app/shell/words.h"
#include "core/map/map_hit.h"
#include "tests/journey/window_journey.h"
#include "tests/support/temporary_folder.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTimer>
#include <QUrl>

namespace faultline::test {
namespace {

TEST_F(WindowJourney, BackAndForwardBringBackThePartOfTheMapToo)
{
    auto *map = view<MapView>();
    const MapViewport before = map->viewport();
    map->setViewport(zoomedAt(before, before.project(LatLon{43.8563, 18.4131}), 20.0));
    const MapViewport near = map->viewport();
    const TimeWindow whole = window.workspace().timeWindow();

    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(map->viewport(), before);
    EXPECT_EQ(window.workspace().timeWindow(), whole);
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(map->viewport(), near);
    press(Qt::Key_Right, Qt::AltModifier); // there is no more
    EXPECT_EQ(map->viewport(), near);
}

TEST_F(WindowJourney, AClickOnABowBetweenSerbiaAndRussiaListsTheirDealings)
{
    addCountry(QStringLiteral("Serbia"));
    addCountry(QStringLiteral("Russia"));
    auto *map = view<MapView>();
    EXPECT_TRUE(map->dealingsShown().arcs.empty());
    QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier);
    EXPECT_TRUE(window.settings().dealings);

    const auto &arcs = map->dealingsShown().arcs;
    const auto own = std::ranges::find_if(arcs, [](const DealingArc &arc) { return !arc.minor; });
    ASSERT_NE(own, arcs.end());
    const Dealing dealing = window.workspace().answer().map.dealings->pairs[own->dealing];
    EXPECT_EQ(events().countries()[dealing.a].code, "RS");
    EXPECT_EQ(events().countries()[dealing.b].code, "RU");
    EXPECT_GT(dealing.count, 30u);

    for (double part = 0.05; part < 1.0; part += 0.05) { // where no mark and no wider bow is in the way
        const Point at = own->at(part);
        if (!markAt(map->layoutShown(), at) && arcAt(map->dealingsShown(), at) == &*own) {
            QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(qRound(at.x), qRound(at.y)));
            break;
        }
    }
    EXPECT_EQ(view<EventTable>()->model()->rowCount(), static_cast<int>(dealing.count));
    EXPECT_TRUE(view<EventTable>()->isVisible());
}

TEST_F(WindowJourney, OnlyWhatTheMapShowsFollowsTheMapAndEndsWithTheFilter)
{
    auto *map = view<MapView>();
    QAction *only = nullptr;
    for (auto *action : window.findChildren<QAction *>())
        if (action->text() == QStringLiteral("&Only what the map shows"))
            only = action;
    ASSERT_NE(only, nullptr);
    map->setViewport(zoomedAt(map->viewport(), map->viewport().project(LatLon{43.8563, 18.4131}), 30.0));
    only->trigger();
    const std::size_t near = visible().rows.size();
    EXPECT_LT(near, events().size() / 2);
    EXPECT_GT(near, 10u);
    const MapViewport stays = map->viewport();
    addCountry(QStringLiteral("Serbia"));
    EXPECT_EQ(map->viewport(), stays);

    map->setViewport(zoomedAt(map->viewport(), {0, 0}, 0.05));
    EXPECT_TRUE(QTest::qWaitFor([&] { return visible().rows.size() != near; }));
    window.workspace().setFilter({});
    EXPECT_FALSE(only->isChecked());
    EXPECT_EQ(visible().rows.size(), events().size());
}

TEST_F(WindowJourney, AnAreaFromElsewhereComesIntoViewOneDrawnOnTheMapStaysWhereItIs)
{
    auto &map = *view<MapView>();
    const double wide = map.viewport().scale;
    const GeoArea nearSrebrenica = areaBetween(toMercator({44.3, 18.9}), toMercator({43.9, 19.6}));
    window.workspace().setFilter({.area = nearSrebrenica});
    EXPECT_GT(map.viewport().scale, 4.0 * wide);
    const double near = map.viewport().scale;
    emit map.areaDrawn(areaBetween(toMercator({44.2, 19.2}), toMercator({44.0, 19.4})));
    EXPECT_TRUE(visible().filter.area != nearSrebrenica);
    EXPECT_EQ(map.viewport().scale, near);
}

TEST_F(WindowJourney, ABoxOnTheMapIsAnAreaOfTheFilterUntilItIsCleared)
{
    auto *map = view<MapView>();
    const Point sarajevo = map->viewport().project(LatLon{43.8563, 18.4131});
    const QPoint from(qRound(sarajevo.x) - 40, qRound(sarajevo.y) - 40);
    QTest::mousePress(map, Qt::LeftButton, Qt::ControlModifier, from);
    QTest::mouseMove(map, from + QPoint(80, 80));
    QTest::mouseRelease(map, Qt::LeftButton, Qt::ControlModifier, from + QPoint(80, 80));
    ASSERT_TRUE(visible().filter.area);
    EXPECT_LT(visible().rows.size(), events().size() / 2);
    QTest::mouseClick(view<LinkLabel>(QStringLiteral("clearArea")), Qt::LeftButton);
    EXPECT_EQ(visible().rows.size(), events().size());
}

TEST_F(WindowJourney, ALayerThatIsDroppedOnTheMapIsRememberedWithItsChronicle)
{
    const test::TemporaryFolder folder;
    const QString file = qt((folder / "empty.mbtiles").string());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(800, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(800, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &drop);
    EXPECT_EQ(window.layers().layers(), (LayerChoices{{file, true}}));

    MainWindow other(window.settings());
    EXPECT_TRUE(other.layers().layers().empty());
    ASSERT_TRUE(other.workspace().open(FAULTLINE_CHRONICLE).ok());
    EXPECT_EQ(other.layers().layers(), (LayerChoices{{file, true}}));
    other.layers().remove(file);
    EXPECT_TRUE(other.settings().layers.begin()->second.empty());
}

} // namespace
} // namespace faultline::test
