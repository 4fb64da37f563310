#include "core/timeline/lane_index.h"
#include "core/timeline/lanes.h"
#include "tests/core/timeline/timeline_world.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace faultline {
namespace {

using namespace test;

/// What reaches into a stretch of time, ascending.
std::vector<Row> rowsIn(const Lane &lane, const EventStore &store, DayRange days)
{
    LaneWindow window = windowOf(lane, store, days);
    window.reaching.insert(window.reaching.end(), window.starting.begin(), window.starting.end());
    return window.reaching;
}

TEST(LaneIndex, AnEventThatReachesInFromBeforeIsFoundAmongShortOnes)
{
    const EventStore store = storeOf({{.start = "1992-04-05", .end = "1996-02-29"},
                                      {.start = "1992-05-01"},
                                      {.start = "1995-07-11"},
                                      {.start = "1999-01-01"}});

    const TimelineContent content = timelineContent(store, applyFilter(store, {}));
    const auto rows = rowsIn(content.lanes[2], store, {day("1995-01-01"), day("1995-12-31")});

    EXPECT_NE(std::ranges::find(rows, rowOf(store, 0)), rows.end());
    EXPECT_NE(std::ranges::find(rows, rowOf(store, 2)), rows.end());
    EXPECT_EQ(std::ranges::find(rows, rowOf(store, 3)), rows.end());
}

TEST(LaneIndex, WhatEndedBeforeTheWindowIsSkipped)
{
    const EventStore store = storeOf({{.start = "1992-05-01"}, {.start = "1995-07-11"}});

    const TimelineContent content = timelineContent(store, applyFilter(store, {}));
    const auto rows = rowsIn(content.lanes[2], store, {day("1995-01-01"), day("1995-12-31")});

    EXPECT_EQ(rows, std::vector{rowOf(store, 1)});
}

TEST(LaneIndex, ImportanceRanksDeathsBeforeLinks)
{
    const EventStore store = storeOf({{.deaths = {.low = 5}}, {}, {.partOf = 1}});

    const Importance importance(store);
    const auto weight = [&](int event) { return importance.of(store, rowOf(store, event)); };

    EXPECT_GT(weight(0), weight(1));
    EXPECT_EQ(weight(1), weight(2)); // one link each
}

} // namespace
} // namespace faultline
