#include "core/report/one_page_layout.h"

#include "core/report/page_metrics.h"
#include "core/report/text_columns.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <optional>

namespace faultline {

namespace {

using namespace page;

constexpr std::size_t goodRows = 7;   ///< before the timeline has what it wants
constexpr double smallMap = 0.88;     ///< of the least height elsewhere
constexpr double goodTexts = 190.0;   ///< of sources or notes, if they are so long
constexpr double mostForTexts = 0.25; ///< of the page, before the pictures have what they want

/// The first are left out last.
constexpr auto importance = std::to_array<ReportPart>(
    {ReportPart::Title, ReportPart::Figures, ReportPart::Comparison, ReportPart::Map, ReportPart::Events,
     ReportPart::Table, ReportPart::Timeline, ReportPart::Charts, ReportPart::Notes, ReportPart::Sources,
     ReportPart::Method});

std::ptrdiff_t rankOf(ReportPart part) { return std::ranges::find(importance, part) - importance.begin(); }

/// What fills the width of the body, or two texts side by side.
struct Band {
    ReportPart part;
    double least = 0.0;
    double wish = 0.0;
    std::optional<PictureBand> picture;
    bool message = false;
    bool notesBeside = false; ///< right of the sources
    double height = 0.0;
};

double sumOf(std::span<const double> heights) { return std::accumulate(heights.begin(), heights.end(), 0.0); }

class OnePage {
public:
    OnePage(const ReportPlan &plan, const ReportMeasures &measures)
        : m_plan(plan), m_measures(measures), m_area(bodyArea(plan))
    {
    }

    ReportPage place() &&;

private:
    void placeHeadColumn();
    void gatherBands();
    void gather(ReportPart part);
    void gatherPicture(ReportPart part);
    void gatherMessage();
    void gatherTexts(ReportPart part, std::span<const double> heights);
    void gatherTable();
    void leaveOut();
    double spareRoom() const;
    void grow(ReportPart part, double most);
    void growTable(std::size_t most);
    void growTimeline();
    void shareOut();
    void placeBands();
    void placeBandOf(const Band &band, const Rect &rect);
    void placeTitle(const Rect &rect);
    void placeRows(const Rect &rect);
    void placeTexts(const Band &band, const Rect &rect);

    const ReportPlan &m_plan;
    const ReportMeasures &m_measures;
    Rect m_area;
    std::vector<Band> m_bands;
    std::size_t m_rows = 0; ///< of the table that have room
    ReportPage m_page;
};

ReportPage OnePage::place() &&
{
    const Rect content = contentArea(m_plan.page);
    m_page.footer = {content.x, content.bottom(), content.width, footerHeight};
    if (headOf(m_plan) == Head::Column)
        placeHeadColumn();
    gatherBands();
    leaveOut();
    shareOut();
    placeBands();
    return std::move(m_page);
}

/// The title at its top, the key figures at its bottom.
void OnePage::placeHeadColumn()
{
    const Rect content = contentArea(m_plan.page);
    const double width = reportWidths(m_plan).title;
    placeTitle({content.x, content.y, width, content.height});
    const double used = std::max(m_page.title.bottom(), m_page.note.bottom()) + gap;
    if (!has(m_plan, ReportPart::Figures))
        return;
    if (content.bottom() - gap - figuresColumnHeight >= used)
        m_page.figures = {content.x, content.bottom() - gap - figuresColumnHeight, width,
                          figuresColumnHeight};
    else
        m_page.leftOut.push_back(ReportPart::Figures);
}

void OnePage::gatherBands()
{
    if (m_measures.note > 0.0 && !has(m_plan, ReportPart::Title))
        m_bands.push_back({.part = ReportPart::Title, .least = m_measures.note});
    for (const ReportPart part : m_plan.parts)
        gather(part);
    for (Band &band : m_bands)
        band.height = band.least;
}

void OnePage::gather(ReportPart part)
{
    const Head head = headOf(m_plan);
    const bool inHead = part == ReportPart::Title ? head == Head::Column : head != Head::Stacked;
    const bool ofEvents = isPicture(part) || part == ReportPart::Comparison || part == ReportPart::Table
        || part == ReportPart::Events;
    if (ofEvents && !m_measures.hasEvents)
        return gatherMessage();
    switch (part) {
    case ReportPart::Title: {
        const double note = m_measures.note > 0.0 ? gap / 2 + m_measures.note : 0.0;
        const double beside = head == Head::FiguresBeside ? figuresHeight : 0.0;
        if (!inHead)
            m_bands.push_back({.part = part, .least = std::max(m_measures.title + note, beside)});
        break;
    }
    case ReportPart::Figures:
        if (!inHead)
            m_bands.push_back({.part = part, .least = figuresHeight});
        break;
    case ReportPart::Comparison:
        if (m_measures.comparison > 0.0)
            m_bands.push_back({.part = part, .least = m_measures.comparison});
        break;
    case ReportPart::Method:
        if (m_measures.method > 0.0)
            m_bands.push_back({.part = part, .least = m_measures.method});
        break;
    case ReportPart::Table:
        gatherTable();
        break;
    case ReportPart::Events:
        gatherTexts(part, m_measures.inFull);
        break;
    case ReportPart::Sources:
        gatherTexts(part, m_measures.sources);
        break;
    case ReportPart::Notes:
        gatherTexts(part, m_measures.notes);
        break;
    case ReportPart::Map:
    case ReportPart::Timeline:
    case ReportPart::Charts:
        gatherPicture(part);
        break;
    }
}

void OnePage::gatherPicture(ReportPart part)
{
    PictureBand picture = pictureBands(m_plan, std::span(&part, 1), m_measures).front();
    if (picture.kind == PictureBand::Kind::Map)
        picture.least *= smallMap;
    const auto isThere = [&](const Band &band) { return band.picture && band.picture->kind == picture.kind; };
    if (std::ranges::none_of(m_bands, isThere))
        m_bands.push_back({.part = part, .least = picture.least, .picture = picture});
}

void OnePage::gatherMessage()
{
    if (std::ranges::none_of(m_bands, &Band::message))
        m_bands.push_back({.part = ReportPart::Title, .least = m_measures.message, .message = true});
}

void OnePage::gatherTable()
{
    const std::vector<double> &rows = m_measures.rows;
    if (rows.empty())
        return gatherMessage();
    const double head = headingHeight + tableHeadHeight;
    m_rows = std::min(fewestRows, rows.size());
    m_bands.push_back({.part = ReportPart::Table,
                       .least = head + sumOf(std::span(rows).first(m_rows)),
                       .wish = head + sumOf(rows)});
}

/// Sources and notes share a band where it has two columns.
void OnePage::gatherTexts(ReportPart part, std::span<const double> heights)
{
    if (heights.empty())
        return;
    const bool beside = part == ReportPart::Notes && columnCount(m_plan) == 2 && !m_bands.empty()
        && m_bands.back().part == ReportPart::Sources;
    const bool withNotes = part == ReportPart::Sources && has(m_plan, ReportPart::Notes);
    const std::size_t columns = beside || withNotes ? 1 : columnCount(m_plan);
    const double whole = fillColumns(heights, columns, std::numeric_limits<double>::infinity()).height;
    Band band{.part = part,
              .least = headingHeight + std::max(heights.front(), std::min(goodTexts, whole)),
              .wish = headingHeight + whole};
    if (!beside)
        return m_bands.push_back(band);
    Band &shared = m_bands.back();
    shared.notesBeside = true;
    shared.least = std::max(shared.least, band.least);
    shared.wish = std::max(shared.wish, band.wish);
}

double OnePage::spareRoom() const
{
    double used = m_bands.empty() ? 0.0 : -gap;
    for (const Band &band : m_bands)
        used += band.height + gap;
    return m_area.height - used;
}

void OnePage::leaveOut()
{
    while (m_bands.size() > 1 && spareRoom() < 0.0) {
        const auto least =
            std::ranges::max_element(m_bands, {}, [](const Band &band) { return rankOf(band.part); });
        m_page.leftOut.push_back(least->part);
        if (least->notesBeside)
            m_page.leftOut.push_back(ReportPart::Notes);
        if (least->picture && least->picture->kind == PictureBand::Kind::MapAndCharts)
            m_page.leftOut.push_back(least->part == ReportPart::Map ? ReportPart::Charts : ReportPart::Map);
        m_bands.erase(least);
    }
    std::ranges::sort(m_page.leftOut);
}

/// To what it wants, at most to `most`.
void OnePage::grow(ReportPart part, double most)
{
    for (Band &band : m_bands)
        if (band.part == part && !band.picture)
            band.height +=
                std::clamp(std::min(band.wish, most) - band.height, 0.0, std::max(0.0, spareRoom()));
}

/// By whole rows, so that none of the room is lost, up to `most` of them.
void OnePage::growTable(std::size_t most)
{
    const auto table = std::ranges::find(m_bands, ReportPart::Table, &Band::part);
    if (table == m_bands.end())
        return;
    const std::vector<double> &rows = m_measures.rows;
    for (; m_rows < std::min(most, rows.size()) && rows[m_rows] <= spareRoom(); ++m_rows)
        table->height += rows[m_rows];
}

/// To where its lanes are good to read.
void OnePage::growTimeline()
{
    for (Band &band : m_bands) {
        if (!band.picture || band.picture->kind != PictureBand::Kind::Timeline)
            continue;
        band.height += std::clamp(band.picture->good - band.height, 0.0, std::max(0.0, spareRoom()));
        band.picture->least = band.height;
    }
}

void OnePage::shareOut()
{
    constexpr double all = std::numeric_limits<double>::infinity();
    const double texts = m_area.height * mostForTexts;
    growTable(goodRows);
    growTimeline();
    growTable(m_measures.rows.size());
    grow(ReportPart::Events, all);
    for (const ReportPart part : {ReportPart::Sources, ReportPart::Notes})
        grow(part, texts);
    std::vector<PictureBand> pictures;
    double room = spareRoom() - gap;
    for (const Band &band : m_bands) {
        if (band.picture) {
            pictures.push_back(*band.picture);
            room += band.height + gap;
        }
    }
    std::vector<double> heights = pictures.empty() ? std::vector<double>() : bandHeights(pictures, room);
    room -= sumOf(heights) + gap * (static_cast<double>(pictures.size()) - 1);
    stretch(heights, pictures, room);
    auto height = heights.begin();
    for (Band &band : m_bands)
        if (band.picture)
            band.height = *height++;
    for (const ReportPart part : {ReportPart::Sources, ReportPart::Notes})
        grow(part, all);
}

void OnePage::placeBands()
{
    double top = m_area.y;
    for (const Band &band : m_bands) {
        placeBandOf(band, {m_area.x, top, m_area.width, std::min(band.height, m_area.bottom() - top)});
        top += band.height + gap;
    }
}

void OnePage::placeBandOf(const Band &band, const Rect &rect)
{
    if (band.message) {
        m_page.message = rect;
    } else if (band.picture) {
        placeBand(m_page, m_plan, band.picture->kind, rect);
    } else if (band.part == ReportPart::Title) {
        placeTitle(rect);
    } else if (band.part == ReportPart::Figures) {
        m_page.figures = rect;
    } else if (band.part == ReportPart::Comparison) {
        m_page.comparison = rect;
    } else if (band.part == ReportPart::Method) {
        m_page.method = rect;
    } else if (band.part == ReportPart::Table) {
        placeRows(rect);
    } else {
        placeTexts(band, rect);
    }
}

void OnePage::placeTitle(const Rect &rect)
{
    const double width = reportWidths(m_plan).title;
    double top = rect.y;
    if (has(m_plan, ReportPart::Title)) {
        m_page.title = {rect.x, top, width, std::min(m_measures.title, rect.height)};
        top = m_page.title.bottom() + gap / 2;
    }
    if (m_measures.note > 0.0 && top < rect.bottom())
        m_page.note = {rect.x, top, width, std::min(m_measures.note, rect.bottom() - top)};
    if (headOf(m_plan) == Head::FiguresBeside)
        m_page.figures = {rect.x + width + gap, rect.y, rect.width - width - gap, figuresHeight};
}

void OnePage::placeRows(const Rect &rect)
{
    m_page.tableHeading = {rect.x, rect.y, rect.width, headingHeight};
    m_page.tableHead = {rect.x, rect.y + headingHeight, rect.width, tableHeadHeight};
    double top = m_page.tableHead.bottom();
    for (std::size_t row = 0; row < m_measures.rows.size(); ++row) {
        const double height = m_measures.rows[row];
        if (top + height > rect.bottom() + 0.01)
            break;
        m_page.rows.push_back({row, {rect.x, top, rect.width, height}});
        top += height;
    }
}

void OnePage::placeTexts(const Band &band, const Rect &rect)
{
    const std::size_t columns = columnCount(m_plan);
    if (band.part == ReportPart::Events) {
        placeColumns(m_page.inFull, m_plan, m_measures.inFull, 0, rect, columns);
        return;
    }
    const bool sources = band.part == ReportPart::Sources;
    TextColumns &texts = sources ? m_page.sources : m_page.notes;
    const std::vector<double> &heights = sources ? m_measures.sources : m_measures.notes;
    if (!band.notesBeside) {
        placeColumns(texts, m_plan, heights, 0, rect, columns);
        return;
    }
    const double width = reportWidths(m_plan).column;
    placeColumns(m_page.sources, m_plan, m_measures.sources, 0, {rect.x, rect.y, width, rect.height}, 1);
    placeColumns(m_page.notes, m_plan, m_measures.notes, 0,
                 {rect.x + width + columnGap, rect.y, width, rect.height}, 1);
}

} // namespace

ReportPage layoutOnePage(const ReportPlan &plan, const ReportMeasures &measures)
{
    return OnePage(plan, measures).place();
}

} // namespace faultline
