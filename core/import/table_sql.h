// The SQL that writes a table, made from its description.
#pragma once

#include "core/import/chronicle_tables.h"

#include <string>

namespace faultline {

inline bool hasColumn(const Table &table, std::string_view name)
{
    return columnIndex(table, name) < table.columns.size();
}

/// Gives a row if there is one with this key. Parameters: the key's cells.
std::string existsSql(const Table &table);

/// Inserts a row or updates the one with its key, and touches it only if it would change. Parameters: the
/// cells in the order of the columns, lists left out, for they have tables of their own; then the first and
/// the last day, if the table has spans; then the position, if it is ordered.
std::string upsertSql(const Table &table);

} // namespace faultline
