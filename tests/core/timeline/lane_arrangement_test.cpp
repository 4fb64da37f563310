#include "core/timeline/lane_arrangement.h"

#include "core/timeline/timeline_hit.h"
#include "tests/core/timeline/timeline_world.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using namespace test;

std::vector<Lane> lanesNamed(std::initializer_list<const char *> codes)
{
    std::vector<Lane> lanes;
    for (const char *code : codes)
        lanes.push_back({.code = code});
    return lanes;
}

std::string shownOf(const std::vector<Lane> &lanes, const LaneArrangement &arrangement)
{
    std::string codes;
    for (const std::size_t lane : shownLanes(lanes, arrangement))
        codes += lanes[lane].code.empty() ? "-" : lanes[lane].code;
    return codes;
}

TEST(LaneArrangement, LeavesLanesAsTheyComeWhereNothingWasChosen)
{
    EXPECT_EQ(shownOf(lanesNamed({"a", "b", ""}), {}), "ab-");
    EXPECT_EQ(shownOf({}, {.order = {"a"}}), "");
}

TEST(LaneArrangement, AMovedLaneStandsInTheGap)
{
    const std::vector<Lane> lanes = lanesNamed({"a", "b", "c", ""});
    const auto moved = [&](const char *code, std::size_t gap) {
        return shownOf(lanes, withMoved({}, lanes, code, gap));
    };

    EXPECT_EQ(moved("c", 0), "cab-");
    EXPECT_EQ(moved("a", 2), "bac-");
    EXPECT_EQ(moved("a", 4), "bc-a");
    EXPECT_EQ(moved("", 1), "a-bc");
    EXPECT_EQ(moved("b", 1), "abc-");
    EXPECT_EQ(moved("b", 2), "abc-");
}

TEST(LaneArrangement, HiddenLanesKeepTheirPlace)
{
    const std::vector<Lane> lanes = lanesNamed({"a", "b", "c", "d"});
    LaneArrangement arrangement{.hidden = {"b"}};
    EXPECT_EQ(shownOf(lanes, arrangement), "acd");

    arrangement = withMoved(arrangement, lanes, "d", 1); // gaps are those between lanes that are shown
    EXPECT_EQ(shownOf(lanes, arrangement), "adc");
    arrangement.hidden.clear();
    EXPECT_EQ(shownOf(lanes, arrangement), "abdc");
}

TEST(LaneArrangement, LanesOfAnotherFilterComeAndGo)
{
    const std::vector<Lane> all = lanesNamed({"a", "b", "c", ""});
    const LaneArrangement arrangement = withMoved({}, all, "c", 0);

    EXPECT_EQ(shownOf(lanesNamed({"a", ""}), arrangement), "a-");
    EXPECT_EQ(shownOf(lanesNamed({"a", "x", ""}), arrangement), "ax-"); // a new one behind the one before it
    EXPECT_EQ(shownOf(all, arrangement), "cab-");
}

TEST(LaneArrangement, AnOrderThatNamesALaneTwiceShowsItOnce)
{
    EXPECT_EQ(shownOf(lanesNamed({"a", "b"}), {.order = {"b", "a", "b"}}), "ba");
}

TEST(LaneArrangement, TheLayoutFollowsIt)
{
    const EventStore store = storeOf({{.countries = {"BA"}}, {.start = "1996-01-01", .countries = {"RS"}}});
    const TimelineContent content = timelineContent(store, applyFilter(store, {}));
    const LaneArrangement arrangement{.order = {"RS", "BA"}, .hidden = {"SI", "HR", "BA"}};

    const TimelineLayout layout = layoutTimeline(store, content, axisOver("1990", "1999"), {}, 500.0,
                                                 testFaces, titlesOf(store), arrangement);

    EXPECT_EQ(layout.lanes.size(), content.lanes.size() - 3);
    EXPECT_EQ(layout.lanes[0].code, "RS");
    EXPECT_EQ(content.lanes[layout.lanes[0].lane].code, "RS");
    EXPECT_THAT(layout.hiddenLanes, testing::ElementsAre("SI", "HR", "BA"));
    ASSERT_EQ(layout.marks.size(), 1u);
    EXPECT_EQ(layout.marks[0].row, rowOf(store, 1));
    EXPECT_TRUE(layout.lanes[0].rect.contains({layout.marks[0].box.x, layout.marks[0].box.y}));
    EXPECT_FALSE(markOf(layout, store, rowOf(store, 0)));
}

TEST(LaneArrangement, AnEventOfAHiddenLaneDoesNotMoveToTheRest)
{
    const EventStore store = storeOf({{.countries = {"BA"}}, {.start = "1996-01-01", .countries = {"US"}}});
    const TimelineContent content = timelineContent(store, applyFilter(store, {}));
    const LaneArrangement arrangement{.order = {"", "BA"}, .hidden = {"BA"}};

    const TimelineLayout layout = layoutTimeline(store, content, axisOver("1990", "1999"), {}, 500.0,
                                                 testFaces, titlesOf(store), arrangement);

    EXPECT_FALSE(laneOf(layout, store, rowOf(store, 0)));
    const auto lane = laneOf(layout, store, rowOf(store, 1));
    ASSERT_TRUE(lane);
    EXPECT_EQ(layout.lanes[*lane].code, "");
}

} // namespace
} // namespace faultline
