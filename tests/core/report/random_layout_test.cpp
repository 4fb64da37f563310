// Any plan, any contents, any page: what every report keeps to.
#include "core/report/page_layout.h"

#include "tests/core/report/report_world.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace faultline {
namespace {

using Random = std::mt19937;

std::size_t pick(Random &random, std::size_t most)
{
    return std::uniform_int_distribution<std::size_t>(0, most)(random);
}

bool maybe(Random &random) { return pick(random, 1) == 1; }

/// Heights of `count` texts: mostly a few lines, now and then one that fills half a page.
std::vector<double> heightsOf(Random &random, std::size_t count)
{
    std::vector<double> heights;
    for (std::size_t i = 0; i < count; ++i)
        heights.push_back(pick(random, 60) == 0 ? 300.0 + static_cast<double>(pick(random, 300))
                                                : 24.0 + static_cast<double>(pick(random, 6)) * 17.0);
    return heights;
}

ReportPlan anyPlan(Random &random)
{
    const std::vector<const char *> pages{"a4", "a4-landscape", "a3", "letter", "16:9", "square", "wide"};
    ReportPlan plan = usualReportPlan();
    plan.page = parsePageSize(pages[pick(random, pages.size() - 1)]).value();
    std::ranges::shuffle(plan.parts, random);
    plan.parts.resize(1 + pick(random, plan.parts.size() - 1));
    return plan;
}

ReportMeasures anyMeasures(Random &random)
{
    constexpr std::size_t counts[] = {0, 1, 2, 3, 4, 13, 40, 214, 1000};
    ReportMeasures measures;
    measures.title = 60.0 + static_cast<double>(pick(random, 150));
    measures.note = maybe(random) ? static_cast<double>(pick(random, 120)) : 0.0;
    measures.message = 44.0;
    measures.leastTimeline = 90.0 + static_cast<double>(pick(random, 400));
    measures.goodTimeline = measures.leastTimeline + static_cast<double>(pick(random, 200));
    measures.comparison = maybe(random) ? 200.0 + static_cast<double>(pick(random, 200)) : 0.0;
    measures.method = maybe(random) ? 100.0 + static_cast<double>(pick(random, 200)) : 0.0;
    measures.rows = heightsOf(random, counts[pick(random, std::size(counts) - 1)]);
    measures.hasEvents = !measures.rows.empty() || pick(random, 3) == 0;
    measures.sources = heightsOf(random, measures.rows.size() * 3 / 2);
    measures.inFull = heightsOf(random, std::min<std::size_t>(measures.rows.size(), 6));
    measures.notes = heightsOf(random, 3 + measures.rows.size() / 20);
    return measures;
}

/// A heading has something of its own below it on its page.
void expectCompany(const ReportPage &page)
{
    for (const TextColumns *texts : {&page.inFull, &page.sources, &page.notes})
        EXPECT_EQ(texts->items.empty(), texts->heading.height <= 0.0);
    EXPECT_EQ(page.rows.empty(), page.tableHead.height <= 0.0);
    EXPECT_TRUE(page.tableHeading.height <= 0.0 || !page.rows.empty());
}

/// A text that would fit on a page of its own stands there in its whole height.
void expectWhole(const std::vector<PlacedItem> &items, const std::vector<double> &heights)
{
    for (const PlacedItem &item : items)
        EXPECT_GE(item.rect.height, std::min(heights[item.item], 300.0) - 0.01) << item.item;
}

/// The last row of a table does not stand alone on a page, unless none of those before it would have fitted
/// beside it.
void expectNoLoneRow(const ReportPage &page, const ReportMeasures &measures, const ReportPage *before)
{
    if (page.rows.size() != 1 || before == nullptr || before->rows.size() < 2)
        return;
    const std::size_t row = page.rows.front().item;
    const double both = measures.rows[row] + measures.rows[row - 1];
    EXPECT_TRUE(row + 1 < measures.rows.size() || both > 600.0) << "row " << row;
}

/// All of them once and in order, or none if the plan has not the part.
void expectInOrder(const std::vector<ReportPage> &pages, const ReportMeasures &measures,
                   const ReportPlan &plan)
{
    const auto expectAll = [&](ReportPart part, std::size_t count, auto itemsOf) {
        std::size_t next = 0;
        for (const ReportPage &page : pages)
            for (const PlacedItem &item : itemsOf(page))
                ASSERT_EQ(item.item, next++) << wordOf(part);
        EXPECT_EQ(next, has(plan, part) ? count : 0u) << wordOf(part);
    };
    expectAll(ReportPart::Table, measures.rows.size(), [](const ReportPage &page) { return page.rows; });
    expectAll(ReportPart::Sources, measures.sources.size(),
              [](const ReportPage &page) { return page.sources.items; });
    expectAll(ReportPart::Notes, measures.notes.size(),
              [](const ReportPage &page) { return page.notes.items; });
    expectAll(ReportPart::Events, measures.inFull.size(),
              [](const ReportPage &page) { return page.inFull.items; });
}

class RandomLayout : public testing::TestWithParam<unsigned> { };

TEST_P(RandomLayout, KeepsToTheRulesOfThePage)
{
    Random random(GetParam());
    for (int i = 0; i < 40; ++i) {
        const ReportPlan plan = anyPlan(random);
        const ReportMeasures measures = anyMeasures(random);
        const std::vector<ReportPage> pages = layoutReport(plan, measures);
        SCOPED_TRACE(std::to_string(i) + ": " + pageOption(plan.page) + ", "
                     + std::to_string(measures.rows.size()) + " rows");
        ASSERT_FALSE(pages.empty());
        const ReportPage *before = nullptr;
        for (const ReportPage &page : pages) {
            EXPECT_GT(everythingOn(page).size(), 1u);
            expectNothingOverlapsOrLeaves(page, plan.page);
            expectCompany(page);
            expectNoLoneRow(page, measures, before);
            expectWhole(page.sources.items, measures.sources);
            expectWhole(page.notes.items, measures.notes);
            before = &page;
        }
        expectInOrder(pages, measures, plan);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomLayout, testing::Range(0U, 12U));

} // namespace
} // namespace faultline
