#include "core/report/page_layout.h"

#include "tests/core/report/report_world.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

constexpr PageSize pages[] = {{1240, 1754}, {1754, 1240}, {1275, 1650}, {1920, 1080},
                              {800, 600},   {640, 480},   {640, 4000},  {4000, 700}};

/// Rows, sources and notes of uneven height, some very tall.
ReportMeasures unevenMeasures(std::size_t rows)
{
    ReportMeasures measures{
        .title = 110, .hasEvents = rows > 0, .message = 44, .leastTimeline = 360, .goodTimeline = 480};
    for (std::size_t i = 0; i < rows; ++i)
        measures.rows.push_back(i % 97 == 96 ? 900.0 : 28.0 + static_cast<double>(i % 4) * 18.0);
    for (std::size_t i = 0; i < rows * 3 / 2; ++i)
        measures.sources.push_back(40.0 + static_cast<double>(i % 5) * 17.0);
    for (std::size_t i = 0; i < 6 + rows / 10; ++i)
        measures.notes.push_back(24.0 + static_cast<double>(i % 3) * 17.0);
    return measures;
}

class PageLayout : public testing::TestWithParam<std::tuple<PageSize, std::size_t>> {
protected:
    PageSize size = std::get<0>(GetParam());
    ReportMeasures measures = unevenMeasures(std::get<1>(GetParam()));
    std::vector<ReportPage> laidOut = layoutReport(planOf(usualReportPlan().parts, size), measures);
};

TEST_P(PageLayout, EveryRowSourceAndNoteStandsOnceAndInOrder)
{
    std::vector<std::size_t> next(3);
    for (const ReportPage &page : laidOut) {
        const std::vector<PlacedItem> *lists[] = {&page.rows, &page.sources.items, &page.notes.items};
        for (std::size_t list = 0; list < 3; ++list)
            for (const PlacedItem &item : *lists[list])
                EXPECT_EQ(item.item, next[list]++);
    }
    EXPECT_EQ(next[0], measures.rows.size());
    EXPECT_EQ(next[1], measures.sources.size());
    EXPECT_EQ(next[2], measures.notes.size());
}

TEST(PageLayoutWithoutRows, EventsThatAreOnlyCountedHaveTheirPicturesAndTheMessageInTheTablesPlace)
{
    ReportMeasures measures = unevenMeasures(0);
    measures.hasEvents = true;
    bool pictures = false;
    bool message = false;
    for (const ReportPage &page : layoutReport(planOf(usualReportPlan().parts), measures)) {
        pictures = pictures || page.timeline.height > 0.0;
        message = message || page.message.height > 0.0;
        EXPECT_EQ(page.tableHead.height, 0.0);
    }
    EXPECT_TRUE(pictures);
    EXPECT_TRUE(message);
}

TEST_P(PageLayout, NothingOverlapsOrLeavesThePage)
{
    for (const ReportPage &page : laidOut)
        expectNothingOverlapsOrLeaves(page, size);
}

TEST_P(PageLayout, NoRowIsCutThatWouldFitOnAPage)
{
    for (const ReportPage &page : laidOut) {
        for (const PlacedItem &row : page.rows) {
            const bool fits = measures.rows[row.item] < size.height / 2.0;
            EXPECT_EQ(row.rect.height, fits ? measures.rows[row.item] : row.rect.height);
        }
    }
}

TEST_P(PageLayout, NoPageIsEmptyAndEveryPageHasItsFooter)
{
    ASSERT_FALSE(laidOut.empty());
    for (const ReportPage &page : laidOut) {
        EXPECT_GT(everythingOn(page).size(), 1u);
        EXPECT_GT(page.footer.height, 0.0);
        EXPECT_EQ(page.rows.empty(), page.tableHead.height <= 0.0);
    }
}

TEST_P(PageLayout, PicturesAreThereExactlyOnceIfThereAreEvents)
{
    std::size_t maps = 0;
    std::size_t timelines = 0;
    std::size_t charts = 0;
    for (const ReportPage &page : laidOut) {
        maps += page.map.height > 0.0 ? 1 : 0;
        timelines += page.timeline.height > 0.0 ? 1 : 0;
        charts += page.eventsChart.height > 0.0 && page.deathsChart.height > 0.0 ? 1 : 0;
    }
    const std::size_t expected = measures.rows.empty() ? 0 : 1;
    EXPECT_EQ(maps, expected);
    EXPECT_EQ(timelines, expected);
    EXPECT_EQ(charts, expected);
    EXPECT_EQ(laidOut.front().message.height > 0.0, measures.rows.empty());
}

INSTANTIATE_TEST_SUITE_P(AllPagesAndCounts, PageLayout,
                         testing::Combine(testing::ValuesIn(pages), testing::Values(0, 1, 13, 214, 5000)));

TEST(PageLayoutOfAFewEvents, TheTableBeginsBelowThePictures)
{
    ReportMeasures measures{
        .title = 100, .leastTimeline = 120, .goodTimeline = 180, .rows = {28, 28, 28, 28}};
    const std::vector<ReportPage> pages4 = layoutReport(planOf(usualReportPlan().parts), measures);
    ASSERT_EQ(pages4.size(), 1u);
    EXPECT_EQ(pages4[0].rows.size(), 4u);
    EXPECT_EQ(pages4[0].timeline.height, 180.0);
}

} // namespace
} // namespace faultline
