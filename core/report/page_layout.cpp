#include "core/report/page_layout.h"

#include "core/report/text_columns.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace faultline {

namespace {

constexpr double gap = 24.0;
constexpr double headingHeight = 36.0;
constexpr double tableHeadHeight = 30.0;
constexpr double footerHeight = 56.0;
constexpr double figuresHeight = 76.0;
constexpr double columnGap = 40.0;
constexpr std::size_t fewestRows = 3; ///< below the pictures; fewer look lost there

double marginOf(PageSize page) { return std::clamp(page.width * 0.056, 32.0, 72.0); }

/// What the content fills from the top.
Rect contentArea(PageSize page)
{
    const double margin = marginOf(page);
    const double top = std::min(margin, 48.0);
    return {margin, top, page.width - 2 * margin, page.height - 1.5 * top - footerHeight};
}

/// Wide pages have the key figures beside the title.
bool figuresBesideTitle(PageSize page) { return page.wide() && page.width >= 1400; }

std::size_t columnCount(PageSize page) { return contentArea(page).width >= 900.0 ? 2 : 1; }

/// Pictures that share the whole width of a page.
struct PictureBand {
    enum class Kind { Map, MapAndCharts, Timeline, Charts };
    Kind kind;
    double least;
    double good;
};

std::vector<PictureBand> pictureBands(PageSize page, const ReportMeasures &measures)
{
    const double chart = chartSize(page).height;
    const double width = contentArea(page).width;
    const PictureBand timeline{PictureBand::Kind::Timeline, measures.leastTimeline, measures.goodTimeline};
    if (page.wide())
        return {{PictureBand::Kind::MapAndCharts, 2 * chart + gap, 2 * chart + gap}, timeline};
    return {{PictureBand::Kind::Map, width * 0.34, width * 0.43},
            timeline,
            {PictureBand::Kind::Charts, chart, chart}};
}

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

/// Good heights if there is room for them, else the same share of what each would like to have more.
std::vector<double> bandHeights(std::span<const PictureBand> bands, double room)
{
    double least = gap * static_cast<double>(bands.size() - 1);
    double wish = 0.0;
    for (const PictureBand &band : bands) {
        least += band.least;
        wish += band.good - band.least;
    }
    const double share = wish > 0.0 ? std::clamp((room - least) / wish, 0.0, 1.0) : 0.0;
    std::vector<double> heights;
    for (const PictureBand &band : bands)
        heights.push_back(band.least + share * (band.good - band.least));
    return heights;
}

/// Shares out what would stay empty: up to half of it makes the timeline at most twice as tall, the rest goes
/// to the map.
void stretch(std::vector<double> &heights, std::span<const PictureBand> bands, double room)
{
    for (std::size_t i = heights.size(); i-- > 0 && room > 0.0;) {
        if (bands[i].kind == PictureBand::Kind::Charts)
            continue;
        const bool timeline = bands[i].kind == PictureBand::Kind::Timeline;
        const double more = timeline ? std::min(room / 2, heights[i]) : room;
        heights[i] += more;
        room -= more;
    }
}

/// Fills pages from top to bottom.
class PageFlow {
public:
    PageFlow(PageSize size, const ReportMeasures &measures)
        : m_size(size), m_measures(measures), m_area(contentArea(size))
    {
        addPage();
    }

    void placeHead();
    void placeMessage();
    void placePictures();
    void placeTable();
    void placeTexts(TextColumns ReportPage::*texts, std::span<const double> heights);
    std::vector<ReportPage> finish() && { return std::move(m_pages); }

private:
    ReportPage &page() { return m_pages.back(); }
    double left() const { return m_area.bottom() - m_cursor; }
    bool atTop() const { return m_cursor == m_area.y; }

    void addPage();
    Rect take(double height, double space = gap);
    void placeBand(PictureBand::Kind kind, const Rect &band);
    double tableStart() const;
    std::size_t placeRows(std::size_t first);

    PageSize m_size;
    const ReportMeasures &m_measures;
    Rect m_area;
    double m_cursor = 0.0; ///< top of what comes next
    std::vector<ReportPage> m_pages;
};

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

void PageFlow::placeHead()
{
    if (!figuresBesideTitle(m_size)) {
        page().title = take(m_measures.title);
        page().figures = take(figuresHeight);
        return;
    }
    const Rect band = take(std::max(m_measures.title, figuresHeight));
    const double width = reportWidths(m_size).title;
    page().title = {band.x, band.y, width, band.height};
    page().figures = {band.x + width + gap, band.y, band.width - width - gap, figuresHeight};
}

void PageFlow::placeBand(PictureBand::Kind kind, const Rect &band)
{
    const ChartSize chart = chartSize(m_size);
    const double chartX = band.right() - chart.width;
    switch (kind) {
    case PictureBand::Kind::Map:
        page().map = band;
        break;
    case PictureBand::Kind::Timeline:
        page().timeline = band;
        break;
    case PictureBand::Kind::MapAndCharts:
        page().map = {band.x, band.y, band.width - chart.width - gap, band.height};
        page().eventsChart = {chartX, band.y, chart.width, chart.height};
        page().deathsChart = {chartX, band.bottom() - chart.height, chart.width, chart.height};
        break;
    case PictureBand::Kind::Charts:
        page().eventsChart = {band.x, band.y, chart.width, chart.height};
        page().deathsChart = {chartX, band.y, chart.width, chart.height};
        break;
    }
}

/// Height the table needs to begin on a page.
double PageFlow::tableStart() const
{
    const auto rows = std::min(fewestRows, m_measures.rows.size());
    return std::accumulate(m_measures.rows.begin(),
                           m_measures.rows.begin() + static_cast<std::ptrdiff_t>(rows),
                           headingHeight + tableHeadHeight);
}

void PageFlow::placeMessage()
{
    if (left() < m_measures.message && !atTop())
        addPage();
    page().message = take(m_measures.message);
}

void PageFlow::placePictures()
{
    std::vector<PictureBand> all = pictureBands(m_size, m_measures);
    for (PictureBand &band : all)
        band.least = std::min(band.least, m_area.height);
    std::span<const PictureBand> bands = all;
    while (!bands.empty()) {
        const std::size_t count = fitting(bands, left());
        if (count == 0) {
            addPage();
            continue;
        }
        std::vector<double> heights = bandHeights(bands.first(count), left());
        const double used = std::accumulate(heights.begin(), heights.end(), gap * static_cast<double>(count));
        if (count < bands.size() || left() - used < tableStart())
            stretch(heights, bands, left() - used + gap);
        for (std::size_t i = 0; i < count; ++i)
            placeBand(bands[i].kind, take(heights[i]));
        bands = bands.subspan(count);
    }
}

void PageFlow::placeTable()
{
    if (left() < tableStart() && !atTop())
        addPage();
    page().tableHeading = take(headingHeight, 0.0);
    for (std::size_t next = placeRows(0); next < m_measures.rows.size(); next = placeRows(next))
        addPage();
    m_cursor = std::min(m_cursor + gap, m_area.bottom());
}

/// The head of the table and as many rows as fit, at least one; the first row that did not.
std::size_t PageFlow::placeRows(std::size_t first)
{
    page().tableHead = take(tableHeadHeight, 0.0);
    std::size_t next = first;
    while (next < m_measures.rows.size() && (next == first || m_measures.rows[next] <= left())) {
        page().rows.push_back({next, take(m_measures.rows[next], 0.0)});
        ++next;
    }
    return next;
}

void PageFlow::placeTexts(TextColumns ReportPage::*texts, std::span<const double> heights)
{
    const double width = reportWidths(m_size).column;
    for (std::size_t first = 0; first < heights.size();) {
        if (left() < headingHeight + heights[first] && !atTop())
            addPage();
        TextColumns &columns = page().*texts;
        columns.heading = take(headingHeight, 0.0);
        const ColumnFill fill = fillColumns(heights.subspan(first), columnCount(m_size), left());
        for (std::size_t i = 0; i < fill.places.size(); ++i) {
            const auto &[column, y] = fill.places[i];
            const double x = m_area.x + static_cast<double>(column) * (width + columnGap);
            columns.items.push_back(
                {first + i, {x, m_cursor + y, width, std::min(heights[first + i], left() - y)}});
        }
        first += fill.places.size();
        take(fill.height);
    }
}

} // namespace

ReportWidths reportWidths(PageSize page)
{
    const double width = contentArea(page).width;
    const auto columns = static_cast<double>(columnCount(page));
    return {.title = figuresBesideTitle(page) ? width * 0.5 : width,
            .table = width,
            .column = (width - (columns - 1) * columnGap) / columns,
            .timeline = width};
}

ChartSize chartSize(PageSize page)
{
    const double width = contentArea(page).width;
    if (page.wide())
        return {width * 0.38, std::clamp(page.height * 0.17, 110.0, 400.0)};
    return {(width - gap) / 2, std::clamp(page.height * 0.115, 130.0, 400.0)};
}

std::vector<ReportPage> layoutReport(PageSize page, const ReportMeasures &measures)
{
    PageFlow flow(page, measures);
    flow.placeHead();
    if (measures.hasEvents)
        flow.placePictures();
    if (measures.hasEvents && !measures.rows.empty())
        flow.placeTable();
    else
        flow.placeMessage();
    flow.placeTexts(&ReportPage::sources, measures.sources);
    flow.placeTexts(&ReportPage::notes, measures.notes);
    return std::move(flow).finish();
}

} // namespace faultline
