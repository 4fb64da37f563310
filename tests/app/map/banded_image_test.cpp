#include "app/map/banded_image.h"

#include "core/base/calendar.h"
#include "tests/app/map/map_view_world.h"
#include "tests/support/random_store.h"

#include <QPainter>

#include <stdexcept>
#include <thread>

namespace faultline {
namespace {

using test::baseMap;

/// Events of all kinds, with a legend, borders of a date and a graticule across all bands.
MapScene crowdedScene()
{
    constexpr std::size_t events = 400;
    MapScene scene{.map = baseMap(),
                   .store = std::make_shared<const EventStore>(test::mixedStore(7, events))};
    const EventStore &store = *scene.store;
    scene.events = mapEvents(store, std::make_shared<const VisibleSet>(applyFilter(store, {})));
    scene.viewport = fitted(scene.events.content->bounds, 900.0, 430.0, 20.0);
    scene.backdrop = {.region = regionCodes(store), .bordersOf = dayOf(1992, 3, 1).value()};
    scene.legend.notes = borderNotes(*scene.map, {Day::min(), scene.backdrop.bordersOf});
    scene.legendSize = mapLegendSize(store, scene.events.content->themes, scene.legend);
    scene.graticule = true;
    scene.labelWidth = mapLabelWidth();
    return scene;
}

QImage paintedAtOnce(const MapScene &scene, double devicePixelRatio)
{
    QImage image = scene.ground(devicePixelRatio);
    QPainter painter(&image);
    scene.paint(painter, scene.plan(), QRectF(0.0, 0.0, scene.viewport.width, scene.viewport.height));
    return image;
}

std::shared_future<MapPlan> planOf(const MapScene &scene)
{
    std::promise<MapPlan> plan;
    plan.set_value(scene.plan());
    return plan.get_future().share();
}

TEST(BandedImage, IsWhatOnePainterPaintsOnAnyScreen)
{
    const MapScene scene = crowdedScene();
    ASSERT_GT(scene.plan().layout.labels.size(), 10u);
    for (const double devicePixelRatio : {1.0, 1.25, 1.37, 1.5, 2.0}) {
        BandedImage image(scene, planOf(scene), devicePixelRatio, {});
        const std::jthread maker([&] { image.make(); });
        EXPECT_TRUE(image.take() == paintedAtOnce(scene, devicePixelRatio)) << devicePixelRatio;
    }
}

TEST(BandedImage, DrawsOverAnImageOfTheSameSize)
{
    const MapScene scene = crowdedScene();
    QImage last(900, 430, QImage::Format_RGB32);
    last.fill(Qt::red);
    BandedImage image(scene, planOf(scene), 1.0, std::move(last));
    image.make();
    EXPECT_TRUE(image.take() == paintedAtOnce(scene, 1.0));
}

TEST(BandedImage, SaysThatThereIsNoPlan)
{
    std::promise<MapPlan> plan;
    plan.set_exception(std::make_exception_ptr(std::runtime_error("no memory")));
    BandedImage image(crowdedScene(), plan.get_future().share(), 1.0, {});
    image.make();
    EXPECT_THROW(image.take(), std::runtime_error);
}

} // namespace
} // namespace faultline
