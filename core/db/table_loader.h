// The small tables of a chronicle, and where their entries stand.
#pragma once

#include "core/db/database.h"
#include "core/db/guarded.h"
#include "core/store/event_store.h"

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace faultline {

/// Finds the position in a table of the store by id.
class Positions {
public:
    /// Throws BadRow if the id is known already.
    void add(std::string_view id)
    {
        if (!m_positions.emplace(std::string(id), m_positions.size()).second)
            throw BadRow("there is another one of this name");
    }

    /// Nothing for what is not there, or beyond what an Index can count.
    template <typename Index>
    std::optional<Index> find(std::string_view id) const
    {
        const auto found = m_positions.find(id);
        if (found == m_positions.end() || found->second > std::numeric_limits<Index>::max())
            return std::nullopt;
        return static_cast<Index>(found->second);
    }

    /// Throws BadRow for these; `kind` is what is sought.
    template <typename Index>
    Index at(std::string_view id, std::string_view kind) const
    {
        if (const auto found = find<Index>(id))
            return *found;
        refuse(id, kind);
    }

private:
    [[noreturn]] static void refuse(std::string_view id, std::string_view kind);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept
        {
            return std::hash<std::string_view>()(text);
        }
    };
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> m_positions;
};

/// Reads them all; what makes no sense is in `tables.leftOut`. Throws DbError.
class TableLoader {
public:
    explicit TableLoader(const Database &chronicle);

    EventStore::Tables tables;
    Positions categories, countries, actors, crises, datasets;

private:
    template <typename Read>
    void forEachRow(std::string_view kind, std::string_view sql, Read read);
    void loadInfo();
    void loadThemes();
    void loadCategories();
    void loadCountries();
    void loadActors();
    void loadCrises();
    void loadDatasets();

    const Database &m_db;
    Positions m_themes;
};

} // namespace faultline
