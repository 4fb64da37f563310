// Lanes with so many events that they are counted beforehand: what is looked up is what going through all
// rows gives.
#include "core/filter/apply_filter.h"
#include "core/timeline/lane_density.h"
#include "core/timeline/lanes.h"
#include "tests/support/random_store.h"
#include "tests/support/store_of.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>

namespace faultline {
namespace {

/// One lane of violence and one of politics, the first of more than four blocks.
class CrowdedLanes : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_store = test::mixedStore(3, 6 * Lane::fewRows);
        s_content = timelineContent(*s_store, applyFilter(*s_store, {}), LaneBy::Theme);
    }
    static void TearDownTestSuite()
    {
        s_content.reset();
        s_store.reset();
    }

    static const EventStore &store() { return *s_store; }
    static const TimelineContent &content() { return *s_content; }

    /// Stretches of days of all lengths, some outside the chronicle.
    static DayRange randomDays(std::mt19937 &random)
    {
        const Day first = firstDayOfYear(1988) + Days(static_cast<int>(random() % 9000));
        const unsigned lengths[] = {1, 30, 1000, 9000};
        return {first, first + Days(static_cast<int>(random() % lengths[random() % 4]))};
    }

private:
    static inline std::optional<EventStore> s_store;
    static inline std::optional<TimelineContent> s_content;
};

TEST_F(CrowdedLanes, AreCountedBeforehand)
{
    ASSERT_GT(content().lanes[0].rows.size(), 2 * Lane::fewRows);
    EXPECT_EQ(content().lanes[0].blocks.size(),
              (content().lanes[0].rows.size() + Lane::blockRows - 1) / Lane::blockRows);
    EXPECT_FALSE(content().lanes[0].days.sums.empty());
    EXPECT_FALSE(content().days.sums.empty());
}

void expectNaiveWindow(const Lane &lane, const EventStore &store, DayRange days)
{
    std::vector<Row> reaching;
    std::vector<Row> starting;
    for (const Row row : lane.rows)
        if (store.earliest(row) < days.first && store.latest(row) >= days.first)
            reaching.push_back(row);
        else if (store.earliest(row) >= days.first && store.earliest(row) <= days.last)
            starting.push_back(row);
    const LaneWindow window = windowOf(lane, store, days);
    EXPECT_EQ(window.reaching, reaching);
    EXPECT_EQ(std::vector(window.starting.begin(), window.starting.end()), starting);
}

TEST_F(CrowdedLanes, AWindowHasWhatReachesIntoItAndWhatBeginsInIt)
{
    std::mt19937 random(1);
    for (int i = 0; i < 30; ++i) {
        const DayRange days = randomDays(random);
        for (const Lane &lane : content().lanes)
            expectNaiveWindow(lane, store(), days);
    }
}

TEST_F(CrowdedLanes, BlocksThatEndedBeforeAWindowArePassedOver)
{
    const EventFilter withoutOpenEnds{.to = firstDayOfYear(2020), .certain = true};
    const TimelineContent ending =
        timelineContent(store(), applyFilter(store(), withoutOpenEnds), LaneBy::Theme);
    ASSERT_LT(ending.lanes[0].blocks.front().latest, firstDayOfYear(2002));
    std::mt19937 random(6);
    for (int i = 0; i < 30; ++i)
        expectNaiveWindow(ending.lanes[0], store(), randomDays(random));
    // Right at the end of each block.
    for (const Lane::Block &block : ending.lanes[0].blocks)
        for (const int after : {0, 1})
            expectNaiveWindow(ending.lanes[0], store(),
                              {block.latest + Days(after), block.latest + Days(after)});
}

/// The most important by weight, the earlier of equals first.
std::vector<Row> sortedByWeight(const EventStore &store, const Importance &importance, std::vector<Row> rows)
{
    std::ranges::stable_sort(rows, std::greater{}, [&](Row row) { return importance.of(store, row); });
    return rows;
}

std::vector<Row> allOf(const LaneWindow &window)
{
    std::vector<Row> rows = window.reaching;
    rows.insert(rows.end(), window.starting.begin(), window.starting.end());
    return rows;
}

TEST_F(CrowdedLanes, TheMostImportantOfAShortWindowAreExact)
{
    std::mt19937 random(2);
    for (int i = 0; i < 40; ++i) {
        const DayRange days = randomDays(random);
        for (const Lane &lane : content().lanes) {
            const LaneWindow window = windowOf(lane, store(), days);
            if (window.starting.size() > Lane::fewRows)
                continue;
            std::vector<Row> expected = sortedByWeight(store(), content().importance, allOf(window));
            expected.resize(std::min<std::size_t>(expected.size(), 30));
            EXPECT_EQ(mostImportant(lane, window, store(), content().importance, 30), expected);
        }
    }
}

TEST_F(CrowdedLanes, TheMostImportantOfALongWindowStandOutInTheirBlocks)
{
    const Lane &lane = content().lanes[0];
    const LaneWindow all = windowOf(lane, store(), {firstDayOfYear(1900), firstDayOfYear(2100)});
    std::vector<Row> expected;
    for (std::size_t at = 0; at < lane.rows.size(); at += Lane::blockRows) {
        const auto begin = lane.rows.begin() + static_cast<std::ptrdiff_t>(at);
        const std::size_t size = std::min(Lane::blockRows, lane.rows.size() - at);
        const std::vector<Row> block =
            sortedByWeight(store(), content().importance, {begin, begin + static_cast<std::ptrdiff_t>(size)});
        expected.insert(expected.end(), block.begin(), block.begin() + 4);
    }
    std::ranges::sort(expected);
    EXPECT_EQ(mostImportant(lane, all, store(), content().importance, 1000),
              sortedByWeight(store(), content().importance, expected));
}

TEST_F(CrowdedLanes, NothingOutsideOfALongWindowIsAmongItsMostImportant)
{
    const Lane &lane = content().lanes[0];
    for (int shift = 0; shift < 1000; shift += 61) {
        const DayRange days{firstDayOfYear(1992) + Days(shift), firstDayOfYear(2005) + Days(shift)};
        const LaneWindow window = windowOf(lane, store(), days);
        ASSERT_GT(window.starting.size(), Lane::fewRows);
        const std::vector<Row> all = allOf(window);
        for (const Row row : mostImportant(lane, window, store(), content().importance, 1000))
            EXPECT_TRUE(std::ranges::binary_search(all, row));
    }
}

TEST_F(CrowdedLanes, DaysCountWhatBeganUntilThem)
{
    std::mt19937 random(4);
    for (int i = 0; i < 40; ++i) {
        const Day day = randomDays(random).first;
        for (std::size_t theme = 0; theme < store().themes().size(); ++theme) {
            const auto begun = std::ranges::count_if(content().lanes[theme].rows,
                                                     [&](Row row) { return store().earliest(row) <= day; });
            EXPECT_EQ(content().lanes[theme].days.until(day, theme), begun);
            EXPECT_EQ(content().lanes[theme].days.until(day, 1 - theme), 0u);
            EXPECT_EQ(content().days.until(day, theme), begun);
        }
    }
}

TEST_F(CrowdedLanes, DensityFromDaysIsDensityFromRows)
{
    std::mt19937 random(5);
    for (int i = 0; i < 150; ++i) {
        const TimeAxis axis{.firstDay = 6500.0 + static_cast<double>(random() % 90'000) / 10.0,
                            .spanDays = std::pow(10.0, 4.5 * static_cast<double>(random() % 1000) / 1000.0),
                            .left = 100.0,
                            .width = static_cast<double>(200 + random() % 1000)};
        SCOPED_TRACE(std::to_string(axis.firstDay) + " + " + std::to_string(axis.spanDays));
        const Lane &lane = content().lanes[random() % 2];
        const std::vector<DensityBar> bars = countDensity(lane.days, axis);
        const std::vector<DensityBar> expected = countDensity(store(), lane.rows, axis);
        ASSERT_EQ(bars.size(), expected.size());
        for (std::size_t bar = 0; bar < bars.size(); ++bar) {
            EXPECT_EQ(bars[bar].count, expected[bar].count);
            EXPECT_EQ(bars[bar].theme, expected[bar].theme);
            EXPECT_EQ(bars[bar].firstDay, expected[bar].firstDay);
        }
    }
}

TEST(ManyRows, AreSharedAmongLanesInTheirOrder)
{
    constexpr std::size_t events = 1001;
    constexpr std::uint32_t times = test::worthManyThreads / 650;
    const EventStore few = test::mixedStore(9, events);
    const EventStore many = test::repeated(few, times);

    const TimelineContent expected = timelineContent(few, applyFilter(few, {}));
    const TimelineContent content = timelineContent(many, applyFilter(many, {}));

    EXPECT_EQ(content.span, expected.span);
    ASSERT_EQ(content.lanes.size(), expected.lanes.size());
    for (std::size_t lane = 0; lane < content.lanes.size(); ++lane) {
        EXPECT_TRUE(std::ranges::is_sorted(content.lanes[lane].rows));
        EXPECT_EQ(content.lanes[lane].rows.size(), expected.lanes[lane].rows.size() * times);
    }
    ASSERT_EQ(content.crises.size(), expected.crises.size());
    for (std::size_t i = 0; i < content.crises.size(); ++i)
        EXPECT_EQ(content.crises[i].events, expected.crises[i].events * times);
}

TEST(ManyRows, OverMoreThanACenturyAndAHalfAreNotCountedByDay)
{
    std::vector<test::TestEvent> events(Lane::fewRows + 1);
    events.front().start = "1500-01-01";
    const EventStore store = test::storeOf(events);

    const TimelineContent content = timelineContent(store, applyFilter(store, {}));

    EXPECT_TRUE(content.days.sums.empty());
    EXPECT_EQ(content.lanes[2].blocks.size(), (Lane::fewRows + 1 + Lane::blockRows - 1) / Lane::blockRows);
}

TEST_F(CrowdedLanes, TheMostImportantAreTakenFromEveryStretchOfTheWindow)
{
    constexpr std::size_t stretches = 4;
    const DayRange days{firstDayOfYear(1996), firstDayOfYear(2004) - Days(1)};
    const Lane &lane = content().lanes.front();
    std::vector<int> taken(stretches);
    for (const Row row :
         mostImportant(lane, windowOf(lane, store(), days), store(), content().importance, 12, stretches))
        if (store().earliest(row) >= days.first) // others reach in from before
            ++taken[static_cast<std::size_t>(yearOf(store().earliest(row)) - 1996) / 2];
    EXPECT_THAT(std::vector(taken.begin() + 1, taken.end()), testing::Each(testing::Ge(2)));
}

} // namespace
} // namespace faultline
