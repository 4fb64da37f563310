#include "core/store/event_store.h"

#include <algorithm>

namespace faultline {

std::optional<Row> EventStore::rowOfKey(std::int64_t key) const
{
    const auto keyOf = [this](Row row) { return m_key[row]; };
    const auto found = std::ranges::lower_bound(m_rowsByKey, key, {}, keyOf);
    return found != m_rowsByKey.end() && keyOf(*found) == key ? std::optional(*found) : std::nullopt;
}

std::optional<Row> EventStore::rowOfId(std::string_view id) const
{
    const auto idOf = [this](Row row) { return m_id[row]; };
    const auto found = std::ranges::lower_bound(m_rowsById, id, {}, idOf);
    return found != m_rowsById.end() && idOf(*found) == id ? std::optional(*found) : std::nullopt;
}

} // namespace faultline
