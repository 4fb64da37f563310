#include "tests/app/map/map_view_world.h"

#include <QToolButton>

namespace faultline::test {
namespace {

class MapViewAreas : public MapViewTest {
protected:
    void SetUp() override
    {
        MapViewTest::SetUp();
        show({{.position = belgrade}, {.position = vukovar}});
        QObject::connect(&view, &MapView::areaDrawn, &view,
                         [this](const GeoArea &area) { drawn.push_back(area); });
        QObject::connect(&view, &MapView::areaShown, &view,
                         [this](const GeoArea &area) { shown.push_back(area); });
    }

    void dragFromTo(QPoint from, QPoint to, Qt::KeyboardModifiers keys)
    {
        QTest::mousePress(&view, Qt::LeftButton, keys, from);
        QTest::mouseMove(&view, to);
        QTest::mouseRelease(&view, Qt::LeftButton, keys, to);
    }
    QToolButton *button(const QString &name)
    {
        for (auto *found : view.findChildren<QToolButton *>())
            if (found->accessibleName().startsWith(name))
                return found;
        return nullptr;
    }

    std::vector<GeoArea> drawn;
    std::vector<GeoArea> shown;
};

TEST_F(MapViewAreas, CtrlAndADragDrawABoxAndMoveNothing)
{
    const MapViewport before = view.viewport();
    dragFromTo({300, 100}, {500, 300}, Qt::ControlModifier);
    ASSERT_EQ(drawn.size(), 1U);
    EXPECT_TRUE(drawn[0].contains(before.unproject({400, 200})));
    EXPECT_FALSE(drawn[0].contains(before.unproject({290, 200})));
    EXPECT_FALSE(drawn[0].contains(before.unproject({400, 310})));
    EXPECT_EQ(view.viewport(), before);
    dragFromTo({300, 100}, {500, 300}, Qt::NoModifier);
    EXPECT_EQ(drawn.size(), 1U);
    EXPECT_NE(view.viewport(), before);
}

TEST_F(MapViewAreas, AFitShowsAllOfTheFiltersArea)
{
    const GeoArea wide = areaBetween(toMercator({41.0, 10.0}), toMercator({53.0, 30.0}));
    visible = std::make_shared<const VisibleSet>(applyFilter(*store, {.area = wide}));
    view.setEvents(store, mapEvents(*store, visible), test::titlesOf(*store));
    view.fitToEvents();
    for (const LatLon corner : wide.corners)
        EXPECT_TRUE(view.viewport().area().contains(view.viewport().project(toMercator(corner))));
}

TEST_F(MapViewAreas, TheButtonDrawsOneBoxWithoutAKey)
{
    QTest::mouseClick(button(QStringLiteral("Draw a box")), Qt::LeftButton);
    dragFromTo({300, 100}, {500, 300}, Qt::NoModifier);
    EXPECT_EQ(drawn.size(), 1U);
    EXPECT_FALSE(button(QStringLiteral("Draw a box"))->isChecked());
}

TEST_F(MapViewAreas, AltAndClicksDrawAPolygonThatADoubleClickCloses)
{
    for (const QPoint corner : {QPoint(300, 100), QPoint(500, 120)})
        click(corner, Qt::AltModifier);
    EXPECT_TRUE(drawn.empty());
    click({400, 300}, Qt::AltModifier);
    QTest::mouseDClick(&view, Qt::LeftButton, Qt::AltModifier, QPoint(400, 300));
    ASSERT_EQ(drawn.size(), 1U);
    EXPECT_EQ(drawn[0].corners.size(), 3U);
    EXPECT_TRUE(drawn[0].contains(view.viewport().unproject({400, 180})));
}

TEST_F(MapViewAreas, EnterClosesAPolygonAndEscapeGivesItUp)
{
    QTest::mouseClick(button(QStringLiteral("Draw a polygon")), Qt::LeftButton);
    for (const QPoint corner : {QPoint(300, 100), QPoint(500, 120), QPoint(480, 300), QPoint(310, 280)})
        click(corner);
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_FALSE(button(QStringLiteral("Draw a polygon"))->isChecked());
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_TRUE(drawn.empty());

    for (const QPoint corner : {QPoint(300, 100), QPoint(500, 120), QPoint(480, 300)})
        click(corner, Qt::AltModifier);
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_EQ(drawn.size(), 1U);
}

TEST_F(MapViewAreas, TheAreaOfTheFilterIsOutlinedInTheAccent)
{
    const MapViewport before = view.viewport();
    const GeoArea area = areaBetween(before.unproject({700, 350}), before.unproject({800, 400}));
    visible = std::make_shared<const VisibleSet>(applyFilter(*store, {.area = area}));
    const auto near = [this] {
        const QColor edge = view.grab().toImage().pixelColor(700, 375);
        return std::abs(edge.red() - lightTheme().accent.red()) < 60;
    };
    EXPECT_FALSE(near());
    view.setEvents(store, mapEvents(*store, visible), test::titlesOf(*store));
    EXPECT_TRUE(near());
}

TEST_F(MapViewAreas, WhileItFollowsItTellsTheAreaInViewAtOnceAndWhenTheMapCameToRest)
{
    view.setFollowing(true);
    ASSERT_EQ(shown.size(), 1U);
    EXPECT_TRUE(shown[0].contains(toMercator(belgrade)));
    drag({450, 200}, {3000, 0});
    drag({450, 200}, {0, 40});
    ASSERT_TRUE(QTest::qWaitFor([this] { return shown.size() > 1; }));
    EXPECT_FALSE(shown.back().contains(toMercator(belgrade)));
    view.setFollowing(false);
    const std::size_t told = shown.size();
    drag({450, 200}, {-50, 0});
    QTest::qWait(300);
    EXPECT_EQ(shown.size(), told);
}

} // namespace
} // namespace faultline::test
