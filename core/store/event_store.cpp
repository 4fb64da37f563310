#include "core/store/event_store.h"

#include "core/base/in_parts.h"
#include "core/base/latitude_table.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <tuple>

namespace faultline {

namespace {

DayRange spanOf(const EventStore::Columns &columns)
{
    if (columns.earliest.empty())
        return {firstDayOfYear(1990), firstDayOfYear(2030) - Days(1)};
    constexpr std::size_t worthAThread = 200'000; // rows
    const auto parts =
        inParts(columns.earliest.size(), worthAThread, [&](std::size_t begin, std::size_t end) {
            Day last = columns.earliest.front();
            for (std::size_t row = begin; row < end; ++row) {
                const Day latest = columns.latest[row];
                last = std::max(last, latest == EdtfSpan::openEnd ? columns.earliest[row] : latest);
            }
            return last;
        });
    return {columns.earliest.front(), *std::ranges::max_element(parts)};
}

std::vector<Code> westToEast(std::span<const Mercator> places)
{
    std::vector<std::uint32_t> next(mercatorStrips + 1); // by strip: where its next place goes
    for (const Mercator place : places)
        ++next[stripAt(place.x) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<Code> codes(places.size());
    for (std::size_t code = 0; code < places.size(); ++code)
        codes[next[stripAt(places[code].x)]++] = static_cast<Code>(code);
    return codes;
}

} // namespace

EventStore::EventStore(Tables tables, Columns columns, std::span<const NewLink> links)
    : m_tables(std::move(tables)), m_columns(std::move(columns)), m_eventsOf(m_tables.datasets.size()),
      m_wholeSpan(spanOf(m_columns))
{
    m_mercator.reserve(m_columns.places.size());
    for (const Place &place : m_columns.places)
        m_mercator.push_back(latitudeTable().toMercator(place.position()));
    m_westToEast = westToEast(m_mercator);
    for (const DatasetIndex dataset : m_columns.dataset)
        ++m_eventsOf[dataset];
    for (const NewLink &link : links) {
        const auto from = rowOfKey(link.from);
        const auto to = rowOfKey(link.to);
        if (from && to)
            m_links.push_back({.from = *from, .kind = link.kind, .to = *to});
        else
            m_tables.leftOut.add("The link from the event with key " + std::to_string(link.from)
                                 + " to that with key " + std::to_string(link.to)
                                 + ": they are not both there.");
    }
    std::ranges::sort(m_links, {},
                      [](const Link &link) { return std::tuple(link.from, link.kind, link.to); });
}

Deaths EventStore::deathsOf(Code figures) const
{
    const auto known = [](std::int32_t figure) { return figure < 0 ? std::nullopt : std::optional(figure); };
    const auto &[low, best, high] = m_columns.figures[figures];
    return {known(low), known(best), known(high)};
}

Row EventStore::partOf(Row row) const
{
    const auto found =
        std::ranges::lower_bound(m_links, std::pair(row, LinkKind::PartOf), {},
                                 [](const Link &link) { return std::pair(link.from, link.kind); });
    return found != m_links.end() && found->from == row && found->kind == LinkKind::PartOf ? found->to
                                                                                           : noRow;
}

/// Keys mostly follow each other, so the first guess mostly hits.
std::optional<Row> EventStore::rowOfKey(std::int64_t key) const
{
    const auto &rows = m_columns.rowsByKey;
    const auto keyOf = [this](Row row) { return std::int64_t{m_columns.key[row]}; };
    if (rows.empty() || key < keyOf(rows.front()))
        return std::nullopt;
    const auto guess = static_cast<std::size_t>(key - keyOf(rows.front()));
    if (guess < rows.size() && keyOf(rows[guess]) == key)
        return rows[guess];
    const auto found = std::ranges::lower_bound(rows, key, {}, keyOf);
    return found != rows.end() && keyOf(*found) == key ? std::optional(*found) : std::nullopt;
}

} // namespace faultline
