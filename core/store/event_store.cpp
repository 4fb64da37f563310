#include "core/store/event_store.h"

#include <algorithm>
#include <tuple>

namespace faultline {

EventStore::EventStore(Tables tables, Columns columns, std::span<const NewLink> links)
    : m_tables(std::move(tables)), m_columns(std::move(columns)), m_eventsOf(m_tables.datasets.size())
{
    for (const DatasetIndex dataset : m_columns.dataset)
        ++m_eventsOf[dataset];
    for (const NewLink &link : links) {
        const auto from = rowOfKey(link.from);
        const auto to = rowOfKey(link.to);
        if (from && to)
            m_links.push_back({.from = *from, .kind = link.kind, .to = *to});
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
