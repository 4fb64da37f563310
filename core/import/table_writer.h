// Text rows → rows of a chronicle, updated by their key.
#pragma once

#include "core/import/text_tables.h"

namespace faultline {

class Database;

/// Writes the rows of one table, which have been checked, and counts what became of them.
/// A row that is there already keeps its place in the order of display; new ones follow. Throws DbError.
TableReport writeTable(Database &chronicle, const Table &table, const std::vector<TextRow> &rows);

} // namespace faultline
