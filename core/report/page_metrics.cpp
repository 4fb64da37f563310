#include "core/report/page_metrics.h"

#include "core/report/text_columns.h"

#include <algorithm>

namespace faultline {

namespace page {

namespace {

constexpr double stackedFrom = 800.0; ///< height of a wide page on which the head can stand above the rest
constexpr double headColumn = 0.34;   ///< of the width

double marginOf(PageSize page) { return std::clamp(page.width * 0.056, 32.0, 72.0); }

/// Wide pages, and single ones that are no strip, have the charts beside the map, where only pictures stand
/// between them: what a country's events need is no wide map.
bool chartsBesideMap(const ReportPlan &plan)
{
    auto first = std::ranges::find(plan.parts, ReportPart::Map);
    auto last = std::ranges::find(plan.parts, ReportPart::Charts);
    if (last < first)
        std::swap(first, last);
    const bool room = plan.page.wide() || (plan.onePage && columnCount(plan) == 2);
    return room && headOf(plan) != Head::Column && last != plan.parts.end()
        && std::all_of(first, last, isPicture);
}

PictureBand bandOf(const ReportPlan &plan, ReportPart part, const ReportMeasures &measures)
{
    const double chart = chartSize(plan).height;
    const Rect body = bodyArea(plan);
    if (part == ReportPart::Timeline)
        return {PictureBand::Kind::Timeline, measures.leastTimeline, measures.goodTimeline};
    if (chartsBesideMap(plan))
        return {PictureBand::Kind::MapAndCharts, 2 * chart + gap, 2 * chart + gap};
    if (part == ReportPart::Charts)
        return {PictureBand::Kind::Charts, chart, chart};
    if (plan.page.wide())
        return {PictureBand::Kind::Map, body.height * 0.3, body.height * 0.55};
    return {PictureBand::Kind::Map, body.width * 0.34, body.width * 0.43};
}

} // namespace

Head headOf(const ReportPlan &plan)
{
    if (!plan.page.wide() || !has(plan, ReportPart::Title))
        return Head::Stacked;
    if (plan.onePage && plan.page.height < stackedFrom)
        return Head::Column;
    return plan.page.width >= 1400 && has(plan, ReportPart::Figures) ? Head::FiguresBeside : Head::Stacked;
}

Rect contentArea(PageSize page)
{
    const double margin = marginOf(page);
    const double top = std::min(margin, 48.0);
    return {margin, top, page.width - 2 * margin, page.height - 1.5 * top - footerHeight};
}

Rect bodyArea(const ReportPlan &plan)
{
    Rect area = contentArea(plan.page);
    if (headOf(plan) != Head::Column)
        return area;
    const double head = area.width * headColumn + gap;
    return {area.x + head, area.y, area.width - head, area.height};
}

std::size_t columnCount(const ReportPlan &plan) { return bodyArea(plan).width >= 900.0 ? 2 : 1; }

bool isPicture(ReportPart part)
{
    return part == ReportPart::Map || part == ReportPart::Timeline || part == ReportPart::Charts;
}

std::vector<PictureBand> pictureBands(const ReportPlan &plan, std::span<const ReportPart> run,
                                      const ReportMeasures &measures)
{
    std::vector<PictureBand> bands;
    for (const ReportPart part : run) {
        PictureBand band = bandOf(plan, part, measures);
        band.least = std::min(band.least, bodyArea(plan).height);
        if (std::ranges::find(bands, band.kind, &PictureBand::kind) == bands.end())
            bands.push_back(band);
    }
    return bands;
}

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

void placeBand(ReportPage &page, const ReportPlan &plan, PictureBand::Kind kind, const Rect &band)
{
    const ChartSize chart = chartSize(plan);
    const double chartX = band.right() - chart.width;
    switch (kind) {
    case PictureBand::Kind::Map:
        page.map = band;
        break;
    case PictureBand::Kind::Timeline:
        page.timeline = band;
        break;
    case PictureBand::Kind::MapAndCharts:
        page.map = {band.x, band.y, band.width - chart.width - gap, band.height};
        page.eventsChart = {chartX, band.y, chart.width, chart.height};
        page.deathsChart = {chartX, band.bottom() - chart.height, chart.width, chart.height};
        break;
    case PictureBand::Kind::Charts:
        page.eventsChart = {band.x, band.y, chart.width, chart.height};
        page.deathsChart = {chartX, band.y, chart.width, chart.height};
        break;
    }
}

double placeColumns(TextColumns &texts, const ReportPlan &plan, std::span<const double> heights,
                    std::size_t first, const Rect &area, std::size_t columns)
{
    const double width = reportWidths(plan).column;
    const double room = area.height - headingHeight;
    const ColumnFill fill = fillColumns(heights.subspan(first), columns, room);
    texts.heading = {area.x, area.y, area.width, std::min(headingHeight, area.height)};
    for (std::size_t i = 0; i < fill.places.size(); ++i) {
        const auto &[column, y] = fill.places[i];
        const double x = area.x + static_cast<double>(column) * (width + columnGap);
        const double height = std::min(heights[first + i], room - y);
        texts.items.push_back({first + i, {x, area.y + headingHeight + y, width, height}});
    }
    return headingHeight + std::min(fill.height, room);
}

} // namespace page

ReportWidths reportWidths(const ReportPlan &plan)
{
    const double whole = page::contentArea(plan.page).width;
    const double body = page::bodyArea(plan).width;
    const auto columns = static_cast<double>(page::columnCount(plan));
    const page::Head head = page::headOf(plan);
    return {.title = head == page::Head::FiguresBeside ? whole * 0.5
                : head == page::Head::Column           ? whole - body - page::gap
                                                       : whole,
            .table = body,
            .column = (body - (columns - 1) * page::columnGap) / columns,
            .timeline = body};
}

ChartSize chartSize(const ReportPlan &plan)
{
    const double width = page::bodyArea(plan).width;
    if (page::chartsBesideMap(plan))
        return {width * 0.38,
                std::clamp(plan.page.height
                               * (!plan.page.wide()  ? 0.13
                                      : plan.onePage ? 0.2
                                                     : 0.17),
                           110.0, 400.0)};
    return {(width - page::gap) / 2,
            std::clamp(plan.page.height * (plan.onePage ? 0.095 : 0.115), 130.0, 400.0)};
}

} // namespace faultline
