#include "core/map/map_hit.h"

#include "tests/core/map/small_map.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

namespace faultline {

namespace {

using test::layoutOf;
using test::storeOf;

EventStore threePlaces()
{
    return storeOf({{.position = {43.34, 17.81}},
                    {.position = {44.81, 20.46}, .deaths = {.best = 2000}},
                    {.position = {44.0, 16.0}, .precision = PlacePrecision::Country}});
}

TEST(MapHit, FindsEveryMarkWhereItIsDrawn)
{
    const MapLayout layout = layoutOf(threePlaces());
    ASSERT_EQ(layout.marks.size(), 3U);
    for (const MapMark &mark : layout.marks) {
        EXPECT_EQ(markAt(layout, mark.at), &mark);
        EXPECT_EQ(markAt(layout, {mark.at.x + mark.halfWidth - 0.5, mark.at.y}), &mark);
        EXPECT_EQ(markAt(layout, {mark.at.x, mark.at.y + mark.radius + 2.0}), &mark);
    }
}

TEST(MapHit, FindsNothingBesideTheMarks)
{
    const MapLayout layout = layoutOf(threePlaces());
    EXPECT_EQ(markAt(layout, {2.0, 2.0}), nullptr);
    const MapMark &mark = layout.marks[0];
    EXPECT_EQ(markAt(layout, {mark.at.x + mark.halfWidth + 5.0, mark.at.y}), nullptr);
}

TEST(MapHit, PrefersTheNearerOfTwoMarks)
{
    MapLayout layout;
    layout.marks = {{.at = {100.0, 100.0}, .radius = 5.0, .halfWidth = 5.0},
                    {.at = {111.0, 100.0}, .radius = 5.0, .halfWidth = 5.0}};
    EXPECT_EQ(markAt(layout, {105.2, 100.0}), &layout.marks[0]);
    EXPECT_EQ(markAt(layout, {105.8, 100.0}), &layout.marks[1]);
}

TEST(MapHit, KnowsWhichMarkStandsForAnEvent)
{
    const EventStore store = threePlaces();
    const MapLayout layout = layoutOf(store);
    for (Row row = 0; row < store.size(); ++row) {
        const MapMark *mark = markOf(layout, store, row);
        ASSERT_NE(mark, nullptr);
        EXPECT_EQ(rowsOf(layout, *mark, store, test::allOf(store), 1).front(), row);
    }
    EXPECT_EQ(markOf(layout, store, noRow), nullptr);
}

TEST(MapHit, WordsInTheLegendAreHitBeforeWhatItCovers)
{
    const MapMark ring{
        .kind = MarkKind::Cluster, .at = {100, 100}, .radius = 17, .halfWidth = 17, .count = 9};
    const MapMark words{
        .kind = MarkKind::Listed, .at = {110, 100}, .radius = 7.5, .halfWidth = 30, .count = 2, .code = "RS"};
    const MapLayout layout{.marks = {ring, words}};
    EXPECT_EQ(markAt(layout, {100, 100}), &layout.marks[1]);
    EXPECT_EQ(markAt(layout, {100, 112}), &layout.marks[0]);
}

} // namespace

} // namespace faultline
