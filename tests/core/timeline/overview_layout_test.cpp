#include "core/timeline/overview_layout.h"
#include "tests/core/timeline/timeline_world.h"

#include <gtest/gtest.h>

#include <numeric>

namespace faultline {
namespace {

using namespace test;

OverviewLayout overviewOf(const EventStore &store, const EventFilter &filter = {})
{
    const VisibleSet visible = applyFilter(store, filter);
    return layoutOverview(store, visible, timelineContent(store, visible), {100.0, 900.0}, 44.0);
}

TEST(OverviewLayout, CountsEveryVisibleEventOnce)
{
    const EventStore store = randomStore(4, 700);

    const OverviewLayout overview = overviewOf(store);

    const std::uint32_t counted =
        std::accumulate(overview.bars.begin(), overview.bars.end(), 0U,
                        [](std::uint32_t sum, const DensityBar &bar) { return sum + bar.count; });
    EXPECT_EQ(counted, 700u);
}

TEST(OverviewLayout, HoldsEveryEventOfAChronicleOfCenturies)
{
    const EventStore store =
        storeOf({{.start = "0001-01-01"}, {.start = "1995-07-11"}, {.start = "9999-12-31"}});

    const OverviewLayout overview = overviewOf(store);

    EXPECT_EQ(overview.bars.size(), 3u);
}

TEST(OverviewLayout, ShowsTheWholeChronicleHoweverFewEventsPass)
{
    const EventStore store = storeOf({{.start = "1990-01-01"}, {.start = "2020-01-01", .countries = {"HR"}}});

    const OverviewLayout overview = overviewOf(store, {.countries = {"HR"}});

    EXPECT_EQ(overview.bars.size(), 1u);
    EXPECT_LT(overview.axis.firstDay, dayNumber(day("1990-01-01")) + 1.0);
    EXPECT_GT(overview.axis.lastDay(), dayNumber(day("2020-01-01")));
}

TEST(OverviewLayout, BarsStayInTheStrip)
{
    const EventStore store = randomStore(4, 5000);

    const OverviewLayout overview = overviewOf(store);

    for (const DensityBar &bar : overview.bars) {
        EXPECT_GE(bar.rect.y, 0.0);
        EXPECT_LE(bar.rect.bottom(), 44.0 + 1e-9);
    }
}

} // namespace
} // namespace faultline
