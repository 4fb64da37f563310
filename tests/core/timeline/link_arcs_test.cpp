#include "core/timeline/link_arcs.h"

#include "core/timeline/timeline_hit.h"
#include "tests/core/timeline/timeline_world.h"
#include "tests/support/linked_store.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace faultline {
namespace {

using namespace test;

/// Three events, each the cause of the next: Bosnia 1992, Serbia 1995, Serbia 1998.
EventStore chain()
{
    return linkedStore(
        {{.start = "1992-05-01"},
         {.start = "1995-05-01", .countries = {"RS"}},
         {.start = "1998-05-01", .countries = {"RS"}}},
        {{.from = 1, .kind = LinkKind::LeadsTo, .to = 2}, {.from = 2, .kind = LinkKind::LeadsTo, .to = 3}});
}

TimelineLayout layoutOfChain(const EventStore &store, const TimeAxis &axis, const EventFilter &filter = {})
{
    return layoutTimeline(store, timelineContent(store, applyFilter(store, filter)), axis, {}, 500.0,
                          testFaces, [](Row) { return std::string_view("Event"); });
}

Point centreOf(const TimelineMark &mark)
{
    return {mark.box.x + mark.box.width / 2.0, mark.box.y + mark.box.height / 2.0};
}

TEST(LinkArcs, RunFromTheMarkOfTheCauseToThatOfTheEffect)
{
    const EventStore store = chain();
    const TimelineLayout layout = layoutOfChain(store, axisOver("1990", "1999"));

    const auto arcs = linkArcs(layout, store, applyFilter(store, {}), linksOf(store, 1));

    ASSERT_EQ(arcs.size(), 2u);
    EXPECT_EQ(arcs[0].curve.front(), centreOf(*markOf(layout, store, 0)));
    EXPECT_EQ(arcs[0].curve.back(), centreOf(*markOf(layout, store, 1)));
    EXPECT_EQ(arcs[1].curve.front(), centreOf(*markOf(layout, store, 1)));
    EXPECT_FALSE(arcs[0].tailBeyond || arcs[0].headBeyond);
}

TEST(LinkArcs, BowUpwardsOrWhereThereIsNoRoomDownwardsAmongTheLanes)
{
    const EventStore store = linkedStore(
        {{.start = "1992-05-01", .countries = {"SI"}},
         {.start = "1998-05-01", .countries = {"SI"}},
         {.start = "1992-05-01", .countries = {"AL"}},
         {.start = "1998-05-01", .countries = {"AL"}}},
        {{.from = 1, .kind = LinkKind::LeadsTo, .to = 2}, {.from = 3, .kind = LinkKind::LeadsTo, .to = 4}});
    const TimelineLayout layout = layoutOfChain(store, axisOver("1990", "1999"));
    const auto bowOf = [&](const char *country) {
        const auto inCountry = applyFilter(store, {.countries = {country}}).rows;
        const auto arcs = linkArcs(layout, store, applyFilter(store, {}), linksOf(store, inCountry.front()));
        EXPECT_EQ(arcs.size(), 1u);
        for (const Point control : arcs.at(0).curve) {
            EXPECT_GE(control.y, layout.lanesTop());
            EXPECT_LE(control.y, layout.lanesBottom());
        }
        return arcs.at(0).curve[0].y - arcs.at(0).curve[1].y;
    };

    EXPECT_GE(bowOf("AL"), 30.0);
    EXPECT_LE(bowOf("SI"), -30.0);
}

TEST(LinkArcs, RunToTheEdgeWhereAnEndLiesOutsideTheAxis)
{
    const EventStore store = chain();
    const TimelineLayout layout = layoutOfChain(store, axisOver("1994", "1996"));

    const auto arcs = linkArcs(layout, store, applyFilter(store, {}), linksOf(store, 1));

    ASSERT_EQ(arcs.size(), 2u);
    EXPECT_TRUE(arcs[0].tailBeyond);
    EXPECT_EQ(arcs[0].curve.front().x, layout.axis.left);
    EXPECT_TRUE(layout.lanes[2].rect.contains(arcs[0].curve.front()));
    EXPECT_EQ(arcs[0].curve[1].y, arcs[0].curve[0].y);
    EXPECT_TRUE(arcs[1].headBeyond);
    EXPECT_EQ(arcs[1].curve.back().x, layout.axis.right());
}

TEST(LinkArcs, AreLeftOutWhereBothEndsLieOnOneSide)
{
    const EventStore store = chain();

    const auto before = layoutOfChain(store, axisOver("1980", "1985"));
    EXPECT_TRUE(linkArcs(before, store, applyFilter(store, {}), linksOf(store, 1)).empty());
    const auto between = layoutOfChain(store, axisOver("1993", "1994"));
    EXPECT_EQ(linkArcs(between, store, applyFilter(store, {}), linksOf(store, 1)).size(), 1u);
}

TEST(LinkArcs, AreLeftOutWhereAnEndIsNotVisible)
{
    const EventStore store = chain();
    const EventFilter serbia{.countries = {"RS"}};
    const TimelineLayout layout = layoutOfChain(store, axisOver("1990", "1999"), serbia);

    const auto arcs = linkArcs(layout, store, applyFilter(store, serbia), linksOf(store, 1));

    ASSERT_EQ(arcs.size(), 1u);
    EXPECT_EQ(arcs[0].link.head, 2u);
}

/// Whether each link of an event of May 1992 is drawn on an axis from 1990 to `end`.
std::vector<bool> drawnTo(const std::vector<const char *> &heads, const char *end)
{
    std::vector<TestEvent> events{{.start = "1992-05-01"}};
    std::vector<NewLink> links;
    for (const char *head : heads) {
        events.push_back({.start = head});
        links.push_back({.from = 1, .kind = LinkKind::LeadsTo, .to = std::ssize(events)});
    }
    const EventStore store = linkedStore(events, links);
    const TimelineLayout layout = layoutTimeline(
        store, timelineContent(store, applyFilter(store, {})), axisOver("1990", end), {}, 500.0, testFaces,
        [](Row) { return std::string_view(); }); // a title would part the marks
    std::vector<bool> drawn;
    for (const LinkArc &arc : linkArcs(layout, store, applyFilter(store, {}), linksOf(store, 0)))
        drawn.push_back(arc.drawn);
    return drawn;
}

TEST(LinkArcs, AreDrawnIfTheyCanBeToldApart)
{
    using Drawn = std::vector<bool>;
    EXPECT_EQ(drawnTo({"1995-05-01", "1998-05-01"}, "1999"), (Drawn{true, true}));
    EXPECT_EQ(drawnTo({"1995-05-01", "1998-05-01"}, "1994"), (Drawn{true, false})) << "both at the edge";
    EXPECT_EQ(drawnTo({"1992-06-20"}, "1999"), Drawn{false}) << "beside its tail";
}

TEST(LinkArcs, BetweenTracksOneAboveTheOtherBowToTheRightOfBothEnds)
{
    const EventStore store =
        linkedStore({{.start = "1995-05-01"}, {.start = "1995-05-01", .countries = {"RS"}}},
                    {{.from = 1, .kind = LinkKind::LeadsTo, .to = 2}});
    const TimelineLayout layout = layoutOfChain(store, axisOver("1990", "1999"));
    const auto arcs = linkArcs(layout, store, applyFilter(store, {}), linksOf(store, 0));
    ASSERT_EQ(arcs.size(), 1U);
    const LinkArc &arc = arcs[0];
    ASSERT_NEAR(arc.curve.front().x, arc.curve.back().x, 1.0);
    for (int i = 1; i < 10; ++i) {
        const Point at = arc.at(i / 10.0);
        EXPECT_GT(at.x, arc.curve.front().x);
        EXPECT_GT(at.y, std::min(arc.curve.front().y, arc.curve.back().y)) << "no hook beyond an end";
        EXPECT_LT(at.y, std::max(arc.curve.front().y, arc.curve.back().y));
    }
}

TEST(LinkArcs, RunThroughTheBoxesTheirCurveCrosses)
{
    const LinkArc arc{.curve = {Point{0.0, 100.0}, {0.0, 0.0}, {200.0, 0.0}, {200.0, 100.0}}};
    EXPECT_TRUE(runsThrough(arc, {90.0, 20.0, 20.0, 10.0})) << "its top is at a quarter of its controls";
    EXPECT_FALSE(runsThrough(arc, {90.0, 40.0, 20.0, 60.0})) << "below it";
    EXPECT_FALSE(runsThrough(arc, {90.0, 0.0, 20.0, 20.0})) << "above it";
    LinkArc left = arc;
    left.drawn = false;
    EXPECT_FALSE(runsThrough(left, {90.0, 20.0, 20.0, 10.0}));
}

TEST(LinkArcs, PreferTheLaneTheTwoEventsShare)
{
    const EventStore store = linkedStore(
        {{.start = "1992-05-01", .countries = {"SI", "AL"}}, {.start = "1998-05-01", .countries = {"AL"}}},
        {{.from = 1, .kind = LinkKind::LeadsTo, .to = 2}});
    const TimelineLayout layout = layoutOfChain(store, axisOver("1990", "1999"));

    const auto arcs = linkArcs(layout, store, applyFilter(store, {}), linksOf(store, 0));

    ASSERT_EQ(arcs.size(), 1u);
    EXPECT_EQ(arcs[0].curve.front().y, arcs[0].curve.back().y);
}

} // namespace
} // namespace faultline
