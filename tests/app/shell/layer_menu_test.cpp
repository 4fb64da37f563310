#include "app/shell/layer_menu.h"

#include "app/map/map_layers.h"

#include <QCoreApplication>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace faultline {
namespace {

class LayerMenuTest : public testing::Test {
protected:
    QAction *named(const QMenu &where, const QString &text)
    {
        for (QAction *action : where.actions())
            if (action->text() == text)
                return action;
        return nullptr;
    }

    MapLayers layers;
    LayerMenu menu{layers, nullptr};
};

TEST_F(LayerMenuTest, AsksForAFileUntilThereAreEnough)
{
    QAction *add = named(menu, QStringLiteral("&Add a layer…"));
    ASSERT_NE(add, nullptr);
    const QSignalSpy wanted(&menu, &LayerMenu::addWanted);
    add->trigger();
    EXPECT_EQ(wanted.count(), 1);
    for (std::size_t i = 0; i < mostLayers; ++i)
        layers.add(QStringLiteral("/layer-%1").arg(i));
    EXPECT_FALSE(named(menu, QStringLiteral("&Add a layer…"))->isEnabled());
}

TEST_F(LayerMenuTest, ShowsHidesAndRemovesLayers)
{
    const QString file = QStringLiteral("/some/where/a & b.geojson");
    layers.add(file);
    QAction *layer = named(menu, QStringLiteral("a && b.geojson"));
    ASSERT_NE(layer, nullptr);
    EXPECT_TRUE(layer->isChecked());
    layer->trigger();
    QCoreApplication::processEvents();
    EXPECT_EQ(layers.layers(), (LayerChoices{{file, false}}));
    EXPECT_FALSE(named(menu, QStringLiteral("a && b.geojson"))->isChecked());

    const QAction *remove = named(menu, QStringLiteral("&Remove"));
    ASSERT_NE(remove, nullptr);
    named(*remove->menu(), QStringLiteral("a && b.geojson"))->trigger();
    QCoreApplication::processEvents();
    EXPECT_TRUE(layers.layers().empty());
    EXPECT_EQ(named(menu, QStringLiteral("&Remove")), nullptr);
}

TEST_F(LayerMenuTest, ALayerThatCannotBeDrawnSaysWhy)
{
    layers.add(QStringLiteral("/nowhere/at/all.geojson"));
    layers.draw({.viewport = {.width = 100, .height = 100}});
    layers.waitUntilIdle();
    const QAction *layer = named(menu, QStringLiteral("all.geojson (cannot be drawn)"));
    ASSERT_NE(layer, nullptr);
    EXPECT_TRUE(layer->toolTip().contains(QStringLiteral("There is no file")));
}

} // namespace
} // namespace faultline
