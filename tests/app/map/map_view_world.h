// What the tests of the map view share: a view of a small world, and a hand on its mouse.
#pragma once

#include "app/map/bundled_base_map.h"
#include "app/map/map_view.h"
#include "core/filter/apply_filter.h"
#include "core/map/map_hit.h"
#include "tests/support/store_of.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace faultline::test {

inline constexpr LatLon belgrade{44.8125, 20.4612};
inline constexpr LatLon vukovar{45.3517, 18.9989};

inline std::shared_ptr<const BaseMap> baseMap()
{
    static const auto map = std::make_shared<const BaseMap>(bundledBaseMap().value());
    return map;
}

class MapViewTest : public testing::Test {
protected:
    void SetUp() override
    {
        view.resize(900, 430);
        view.setBaseMap(baseMap());
        view.show();
    }

    void show(const std::vector<test::TestEvent> &events)
    {
        store = std::make_shared<const EventStore>(test::storeOf(events));
        visible = std::make_shared<const VisibleSet>(applyFilter(*store, {}));
        view.setEvents(store, mapEvents(*store, visible), test::titlesOf(*store));
        view.fitToEvents();
    }

    std::vector<FannedEvent> fanOfFirstMark()
    {
        const MapMark &mark = view.layoutShown().marks.at(0);
        return fanOut(mark, rowsOf(view.layoutShown(), mark, *store, *visible, maxFanned),
                      view.viewport().area())
            .events;
    }

    QPoint pixel(LatLon place) const
    {
        const Point at = view.viewport().project(place);
        return {static_cast<int>(at.x), static_cast<int>(at.y)};
    }
    void click(QPoint at, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QTest::mouseClick(&view, Qt::LeftButton, keys, at);
    }
    void drag(QPoint from, QPoint by)
    {
        QTest::mousePress(&view, Qt::LeftButton, Qt::NoModifier, from);
        QTest::mouseMove(&view, from + by);
        QTest::mouseRelease(&view, Qt::LeftButton, Qt::NoModifier, from + by);
    }
    void turnWheel(QPointF at, int delta)
    {
        QWheelEvent event(at, view.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &event);
    }
    Row pickedBy(const QSignalSpy &spy) const
    {
        return spy.isEmpty() ? noRow : spy.last().at(0).value<Row>();
    }

    MapView view;
    std::shared_ptr<const EventStore> store;
    std::shared_ptr<const VisibleSet> visible;
};

} // namespace faultline::test
