#include "core/report/page_layout.h"

#include "core/report/one_page_layout.h"
#include "core/report/page_metrics.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>
#include <utility>

namespace faultline {

namespace {

using namespace page;

constexpr double shortText = 120.0; ///< looks lost where it stands alone on the last page

/// How many of the first bands fit into `room` at their least height.
std::size_t fitting(std::span<const PictureBand> bands, double room)
{
    std::size_t count = 0;
    double needed = 0.0;
    for (const PictureBand &band : bands) {
        needed += band.least;
        if (needed > room)
            break;
        needed += gap;
        ++count;
    }
    return count;
}

/// Fills pages from top to bottom.
class PageFlow {
public:
    PageFlow(const ReportPlan &plan, const ReportMeasures &measures)
        : m_plan(plan), m_measures(measures), m_area(contentArea(plan.page))
    {
        addPage();
    }

    std::vector<ReportPage> place() &&;

private:
    ReportPage &page() { return m_pages.back(); }
    double left() const { return m_area.bottom() - m_cursor; }
    bool atTop() const { return m_cursor == m_area.y; }

    void addPage();
    Rect take(double height, double space = gap);
    Rect takeWhole(double height);
    std::size_t placePart(std::size_t part);
    void placeText(ReportPart part);
    void placeBlock(Rect ReportPage::*block, double height);
    void placeTitle();
    void placeFigures();
    void placeMessage();
    std::size_t placePictures(std::size_t first);
    double startOf(std::size_t part) const;
    double tableStart() const;
    void placeTable();
    std::size_t placeRows(std::size_t first);
    void placeTexts(TextColumns ReportPage::*texts, std::span<const double> heights);
    double placeColumnsOf(TextColumns &texts, std::span<const double> heights, std::size_t first,
                          const Rect &area);

    const ReportPlan &m_plan;
    const ReportMeasures &m_measures;
    Rect m_area;
    double m_cursor = 0.0; ///< top of what comes next
    bool m_messagePlaced = false;
    std::vector<ReportPage> m_pages;
};

std::vector<ReportPage> PageFlow::place() &&
{
    if (m_measures.note > 0.0 && !has(m_plan, ReportPart::Title))
        page().note = take(m_measures.note);
    for (std::size_t part = 0; part < m_plan.parts.size();)
        part = placePart(part);
    return std::move(m_pages);
}

/// Of this part, or of all pictures that begin with it; the next.
std::size_t PageFlow::placePart(std::size_t part)
{
    const ReportPart kind = m_plan.parts[part];
    const bool ofEvents = isPicture(kind) || kind == ReportPart::Comparison || kind == ReportPart::Table
        || kind == ReportPart::Events;
    if (ofEvents && !m_measures.hasEvents)
        placeMessage();
    else if (isPicture(kind))
        return placePictures(part);
    else
        placeText(kind);
    return part + 1;
}

void PageFlow::placeText(ReportPart part)
{
    switch (part) {
    case ReportPart::Title:
        placeTitle();
        break;
    case ReportPart::Figures:
        placeFigures();
        break;
    case ReportPart::Comparison:
        placeBlock(&ReportPage::comparison, m_measures.comparison);
        break;
    case ReportPart::Table:
        placeTable();
        break;
    case ReportPart::Events:
        placeTexts(&ReportPage::inFull, m_measures.inFull);
        break;
    case ReportPart::Sources:
        placeTexts(&ReportPage::sources, m_measures.sources);
        break;
    case ReportPart::Notes:
        placeTexts(&ReportPage::notes, m_measures.notes);
        break;
    case ReportPart::Method:
        placeBlock(&ReportPage::method, m_measures.method);
        break;
    default:
        break;
    }
}

void PageFlow::addPage()
{
    m_pages.emplace_back();
    page().footer = {m_area.x, m_area.bottom(), m_area.width, footerHeight};
    m_cursor = m_area.y;
}

/// The next `height` of the page, not beyond its end, and `space` below.
Rect PageFlow::take(double height, double space)
{
    const Rect rect{m_area.x, m_cursor, m_area.width, std::min(height, left())};
    m_cursor = std::min(rect.bottom() + space, m_area.bottom());
    return rect;
}

/// In one piece, on a new page if this one has not the room.
Rect PageFlow::takeWhole(double height)
{
    if (left() < height && !atTop())
        addPage();
    return take(height);
}

void PageFlow::placeBlock(Rect ReportPage::*block, double height)
{
    if (height <= 0.0)
        return;
    const Rect rect = takeWhole(height);
    page().*block = rect;
}

void PageFlow::placeTitle()
{
    const double note = m_measures.note > 0.0 ? gap / 2 + m_measures.note : 0.0;
    const bool beside = headOf(m_plan) == Head::FiguresBeside;
    const double height = m_measures.title + note;
    Rect band = takeWhole(beside ? std::max(height, figuresHeight) : height);
    const double width = reportWidths(m_plan).title;
    page().title = {band.x, band.y, width,
                    std::min(band.height, beside && note == 0.0 ? band.height : m_measures.title)};
    if (note > 0.0)
        page().note = {band.x, band.y + m_measures.title + gap / 2, width, m_measures.note};
    if (beside)
        page().figures = {band.x + width + gap, band.y, band.width - width - gap, figuresHeight};
}

void PageFlow::placeFigures()
{
    if (headOf(m_plan) != Head::FiguresBeside)
        page().figures = takeWhole(figuresHeight);
}

/// Once, at the first part that has nothing to show.
void PageFlow::placeMessage()
{
    if (!std::exchange(m_messagePlaced, true))
        page().message = takeWhole(m_measures.message);
}

/// Height a part needs to begin on a page.
double PageFlow::startOf(std::size_t part) const
{
    if (part >= m_plan.parts.size())
        return std::numeric_limits<double>::infinity(); // what is left would stay empty
    const auto texts = [](const std::vector<double> &heights) {
        return heights.empty() ? 0.0 : headingHeight + heights.front();
    };
    switch (m_plan.parts[part]) {
    case ReportPart::Table:
        return tableStart();
    case ReportPart::Comparison:
        return m_measures.comparison;
    case ReportPart::Events:
        return texts(m_measures.inFull);
    case ReportPart::Sources:
        return texts(m_measures.sources);
    case ReportPart::Notes:
        return texts(m_measures.notes);
    case ReportPart::Method:
        return m_measures.method;
    default:
        return figuresHeight;
    }
}

double PageFlow::tableStart() const
{
    const auto rows = std::min(fewestRows, m_measures.rows.size());
    return std::accumulate(m_measures.rows.begin(),
                           m_measures.rows.begin() + static_cast<std::ptrdiff_t>(rows),
                           headingHeight + tableHeadHeight);
}

/// The pictures from `first` on; the part behind them.
std::size_t PageFlow::placePictures(std::size_t first)
{
    std::size_t end = first;
    while (end < m_plan.parts.size() && isPicture(m_plan.parts[end]))
        ++end;
    const auto run = std::span(m_plan.parts).subspan(first, end - first);
    const std::vector<PictureBand> all = pictureBands(m_plan, run, m_measures);
    std::span<const PictureBand> bands = all;
    while (!bands.empty()) {
        const std::size_t count = fitting(bands, left());
        if (count == 0) {
            addPage();
            continue;
        }
        std::vector<double> heights = bandHeights(bands.first(count), left());
        const double used = std::accumulate(heights.begin(), heights.end(), gap * static_cast<double>(count));
        if (count < bands.size() || left() - used < startOf(end))
            stretch(heights, bands, left() - used + gap);
        for (std::size_t i = 0; i < count; ++i)
            placeBand(page(), m_plan, bands[i].kind, take(heights[i]));
        bands = bands.subspan(count);
    }
    return end;
}

void PageFlow::placeTable()
{
    if (m_measures.rows.empty())
        return placeMessage();
    if (left() < tableStart() && !atTop())
        addPage();
    page().tableHeading = take(headingHeight, 0.0);
    for (std::size_t next = placeRows(0); next < m_measures.rows.size(); next = placeRows(next))
        addPage();
    m_cursor = std::min(m_cursor + gap, m_area.bottom());
}

/// The head of the table and as many rows as fit, at least one, and not so many that the last of all stands
/// alone on the next page; the first row that is not placed.
std::size_t PageFlow::placeRows(std::size_t first)
{
    const std::vector<double> &rows = m_measures.rows;
    page().tableHead = take(tableHeadHeight, 0.0);
    double room = left();
    std::size_t end = first;
    while (end < rows.size() && (end == first || rows[end] <= room))
        room -= rows[end++];
    if (end + 1 == rows.size() && end > first + fewestRows)
        --end;
    for (std::size_t row = first; row < end; ++row)
        page().rows.push_back({row, take(rows[row], 0.0)});
    return end;
}

void PageFlow::placeTexts(TextColumns ReportPage::*texts, std::span<const double> heights)
{
    for (std::size_t first = 0; first < heights.size();) {
        if (left() < headingHeight + heights[first] && !atTop())
            addPage();
        const Rect area{m_area.x, m_cursor, m_area.width, left()};
        take(placeColumnsOf(page().*texts, heights, first, area));
        first += (page().*texts).items.size();
    }
}

/// As many as fit, and not so many that a short last one stands alone on the next page; what they take.
double PageFlow::placeColumnsOf(TextColumns &texts, std::span<const double> heights, std::size_t first,
                                const Rect &area)
{
    const auto placeUpTo = [&](std::size_t end) {
        texts = {};
        return placeColumns(texts, m_plan, heights.first(end), first, area, columnCount(m_plan));
    };
    const double used = placeUpTo(heights.size());
    const std::size_t placed = texts.items.size();
    const bool leavesOne = first + placed + 1 == heights.size() && heights.back() < shortText;
    return leavesOne && placed > fewestRows ? placeUpTo(heights.size() - 2) : used;
}

} // namespace

std::vector<ReportPage> layoutReport(const ReportPlan &plan, const ReportMeasures &measures)
{
    if (plan.onePage)
        return {layoutOnePage(plan, measures)};
    return PageFlow(plan, measures).place();
}

} // namespace faultline
