// Pages laid out for plans other than the dossier: chosen parts, their order, one page.
#include "core/report/page_layout.h"

#include "tests/core/report/report_world.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace faultline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

ReportMeasures usualMeasures(std::size_t rows)
{
    ReportMeasures measures{.title = 110,
                            .note = 40,
                            .hasEvents = rows > 0,
                            .message = 44,
                            .leastTimeline = 160,
                            .goodTimeline = 240,
                            .comparison = rows > 0 ? 600.0 : 0.0,
                            .method = 200};
    for (std::size_t i = 0; i < rows; ++i)
        measures.rows.push_back(28.0 + static_cast<double>(i % 3) * 18.0);
    measures.inFull.assign(std::min<std::size_t>(rows, 6), 230.0);
    measures.sources.assign(rows, 50.0);
    measures.notes.assign(8, 41.0);
    return measures;
}

struct Standing {
    ReportPart part;
    std::size_t page;
    Rect rect;
};

/// Where each part first stands.
std::vector<Standing> standings(const std::vector<ReportPage> &pages)
{
    std::vector<Standing> found;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        const ReportPage &p = pages[page];
        const std::pair<ReportPart, Rect> rects[] = {{ReportPart::Title, p.title},
                                                     {ReportPart::Figures, p.figures},
                                                     {ReportPart::Map, p.map},
                                                     {ReportPart::Timeline, p.timeline},
                                                     {ReportPart::Charts, p.eventsChart},
                                                     {ReportPart::Comparison, p.comparison},
                                                     {ReportPart::Table, p.tableHeading},
                                                     {ReportPart::Events, p.inFull.heading},
                                                     {ReportPart::Sources, p.sources.heading},
                                                     {ReportPart::Notes, p.notes.heading},
                                                     {ReportPart::Method, p.method}};
        for (const auto &[part, rect] : rects)
            if (rect.height > 0.0 && std::ranges::find(found, part, &Standing::part) == found.end())
                found.push_back({part, page, rect});
    }
    std::ranges::stable_sort(found, {}, [](const Standing &s) { return std::pair(s.page, s.rect.y); });
    return found;
}

std::vector<ReportPart> orderOf(const std::vector<ReportPage> &pages)
{
    std::vector<ReportPart> parts;
    for (const Standing &standing : standings(pages))
        parts.push_back(standing.part);
    return parts;
}

constexpr PageSize sizes[] = {{1240, 1754}, {1754, 1240}, {1754, 2480}, {1920, 1080},
                              {1080, 1080}, {1200, 630},  {640, 480}};

TEST(PlanLayout, PartsStandInTheOrderOfThePlan)
{
    using enum ReportPart;
    const std::vector<ReportPart> plans[] = {
        {Title, Method, Notes, Sources, Events, Table, Comparison, Charts, Timeline, Map, Figures},
        {Table, Title, Map, Figures, Timeline, Method},
        {Title, Comparison, Table, Sources},
        {Sources}};
    for (const auto &parts : plans)
        EXPECT_EQ(orderOf(layoutReport(planOf(parts), usualMeasures(30))), parts);
}

TEST(PlanLayout, NothingOverlapsOrLeavesThePageWhateverThePlan)
{
    for (const ReportPlan &own : ownReportPlans()) {
        for (const PageSize size : sizes) {
            for (const std::size_t rows : {0, 1, 12, 300}) {
                ReportPlan plan = own;
                plan.page = size;
                for (const ReportPage &page : layoutReport(plan, usualMeasures(rows)))
                    expectNothingOverlapsOrLeaves(page, size);
            }
        }
    }
}

TEST(PlanLayout, TheAuthorsNoteStandsBelowTheTitle)
{
    const auto pages = layoutReport(planOf({ReportPart::Title, ReportPart::Figures}), usualMeasures(1));
    EXPECT_EQ(pages[0].note.height, 40.0);
    EXPECT_GE(pages[0].note.y, pages[0].title.bottom());
    EXPECT_GE(pages[0].figures.y, pages[0].note.bottom());
    EXPECT_EQ(layoutReport(planOf({ReportPart::Figures}), usualMeasures(1))[0].note.height, 40.0);
}

TEST(PlanLayout, NoTableEndsWithALoneRowOnItsLastPage)
{
    for (std::size_t rows = 2; rows < 150; ++rows) {
        std::size_t last = 0;
        for (const ReportPage &page : layoutReport(planOf({ReportPart::Table}), usualMeasures(rows)))
            last = page.rows.size();
        EXPECT_GT(last, 1u) << rows;
    }
}

TEST(PlanLayout, NoNotesEndWithALoneOneOnTheLastPage)
{
    ReportMeasures measures = usualMeasures(1);
    for (std::size_t notes = 2; notes < 200; ++notes) {
        measures.notes.assign(notes, 41.0);
        const auto pages = layoutReport(planOf({ReportPart::Notes}), measures);
        std::size_t placed = 0;
        for (const ReportPage &page : pages)
            placed += page.notes.items.size();
        EXPECT_EQ(placed, notes);
        EXPECT_GT(pages.back().notes.items.size(), 1u) << notes;
    }
}

TEST(PlanLayout, WithoutEventsTheMessageStandsOnceForAllThatWouldShowThem)
{
    std::size_t messages = 0;
    const ReportPlan plan = planOf({ReportPart::Title, ReportPart::Comparison, ReportPart::Map,
                                    ReportPart::Table, ReportPart::Events, ReportPart::Notes});
    for (const ReportPage &page : layoutReport(plan, usualMeasures(0)))
        messages += page.message.height > 0.0 ? 1 : 0;
    EXPECT_EQ(messages, 1u);
}

TEST(OnePageLayout, IsOnePageWithOneEventOrFiveThousand)
{
    for (const ReportPlan &own : ownReportPlans())
        for (const PageSize size : sizes)
            for (const std::size_t rows : {0, 1, 12, 5000}) {
                ReportPlan plan = own;
                plan.onePage = true;
                plan.page = size;
                const auto pages = layoutReport(plan, usualMeasures(rows));
                ASSERT_EQ(pages.size(), 1u);
                expectNothingOverlapsOrLeaves(pages[0], size);
            }
}

TEST(OnePageLayout, ABriefHasAllItsPartsAndSourcesBesideNotes)
{
    const ReportPage page = layoutReport(findReportPlan("brief").value(), usualMeasures(12)).front();
    EXPECT_THAT(page.leftOut, IsEmpty());
    EXPECT_GE(page.rows.size(), 7u);
    EXPECT_FALSE(page.sources.items.empty());
    EXPECT_FALSE(page.notes.items.empty());
    EXPECT_EQ(page.sources.heading.y, page.notes.heading.y);
    EXPECT_LT(page.sources.heading.right(), page.notes.heading.x);
    EXPECT_GT(page.map.height, 300.0);
}

TEST(OnePageLayout, ABriefHasAMapOfTheShapeOfACountryBesideTheCharts)
{
    const ReportPage page = layoutReport(findReportPlan("brief").value(), usualMeasures(12)).front();
    EXPECT_LT(page.map.width, 1.6 * page.map.height);
    EXPECT_GT(page.eventsChart.x, page.map.right());
    EXPECT_GE(page.deathsChart.y, page.eventsChart.bottom());
    EXPECT_EQ(page.deathsChart.bottom(), page.map.bottom());
}

TEST(OnePageLayout, FillsThePage)
{
    const ReportPage page = layoutReport(findReportPlan("slide").value(), usualMeasures(12)).front();
    EXPECT_NEAR(page.timeline.bottom(), page.footer.y, 1.0);
}

TEST(OnePageLayout, NamesThePartsItHasNoRoomFor)
{
    using enum ReportPart;
    ReportPlan plan = planOf({Title, Figures, Map, Table, Notes, Method}, {640, 860});
    plan.onePage = true;
    const ReportPage page = layoutReport(plan, usualMeasures(5)).front();
    EXPECT_THAT(page.leftOut, ElementsAre(Notes, Method));
    EXPECT_GT(page.map.height, 0.0);
}

TEST(OnePageLayout, AWidePictureHasItsTitleInAColumn)
{
    const ReportPage page = layoutReport(findReportPlan("web-picture").value(), usualMeasures(5)).front();
    EXPECT_LT(page.title.right(), page.map.x);
    EXPECT_LT(page.figures.right(), page.map.x);
    EXPECT_GT(page.map.height, 400.0);
}

} // namespace
} // namespace faultline
