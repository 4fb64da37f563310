// The tables of a chronicle.
#pragma once

#include "core/db/database.h"

#include <cstdint>
#include <string>
#include <unordered_set>

namespace faultline {

/// "FLTL" in SQLite's application_id.
inline constexpr std::uint32_t chronicleApplicationId = 0x464C544C;
/// SQLite's user_version; a file with a higher one is left to a newer program.
inline constexpr std::uint32_t chronicleSchemaVersion = 1;

/// Makes an empty database an empty chronicle. Throws DbError.
void createSchema(Database &db);

/// The table of the search index alone.
void createSearchIndex(Database &db);

/// What createSchema() makes and a chronicle's reader may read, SQLite's own list included.
const std::unordered_set<std::string> &tablesOfChronicles();

/// What is wrong with the tables of a file; empty if they are defined as createSchema() does it, word by
/// word, so that nothing of the file's own is computed when they are read. Throws DbError.
std::string schemaDifference(const Database &db);

} // namespace faultline
