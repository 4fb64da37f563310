// What must hold between the rows of all tables, those in the files and those in the chronicle.
#pragma once

#include "core/import/text_tables.h"

#include <map>
#include <string>
#include <unordered_set>

namespace faultline {

class Database;

/// What new rows can refer to or contradict, from the files and from the chronicle they go into.
struct KnownRows {
    std::array<std::unordered_set<std::string>, tableCount> keys; ///< by TableId; see rowKey()
    /// By event, then source: what the source supports.
    std::map<std::string, std::map<std::string, std::string>> supports;
    std::map<std::string, std::string> wholes; ///< by event, the event it is part of

    std::unordered_set<std::string> &of(TableId table) { return keys[static_cast<std::size_t>(table)]; }
    const std::unordered_set<std::string> &of(TableId table) const
    {
        return keys[static_cast<std::size_t>(table)];
    }
};

/// Of a chronicle that is there already. Throws DbError.
KnownRows knownRows(const Database &chronicle);

/// Checks cells, rows, ids, references, sources and links; `known` comes from the chronicle.
void checkTables(const TextTables &tables, KnownRows known, FaultList &faults);

} // namespace faultline
