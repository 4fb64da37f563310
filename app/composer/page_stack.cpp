#include "app/composer/page_stack.h"

#include <algorithm>

namespace faultline {

namespace {

double scaleOf(PageSize page, QSize view, PageZoom zoom)
{
    const double wide = std::max(1, view.width() - 2 * PageStack::gap) / static_cast<double>(page.width);
    const double high = std::max(1, view.height() - 2 * PageStack::gap) / static_cast<double>(page.height);
    switch (zoom) {
    case PageZoom::Width:
        return wide;
    case PageZoom::Page:
        return std::min(wide, high);
    case PageZoom::Full:
        break;
    }
    return 1.0;
}

} // namespace

PageStack::PageStack(PageSize page, int count, QSize view, PageZoom zoom)
    : m_count(count), m_width(view.width())
{
    const double scale = scaleOf(page, view, zoom);
    m_page = QSize(std::max(1, qRound(page.width * scale)), std::max(1, qRound(page.height * scale)));
}

QSize PageStack::size() const
{
    return {std::max(m_width, m_page.width() + 2 * gap), m_count * step() + gap};
}

QRect PageStack::rect(int page) const
{
    return {QPoint((size().width() - m_page.width()) / 2, gap + page * step()), m_page};
}

std::pair<int, int> PageStack::between(int top, int bottom) const
{
    if (m_count == 0 || bottom <= top)
        return {0, -1};
    const int first = std::max(0, top / step());
    const int last = std::min(m_count - 1, (bottom - gap - 1) / step());
    const bool belowFirst =
        first < m_count && rect(first).bottom() < top; // the gap behind it is all there is
    return {belowFirst ? first + 1 : first, last};
}

int PageStack::at(int y) const
{
    return m_count == 0 ? 0 : std::clamp((y - gap / 2) / step(), 0, m_count - 1);
}

} // namespace faultline
