// Plans for pages to lay out, and what every laid-out page keeps to.
#pragma once

#include "core/report/page_layout.h"

#include <gtest/gtest.h>

#include <vector>

namespace faultline {

inline ReportPlan planOf(std::vector<ReportPart> parts, PageSize page = {})
{
    ReportPlan plan = usualReportPlan();
    plan.parts = std::move(parts);
    plan.page = page;
    return plan;
}

inline std::vector<Rect> everythingOn(const ReportPage &page)
{
    std::vector<Rect> rects = {
        page.title,     page.note,           page.figures,         page.message,       page.map,
        page.timeline,  page.eventsChart,    page.deathsChart,     page.comparison,    page.tableHeading,
        page.tableHead, page.inFull.heading, page.sources.heading, page.notes.heading, page.method,
        page.footer};
    for (const auto *items : {&page.rows, &page.inFull.items, &page.sources.items, &page.notes.items})
        for (const PlacedItem &item : *items)
            rects.push_back(item.rect);
    std::erase_if(rects, [](const Rect &rect) { return rect.width <= 0.0 || rect.height <= 0.0; });
    return rects;
}

/// Slightly smaller, so that neighbours that touch do not count as overlapping.
inline Rect shrunk(const Rect &rect)
{
    return {rect.x + 0.01, rect.y + 0.01, rect.width - 0.02, rect.height - 0.02};
}

inline void expectNothingOverlapsOrLeaves(const ReportPage &page, PageSize size)
{
    const std::vector<Rect> rects = everythingOn(page);
    for (std::size_t i = 0; i < rects.size(); ++i) {
        EXPECT_GE(rects[i].x, 0.0);
        EXPECT_GE(rects[i].y, 0.0);
        EXPECT_LE(rects[i].right(), size.width);
        EXPECT_LE(rects[i].bottom(), size.height);
        for (std::size_t j = i + 1; j < rects.size(); ++j)
            ASSERT_FALSE(shrunk(rects[i]).intersects(shrunk(rects[j]))) << i << " and " << j;
    }
}

} // namespace faultline
