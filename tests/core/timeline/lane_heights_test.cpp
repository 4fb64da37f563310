// How lanes share the height of a timeline.
#include "core/timeline/timeline_layout.h"
#include "tests/core/timeline/timeline_world.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

using namespace test;

TEST(LaneHeights, LanesShareTheHeightButStayReadable)
{
    const EventStore store = storeOf({{.countries = {"SI", "HR", "BA", "RS", "XK", "ME", "MK", "AL"}}});

    const TimelineLayout roomy = layoutOf(store, axisOver("1990", "2026"), {}, 800.0);
    EXPECT_LE(roomy.lanesBottom(), 800.0);
    EXPECT_GT(roomy.lanesBottom(), 780.0);

    const TimelineLayout cramped = layoutOf(store, axisOver("1990", "2026"), {}, 200.0);
    EXPECT_DOUBLE_EQ(cramped.lanes.front().rect.height, cramped.style.minLaneHeight);
    EXPECT_GT(cramped.lanesBottom(), 200.0);
}

TEST(LaneHeights, LanesWithoutEventsAreLowWhileOthersHaveSome)
{
    const TimelineLayout one =
        layoutOf(storeOf({{.countries = {"BA"}}}), axisOver("1990", "2026"), {}, 500.0);
    ASSERT_EQ(one.lanes.size(), 8u);
    for (const LaneBox &lane : one.lanes)
        if (lane.code != "BA") {
            EXPECT_DOUBLE_EQ(lane.rect.height, one.style.emptyLaneHeight) << lane.code;
        }
    EXPECT_NEAR(one.lanesBottom(), 500.0, 1.0) << "the other one has their room";

    const TimelineLayout none = layoutOf(storeOf({}), axisOver("1990", "2026"), {}, 500.0);
    for (const LaneBox &lane : none.lanes)
        EXPECT_GE(lane.rect.height, none.style.minLaneHeight) << lane.code;
}

TEST(LaneHeights, LanesWithMoreEventsAreHigherWhereThereIsRoom)
{
    std::vector<TestEvent> world(400, TestEvent{.start = "1995", .countries = {"RS"}});
    world.push_back({.start = "1995", .countries = {"BA"}});
    const EventStore store = storeOf(world);
    const auto heightsIn = [&](double height, const char *from, const char *to) {
        std::vector<double> heights;
        for (const LaneBox &lane :
             layoutOf(store, axisOver(from, to), {.countries = {"BA", "RS"}}, height).lanes)
            heights.push_back(lane.rect.height);
        return heights;
    };

    const std::vector<double> roomy = heightsIn(500.0, "1990", "2026");
    EXPECT_GT(roomy[1], 2.0 * roomy[0]);
    EXPECT_GE(roomy[0], TimelineStyle{}.minLaneHeight);
    EXPECT_EQ(heightsIn(500.0, "2001", "2002"), roomy); // lanes do not jump while time moves
    const double least = TimelineStyle{}.minLaneHeight;
    EXPECT_EQ(heightsIn(80.0, "1990", "2026"), (std::vector{least, least}));
}

TEST(LaneHeights, MoreEventsThanAnyoneReadsOneByOneAreCountedHoweverHighTheLaneIs)
{
    const auto crowdingOfEvents = [](std::size_t events) {
        const EventStore store =
            storeOf(std::vector<TestEvent>(events, TestEvent{.start = "1995", .countries = {"BA"}}));
        return layoutOf(store, axisOver("1990", "2026"), {.countries = {"BA"}}, 900.0).lanes.at(0).crowding;
    };
    EXPECT_EQ(crowdingOfEvents(1000), 0.0);
    EXPECT_EQ(crowdingOfEvents(1600), 1.0);
}

} // namespace
} // namespace faultline
