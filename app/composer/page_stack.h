// Pages of one size below each other: where each stands in a view, in px.
#pragma once

#include "core/report/page_size.h"

#include <QRect>

namespace faultline {

/// How large pages are shown: as wide as the view, whole, or a unit of 1/150 inch as a px.
enum class PageZoom { Width, Page, Full };

/// Shape    pages 0 … count − 1 from top to bottom, with a gap around each.
/// Units    px of the view; (0, 0) is the top left of everything.
class PageStack {
public:
    PageStack() = default;
    /// In a view of that size.
    PageStack(PageSize page, int count, QSize view, PageZoom zoom);

    int count() const noexcept { return m_count; }
    QSize pageSize() const noexcept { return m_page; }
    QSize size() const;
    QRect rect(int page) const;
    /// The pages that show between two heights, as [first, last]; last < first if none does.
    std::pair<int, int> between(int top, int bottom) const;
    /// The page that is nearest to a height; 0 if there is none.
    int at(int y) const;

    static constexpr int gap = 16;

private:
    int step() const { return m_page.height() + gap; }

    QSize m_page;
    int m_count = 0;
    int m_width = 0;
};

} // namespace faultline
