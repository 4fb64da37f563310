#include "core/timeline/timeline_hit.h"
#include "tests/core/timeline/timeline_world.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

using namespace test;

Point centreOf(const Rect &rect) { return {rect.x + rect.width / 2.0, rect.y + rect.height / 2.0}; }

Row rowAt(const TimelineLayout &layout, Point point)
{
    const TimelineHit hit = hitTimeline(layout, point);
    const auto *const event = std::get_if<EventHit>(&hit);
    return event ? event->row : noRow;
}

TEST(TimelineHit, FindsTheMarksThatAreDrawn)
{
    const EventStore store = storeOf({{.start = "1992-01-01"},
                                      {.start = "1995-07-11"},
                                      {.start = "2001-01-01", .end = "2005-01-01", .countries = {"RS"}}});
    const TimelineLayout layout = layoutOf(store, axisOver("1990", "2026"));

    ASSERT_EQ(layout.marks.size(), 3u);
    for (const TimelineMark &mark : layout.marks)
        EXPECT_EQ(rowAt(layout, centreOf(mark.box)), mark.row);
}

TEST(TimelineHit, AGlyphOnABarIsNearerThanTheBar)
{
    const EventStore store = storeOf({{.start = "1992-04-05", .end = "1996-02-29"}, {.start = "1994-02-05"}});
    const TimelineLayout layout = layoutOf(store, axisOver("1990", "1999"));

    const TimelineMark &glyph = layout.marks.back();
    ASSERT_EQ(glyph.shape, TimelineMark::Shape::Glyph);
    EXPECT_EQ(rowAt(layout, centreOf(glyph.box)), rowOf(store, 1));
}

TEST(TimelineHit, NearbyIsEnoughAndFarIsNot)
{
    const TimelineLayout layout = layoutOf(storeOf({{.title = ""}}), axisOver("1990", "2026"));
    const Rect box = layout.marks.front().box;

    EXPECT_EQ(rowAt(layout, {box.right() + 3.0, box.y + 2.0}), 0u);
    EXPECT_EQ(rowAt(layout, {box.right() + 9.0, box.y + 2.0}), noRow);
}

TEST(TimelineHit, ALabelIsItsEvent)
{
    const TimelineLayout layout =
        layoutOf(storeOf({{.title = "Washington Agreement"}}), axisOver("1990", "2026"));

    const Rect label = layout.labels.front().rect;
    EXPECT_EQ(rowAt(layout, {label.right() - 2.0, label.y + 2.0}), 0u);
}

TEST(TimelineHit, FollowsTheLanesWhenTheyScroll)
{
    const EventStore store = storeOf({{.countries = {"AL"}}});
    TimelineLayout layout = layoutOf(store, axisOver("1990", "2026"), {}, 200.0);
    layout.scroll = 150.0;

    const Point centre = centreOf(layout.marks.front().box);
    EXPECT_EQ(rowAt(layout, {centre.x, centre.y - 150.0}), 0u);
}

TEST(TimelineHit, TheHeadHidesLanesScrolledBelowIt)
{
    const EventStore store = storeOf({{.countries = {"SI"}}});
    TimelineLayout layout = layoutOf(store, axisOver("1990", "2026"), {}, 200.0);
    layout.scroll = 30.0;

    const Point centre = centreOf(layout.marks.front().box);
    EXPECT_EQ(rowAt(layout, {centre.x, centre.y - 30.0}), noRow);
}

TEST(TimelineHit, FindsCrisesAndLaneHeaders)
{
    const EventStore store = storeOf({{.start = "1993-01-01", .crises = {"war"}}});
    const TimelineLayout layout = layoutOf(store, axisOver("1990", "2026"));

    const TimelineHit crisis = hitTimeline(layout, centreOf(layout.crises.front().label));
    ASSERT_TRUE(std::holds_alternative<CrisisHit>(crisis));
    EXPECT_EQ(store.crises()[std::get<CrisisHit>(crisis).crisis].id, "war");

    const TimelineHit lane = hitTimeline(layout, {20.0, layout.lanes[3].rect.y + 5.0});
    ASSERT_TRUE(std::holds_alternative<LaneHit>(lane));
    EXPECT_EQ(layout.lanes[std::get<LaneHit>(lane).lane].code, "RS");
}

TEST(TimelineHit, AColumnOfDensityIsItsStretchOfTime)
{
    const TimelineLayout layout = layoutOf(randomStore(1, 20000), axisOver("1990", "2026"));
    const DensityBar &bar = layout.density[40];

    const TimelineHit hit =
        hitTimeline(layout, {bar.rect.x + 1.0, layout.lanes[bar.lane].rect.bottom() - 4.0});

    ASSERT_TRUE(std::holds_alternative<DensityHit>(hit));
    EXPECT_DOUBLE_EQ(std::get<DensityHit>(hit).firstDay, bar.firstDay);
}

TEST(TimelineHit, AnEventThatIsNotDrawnByItselfCanStillBePointedOut)
{
    const EventStore store = storeOf(std::vector<TestEvent>(50));
    const TimelineLayout layout = layoutOf(store, axisOver("1990", "2026"), {}, 400.0);
    const Row hidden = layout.marks.front().row == 7 ? 8 : 7;

    const std::optional<TimelineMark> mark = markOf(layout, store, hidden);

    ASSERT_TRUE(mark);
    EXPECT_EQ(mark->row, hidden);
    EXPECT_EQ(layout.lanes[mark->lane].code, "BA");
    EXPECT_FALSE(markOf(layoutOf(store, axisOver("2000", "2026")), store, hidden));
}

} // namespace
} // namespace faultline
