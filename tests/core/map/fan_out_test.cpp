#include "core/map/fan_out.h"

#include "core/map/map_hit.h"
#include "tests/core/map/small_map.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

#include <cmath>

namespace faultline {

namespace {

Fan fanIn(int events, const Rect &area)
{
    const EventStore store = test::storeOf(std::vector<test::TestEvent>(static_cast<std::size_t>(events)));
    const MapLayout layout = layoutMap(store, test::contentOf(store), test::smallMap(), test::wholeSmallMap(),
                                       MapStyle{}, test::sixPerByte);
    const MapMark &cluster = layout.marks.at(0);
    return fanOut(cluster, rowsOf(layout, cluster, store, test::allOf(store), maxFanned), area);
}

std::vector<FannedEvent> fanOf(int events) { return fanIn(events, test::wholeSmallMap().area()).events; }

TEST(FanOut, ShowsEachEventOnce)
{
    const std::vector<FannedEvent> fan = fanOf(7);
    ASSERT_EQ(fan.size(), 7U);
    for (std::size_t i = 0; i < fan.size(); ++i)
        EXPECT_EQ(fan[i].row, i);
}

TEST(FanOut, StopsWhereThereIsNoRoom) { EXPECT_EQ(fanOf(200).size(), maxFanned); }

TEST(FanOut, AFanAtAnEdgeIsMovedIntoThePicture)
{
    const Point usual = fanIn(17, test::wholeSmallMap().area()).cluster.at;
    const Rect area{usual.x - 10.0, usual.y - 300.0, 400.0, 310.0};
    const Fan fan = fanIn(17, area);
    EXPECT_NE(fan.cluster.at, usual);
    for (const FannedEvent &fanned : fan.events)
        EXPECT_TRUE(area.contains({fanned.at.x - fanned.radius, fanned.at.y - fanned.radius})
                    && area.contains({fanned.at.x + fanned.radius, fanned.at.y + fanned.radius}));
}

TEST(FanOut, GlyphsDoNotTouch)
{
    for (const int events : {2, 5, 9, 10, 17, 24}) {
        const std::vector<FannedEvent> fan = fanOf(events);
        for (std::size_t a = 0; a < fan.size(); ++a)
            for (std::size_t b = a + 1; b < fan.size(); ++b)
                EXPECT_GT(std::hypot(fan[a].at.x - fan[b].at.x, fan[a].at.y - fan[b].at.y),
                          fan[a].radius + fan[b].radius);
    }
}

} // namespace

} // namespace faultline
