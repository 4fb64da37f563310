#include "core/timeline/lane_packing.h"

#include "tests/core/timeline/timeline_world.h"

#include <gtest/gtest.h>

#include <cmath>

namespace faultline {
namespace {

using namespace test;

TEST(LanePacking, BarsStandApartWhereMoreOfThemCanBeNamedThen)
{
    const EventStore store = storeOf({{.start = "1992-04-01",
                                       .end = "1992-04-03",
                                       .title = "A title that is longer than its bar",
                                       .countries = {"BA"}},
                                      {.start = "1992-04-05",
                                       .end = "1992-04-07",
                                       .title = "Another title longer than its bar",
                                       .countries = {"BA"}},
                                      {.start = "1992-04-09",
                                       .end = "1992-04-19",
                                       .title = "A third title longer than its bar",
                                       .countries = {"BA"}}});
    const TimelineLayout roomy =
        layoutOf(store, axisOver("1992-04", "1992-04"), {.countries = {"BA"}}, 300.0);
    EXPECT_EQ(roomy.labels.size(), 3u);
    for (const TimelineLabel &label : roomy.labels)
        for (const TimelineMark &mark : roomy.marks)
            if (mark.row != label.row && std::abs(mark.box.y - label.rect.bottom()) < 6.0) {
                EXPECT_FALSE(mark.box.x < label.rect.right() && label.rect.x < mark.box.right())
                    << label.text;
            }
    const TimelineLayout tight = layoutOf(store, axisOver("1992-04", "1992-04"), {.countries = {"BA"}}, 80.0);
    EXPECT_EQ(tight.marks.size(), 3u);
}

TEST(LanePacking, NoStretchOfALaneIsWithoutAWordBecauseGraverEventsAreElsewhere)
{
    std::vector<TestEvent> events;
    for (int i = 0; i < 720; ++i)
        events.push_back(
            {.start = "1992-04", .title = "A grave event", .countries = {"BA"}, .deaths = {.best = 900}});
    for (int year = 1996; year < 2026; ++year)
        events.push_back({.start = std::to_string(year), .title = "A lesser event", .countries = {"BA"}});
    const EventStore store = storeOf(events);
    const TimeAxis axis = axisOver("1990", "2026");
    const TimelineLayout layout = layoutOf(store, axis, {.countries = {"BA"}}, 150.0);
    ASSERT_GT(layout.lanes.at(0).crowding, 0.0);
    ASSERT_LT(layout.lanes.at(0).crowding, 1.0);
    for (double x = 300.0; x + 150.0 < axis.right(); x += 150.0)
        EXPECT_TRUE(std::ranges::any_of(
            layout.labels,
            [&](const TimelineLabel &label) { return label.rect.x < x + 150.0 && label.rect.right() > x; }))
            << "from " << x;
}

TEST(LanePacking, LanesLackAPixelRatherThanThatThereIsSomethingToScroll)
{
    const EventStore store = storeOf({{.countries = {"BA"}}, {.countries = {"RS"}}});
    const auto layoutIn = [&](double height) {
        return layoutOf(store, axisOver("1990", "2026"), {.countries = {"BA", "RS"}}, height);
    };
    const TimelineLayout tall = layoutIn(400.0);
    const double enough = tall.lanesTop() + 2.0 * tall.style.minLaneHeight;
    EXPECT_LE(layoutIn(enough - 2.0).lanesBottom(), enough - 2.0);
    EXPECT_GE(layoutIn(enough - 4.0).lanesBottom(), enough);
}

} // namespace
} // namespace faultline
