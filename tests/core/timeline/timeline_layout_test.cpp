#include "core/timeline/timeline_layout.h"
#include "tests/core/timeline/timeline_world.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace faultline {
namespace {

using namespace test;
using Shape = TimelineMark::Shape;

TimelineMark onlyMark(const TestEvent &event, const TimeAxis &axis)
{
    const TimelineLayout layout = layoutOf(storeOf({event}), axis);
    EXPECT_EQ(layout.marks.size(), 1u);
    return layout.marks.empty() ? TimelineMark{} : layout.marks.front();
}

TEST(TimelineLayout, EventsThatMayNotBePassedOnAreCountedButNeitherMarkedNorNamed)
{
    const EventStore store = storeOf({{.start = "1995-07-11"}, {.start = "1995-07-12", .dataset = 2}});
    const TimeAxis axis = axisOver("1995-07", "1995-07");
    const TimelineContent content = timelineContent(store, applyFilter(store, {}));
    const TimelineLayout layout = layoutTimeline(store, content, axis, {.onlyPassable = true}, 600.0,
                                                 {sixPerCharacter, sixPerCharacter}, titlesOf(store));
    ASSERT_EQ(layout.marks.size(), 1u);
    EXPECT_EQ(layout.marks[0].row, 0u);
    for (const TimelineLabel &label : layout.labels)
        EXPECT_NE(label.row, 1u);
    EXPECT_EQ(layout.density.size(), 2u);
}

TEST(TimelineLayout, ADayIsAGlyphInItsMiddle)
{
    const TimeAxis axis = axisOver("1995-07", "1995-07");

    const TimelineMark mark = onlyMark({.start = "1995-07-11"}, axis);

    EXPECT_EQ(mark.shape, Shape::Glyph);
    EXPECT_FALSE(mark.soft);
    EXPECT_NEAR(mark.box.x + mark.box.width / 2.0, axis.x(dayNumber(day("1995-07-11")) + 0.5), 1e-9);
}

TEST(TimelineLayout, AMonthIsASoftBarAsWideAsTheMonth)
{
    const TimeAxis axis = axisOver("1995", "1995");

    const TimelineMark mark = onlyMark({.start = "1995-05"}, axis);

    EXPECT_EQ(mark.shape, Shape::Bar);
    EXPECT_TRUE(mark.soft);
    EXPECT_NEAR(mark.box.x, axis.x(dayNumber(day("1995-05-01"))), 1e-9);
    EXPECT_NEAR(mark.box.right(), axis.x(dayNumber(day("1995-06-01"))), 1e-9);
}

TEST(TimelineLayout, AMonthNarrowerThanAGlyphIsASoftGlyph)
{
    const TimelineMark mark = onlyMark({.start = "1995-05"}, axisOver("1990", "2026"));

    EXPECT_EQ(mark.shape, Shape::Glyph);
    EXPECT_TRUE(mark.soft);
}

TEST(TimelineLayout, ASpanIsABarToTheEndOfItsLastDay)
{
    const TimeAxis axis = axisOver("1995", "1995");

    const TimelineMark mark = onlyMark({.start = "1995-04-05", .end = "1995-07-15"}, axis);

    EXPECT_EQ(mark.shape, Shape::Bar);
    EXPECT_FALSE(mark.soft);
    EXPECT_NEAR(mark.box.x, axis.x(dayNumber(day("1995-04-05"))), 1e-9);
    EXPECT_NEAR(mark.box.right(), axis.x(dayNumber(day("1995-07-16"))), 1e-9);
}

TEST(TimelineLayout, OnlyTheCertainPartOfASpanIsItsCore)
{
    const TimeAxis axis = axisOver("1995", "1995");

    const TimelineMark mark = onlyMark({.start = "1995-04", .end = "1995-08-12"}, axis);

    EXPECT_NEAR(mark.box.x, axis.x(dayNumber(day("1995-04-01"))), 1e-9);
    EXPECT_NEAR(mark.core.left, axis.x(dayNumber(day("1995-04-30"))), 1e-9);
    EXPECT_NEAR(mark.core.right, mark.box.right(), 1e-9);
}

TEST(TimelineLayout, AnApproximateMonthFadesHalfAMonthToBothSides)
{
    const TimeAxis axis = axisOver("1995", "1995");

    const TimelineMark mark = onlyMark({.start = "1995-03~"}, axis);

    const PxRange march = axis.extent(day("1995-03-01"), day("1995-03-31"));
    EXPECT_TRUE(mark.approximate);
    EXPECT_EQ(mark.core, march);
    EXPECT_NEAR(mark.box.x, march.left - march.width() / 2.0, 1e-9);
    EXPECT_NEAR(mark.box.right(), march.right + march.width() / 2.0, 1e-9);
}

TEST(TimelineLayout, AnOpenEndReachesToTheEndOfTheChronicle)
{
    const EventStore store =
        storeOf({{.start = "1995-06-01", .end = ".."}, {.start = "1995-10-20", .countries = {"HR"}}});
    const TimeAxis axis = axisOver("1995", "1995");

    const TimelineLayout layout = layoutOf(store, axis);

    const auto open = std::ranges::find(layout.marks, true, &TimelineMark::open);
    ASSERT_NE(open, layout.marks.end());
    EXPECT_NEAR(open->box.right(), axis.x(dayNumber(day("1995-10-21"))), 1e-9);
}

TEST(TimelineLayout, TheArrowOfAnOpenEndStaysOnTheAxis)
{
    const EventStore store = storeOf({{.start = "1995-06-01", .end = ".."}, {.start = "2020-01-01"}});
    const TimeAxis axis = axisOver("1995", "1995");

    const TimelineLayout layout = layoutOf(store, axis);

    ASSERT_EQ(layout.marks.size(), 1u);
    EXPECT_DOUBLE_EQ(layout.marks.front().box.right(), axis.right());
}

TEST(TimelineLayout, ASpanThatBeganBeforeTheAxisIsDrawnAndNamed)
{
    const EventStore store =
        storeOf({{.start = "1992-04-05", .end = "1996-02-29", .title = "Siege"}, {.start = "1993-01-01"}});

    const TimelineLayout layout = layoutOf(store, axisOver("1995-07", "1995-07"));

    ASSERT_EQ(layout.marks.size(), 1u);
    EXPECT_LE(layout.marks.front().box.x, layout.axis.left);
    EXPECT_GE(layout.marks.front().box.right(), layout.axis.right());
    ASSERT_EQ(layout.labels.size(), 1u);
    EXPECT_EQ(layout.labels.front().text, "Siege");
    EXPECT_GE(layout.labels.front().rect.x, layout.axis.left);
}

TEST(TimelineLayout, NothingOutsideTheAxisIsDrawn)
{
    const EventStore store = storeOf({{.start = "1994-12-31"}, {.start = "1996-01-01"}});

    EXPECT_TRUE(layoutOf(store, axisOver("1995-02", "1995-11")).marks.empty());
}

TEST(TimelineLayout, BarsOfALaneDoNotOverlap)
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        const TimelineLayout layout = layoutOf(randomStore(seed, 60), axisOver("1990", "1999"));
        std::vector<TimelineMark> bars;
        std::ranges::copy_if(layout.marks, std::back_inserter(bars),
                             [](const TimelineMark &mark) { return mark.shape == Shape::Bar; });
        for (std::size_t i = 0; i < bars.size(); ++i)
            for (std::size_t j = i + 1; j < bars.size(); ++j)
                EXPECT_FALSE(bars[i].box.intersects(bars[j].box)) << "seed " << seed;
    }
}

TEST(TimelineLayout, EveryEventInTheWindowIsDrawnOrCounted)
{
    const EventStore store = randomStore(3, 300);
    const TimeAxis axis = axisOver("1985", "2030");

    const TimelineLayout layout = layoutOf(store, axis);

    for (std::uint32_t lane = 0; lane < layout.lanes.size(); ++lane) {
        std::uint32_t shown = 0;
        for (const TimelineMark &mark : layout.marks)
            shown += mark.lane == lane ? mark.count : 0;
        ASSERT_EQ(layout.lanes[lane].crowding, 0.0);
        EXPECT_EQ(std::to_string(shown) + " events", layout.lanes[lane].count);
    }
}

constexpr double roomForOneTrack = 215.0; ///< px, where one of the eight lanes has events

TEST(TimelineLayout, ManyEventsOfOneDayAreOneMarkPerTrack)
{
    const EventStore store = storeOf(std::vector<TestEvent>(50));

    const TimelineLayout layout = layoutOf(store, axisOver("1990", "2026"), {}, roomForOneTrack);

    EXPECT_EQ(layout.marks.size(), 1u);
    EXPECT_EQ(layout.marks.front().count, 50u);
}

TEST(TimelineLayout, EventsOfOneDayFanOutWithinItWhereItIsWideEnough)
{
    std::vector<TestEvent> world(6, TestEvent{.start = "1995-07-11"});
    world.push_back({.start = "1995-07-12"});
    world.push_back({.start = "1995-07-01", .end = "1995-07-31"}); // a bar below them
    const EventStore store = storeOf(world);
    const TimeAxis axis = axisOver("1995-07-08", "1995-07-15"); // 110 px a day

    const TimelineLayout layout = layoutOf(store, axis, {}, roomForOneTrack);

    ASSERT_EQ(layout.marks.size(), 8u);
    const std::span glyphs = std::span(layout.marks).subspan(1);
    for (const TimelineMark &mark : glyphs) {
        EXPECT_EQ(mark.count, 1u);
        const PxRange own = axis.extent(store.earliest(mark.row), store.latest(mark.row));
        EXPECT_GE(mark.box.x, own.left);
        EXPECT_LE(mark.box.right(), own.right);
        for (const TimelineMark &other : glyphs)
            EXPECT_TRUE(&mark == &other || !mark.box.intersects(other.box));
    }
    const TimelineLayout month = layoutOf(store, axisOver("1995-07", "1995-07"), {}, roomForOneTrack);
    EXPECT_LT(month.marks.size(), 8u);
    std::uint32_t drawn = 0;
    for (const TimelineMark &mark : month.marks)
        drawn += mark.count;
    EXPECT_EQ(drawn, 8u);
}

TEST(TimelineLayout, MarksAreBoundedByPixelsHoweverManyEvents)
{
    const TimelineLayout layout = layoutOf(randomStore(1, 20000), axisOver("1990", "2026"));

    for (std::uint32_t lane = 0; lane < layout.lanes.size(); ++lane) {
        const auto marks = std::ranges::count(layout.marks, lane, &TimelineMark::lane);
        EXPECT_LT(static_cast<double>(marks), layout.axis.width / layout.style.glyphRadius);
    }
    EXPECT_LT(static_cast<double>(layout.density.size()),
              layout.axis.width / 5.0 * static_cast<double>(layout.lanes.size()) * 5.0);
}

TEST(TimelineLayout, AnOverfullLaneShowsDensityAndSaysHowManyMoreThereAre)
{
    const TimelineLayout layout = layoutOf(randomStore(1, 20000), axisOver("1980", "2030"));

    ASSERT_EQ(layout.lanes[0].crowding, 1.0);
    const auto named = std::ranges::count_if(
        layout.labels, [](const TimelineLabel &label) { return label.lane == 0 && label.row != noRow; });
    const auto remark = std::ranges::find_if(
        layout.labels, [](const TimelineLabel &label) { return label.lane == 0 && label.row == noRow; });
    EXPECT_GT(named, 0);
    ASSERT_NE(remark, layout.labels.end());
    std::string digits = remark->text;
    std::erase(digits, ',');
    std::string all = layout.lanes[0].count;
    EXPECT_NE(all.find(','), std::string::npos) << all;
    std::erase(all, ',');
    EXPECT_EQ(std::stol(digits) + named, std::stol(all));
}

/// Events of one lane, one a day, with short titles.
EventStore everyDay(int events)
{
    std::vector<TestEvent> world;
    for (int i = 0; i < events; ++i)
        world.push_back({.start = isoDate(firstDayOfYear(1990) + Days(i)), .title = "Event"});
    return storeOf(world);
}

TEST(TimelineLayout, APinnedEventIsLabelledBeforeAllOthersEvenInAnOverfullLane)
{
    const EventStore store = everyDay(20'000);
    const TimelineContent content = timelineContent(store, applyFilter(store, {}));
    const Row pinned = 10'001;
    const auto labelled = [&](std::vector<Row> rows) {
        const TimelineLayout layout =
            layoutTimeline(store, content, axisOver("1990", "2044"), {.pinned = std::move(rows)}, 500.0,
                           testFaces, titlesOf(store));
        EXPECT_EQ(std::ranges::max(layout.lanes, {}, &LaneBox::crowding).crowding, 1.0);
        return std::ranges::find(layout.labels, pinned, &TimelineLabel::row) != layout.labels.end();
    };
    EXPECT_FALSE(labelled({}));
    EXPECT_TRUE(labelled({pinned}));
}

double highestBar(const TimelineLayout &layout)
{
    return std::ranges::max(layout.density, {}, [](const DensityBar &bar) { return bar.rect.height; })
        .rect.height;
}

TEST(TimelineLayout, FromMarksToADensityThereIsNoJump)
{
    const EventStore store = everyDay(4000);
    const EventFilter filter{.countries = {"BA"}};
    TimeAxis axis = axisOver("1990", "1990");
    TimelineLayout before = layoutOf(store, axis, filter, 200.0);
    ASSERT_EQ(before.lanes[0].crowding, 0.0);
    for (; before.lanes[0].crowding < 1.0 && axis.spanDays < 4000.0; axis.spanDays *= 1.005) {
        TimelineLayout after = layoutOf(store, axis, filter, 200.0);
        EXPECT_LT(std::abs(after.lanes[0].crowding - before.lanes[0].crowding), 0.05) << axis.spanDays;
        EXPECT_LT(std::abs(highestBar(after) - highestBar(before)), 8.0) << axis.spanDays;
        before = std::move(after);
    }
    EXPECT_EQ(before.lanes[0].crowding, 1.0);
}

/// Of one lane, one a day; each n-th is deadlier than the one before.
EventStore everyDayAnotherToll(int events)
{
    std::vector<TestEvent> world;
    for (int i = 0; i < events; ++i)
        world.push_back({.start = isoDate(firstDayOfYear(1990) + Days(i)),
                         .title = "Event",
                         .deaths = {.best = i * 7919 % events + 1}});
    return storeOf(world);
}

TEST(TimelineLayout, WhenALaneFillsTheLowestTracksAndTheLeastImportantMarksGoFirst)
{
    TimeAxis axis = axisOver("1990", "1990");
    const EventStore store = everyDayAnotherToll(4000);
    const auto layoutAt = [&](double span) {
        axis.spanDays = span;
        return layoutOf(store, axis, {.countries = {"BA"}}, 200.0);
    };
    const auto lowest = [](const TimelineLayout &layout) {
        return std::ranges::max(layout.marks, {}, [](const TimelineMark &m) { return m.box.y; }).box.y;
    };
    double span = axis.spanDays;
    const double before = lowest(layoutAt(span));
    while (layoutAt(span).lanes[0].crowding < 0.25 && span < 4000.0)
        span *= 1.01;
    const TimelineLayout layout = layoutAt(span);
    EXPECT_LT(lowest(layout), before - 20.0);

    const double crowding = layout.lanes[0].crowding;
    ASSERT_LT(crowding, 0.5);
    const auto days = static_cast<Row>(span);
    const auto deadlier = [&](Row row) {
        Row count = 0;
        for (Row other = 0; other < days; ++other)
            count += store.deaths(other).best > store.deaths(row).best ? 1 : 0;
        return count;
    };
    std::size_t pale = 0;
    for (const TimelineMark &mark : layout.marks) {
        const bool labelled =
            std::ranges::find(layout.labels, mark.row, &TimelineLabel::row) != layout.labels.end();
        EXPECT_GT(mark.opacity, 0.0);
        EXPECT_TRUE(labelled || deadlier(mark.row) <= (1.0 - crowding) * 1.05 * days) << mark.row;
        pale += mark.opacity < 1.0 ? 1 : 0;
    }
    EXPECT_LE(pale, layout.marks.size() / 10) << "the others say clearly that they are there";
}

TEST(TimelineLayout, ALabelThatWouldBeTooPaleToReadIsNotThere)
{
    TimeAxis axis = axisOver("1990", "1990");
    const EventStore store = everyDay(4000);
    bool sawPaleMarks = false;
    for (axis.spanDays = 100.0; axis.spanDays < 1500.0; axis.spanDays *= 1.05) {
        const TimelineLayout layout = layoutOf(store, axis, {.countries = {"BA"}}, 200.0);
        for (const TimelineLabel &label : layout.labels)
            EXPECT_GE(label.opacity, 0.5) << axis.spanDays;
        sawPaleMarks = sawPaleMarks
            || std::ranges::any_of(layout.marks, [](const TimelineMark &mark) { return mark.opacity < 0.5; });
    }
    EXPECT_TRUE(sawPaleMarks);
}

TEST(TimelineLayout, TheDensityCountsEveryEventThatBeginsOnTheAxis)
{
    const EventStore store = randomStore(5, 500);

    const TimelineLayout layout = layoutOf(store, axisOver("1980", "2030"), {.countries = {"BA"}});

    const std::uint32_t counted =
        std::accumulate(layout.density.begin(), layout.density.end(), 0U,
                        [](std::uint32_t sum, const DensityBar &bar) { return sum + bar.count; });
    EXPECT_EQ(std::to_string(counted) + " events", layout.lanes.front().count);
}

TEST(TimelineLayout, TheDensityStaysInItsLane)
{
    for (const int events : {300, 20000}) {
        const TimelineLayout layout = layoutOf(randomStore(2, events), axisOver("1990", "2026"));
        for (const DensityBar &bar : layout.density) {
            const Rect &lane = layout.lanes[bar.lane].rect;
            EXPECT_GE(bar.rect.y, lane.y - 1e-6);
            EXPECT_LE(bar.rect.bottom(), lane.bottom());
        }
    }
}

TEST(TimelineLayout, BinsStayOnTheirDaysWhenTheAxisMoves)
{
    const EventStore store = randomStore(2, 500);
    const TimeAxis axis = axisOver("1992", "1999");

    const TimelineLayout before = layoutOf(store, axis);
    const TimelineLayout after = layoutOf(store, panned(axis, -37.3));

    const double bin = before.density.front().spanDays;
    EXPECT_DOUBLE_EQ(bin, after.density.front().spanDays);
    EXPECT_NEAR(std::remainder(before.density.front().firstDay - after.density.front().firstDay, bin), 0.0,
                1e-6);
}

TEST(TimelineLayout, LabelsNeverOverlapAndStayOnTheAxis)
{
    unsigned seed = 0;
    for (const int events : {20, 150, 1500})
        for (const double height : {250.0, 500.0, 1200.0})
            for (double span = 10.0; span < longestSpan; span *= 2.3) {
                const TimeAxis axis{.firstDay = 8000.0, .spanDays = span, .left = 120.0, .width = 700.0};
                const TimelineLayout layout = layoutOf(randomStore(++seed, events), axis, {}, height);
                SCOPED_TRACE(std::to_string(events) + " events, " + std::to_string(span) + " days");
                for (std::size_t i = 0; i < layout.labels.size(); ++i) {
                    const Rect &rect = layout.labels[i].rect;
                    EXPECT_GE(rect.x, axis.left);
                    EXPECT_LE(rect.right(), axis.right() + 0.1);
                    EXPECT_LE(sixPerCharacter(layout.labels[i].text), rect.width + 1e-9);
                    for (std::size_t j = i + 1; j < layout.labels.size(); ++j)
                        EXPECT_FALSE(rect.intersects(layout.labels[j].rect));
                }
            }
}

TEST(TimelineLayout, LabelsStandAtTheirMarks)
{
    const TimelineLayout layout = layoutOf(randomStore(9, 150), axisOver("1990", "2026"));

    for (const TimelineLabel &label : layout.labels) {
        if (label.row == noRow)
            continue; // how many have no mark
        const auto mark = std::ranges::find_if(
            layout.marks, [&](const TimelineMark &m) { return m.row == label.row && m.lane == label.lane; });
        ASSERT_NE(mark, layout.marks.end());
        EXPECT_LE(label.rect.x, mark->box.right() + 4.0);
        EXPECT_GE(label.rect.right(), std::max(mark->box.x, layout.axis.left));
        EXPECT_LE(label.rect.bottom(), mark->box.y + 1.0);
    }
}

TEST(TimelineLayout, TheDeadlierEventIsNamed)
{
    const EventStore store =
        storeOf({{.start = "1995-07-10", .title = "Meeting of some people"},
                 {.start = "1995-07-20", .title = "Shelling of a market", .deaths = {.low = 8}}});

    const TimelineLayout layout = layoutOf(store, axisOver("1990", "2026"), {}, roomForOneTrack);

    ASSERT_EQ(layout.labels.size(), 2u);
    EXPECT_EQ(layout.labels[0].text, "+1") << "the meeting has no mark of its own";
    EXPECT_EQ(layout.labels[1].row, rowOf(store, 1));
}

TEST(TimelineLayout, AnEmptyChronicleHasLanesAndTicks)
{
    const TimelineLayout layout = layoutOf(storeOf({}), axisOver("1990", "2026"));

    EXPECT_TRUE(layout.marks.empty());
    EXPECT_FALSE(layout.ticks.lower.empty());
    EXPECT_EQ(layout.lanes.size(), 8u);
}

} // namespace
} // namespace faultline
