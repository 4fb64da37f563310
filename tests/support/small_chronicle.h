// A chronicle of seven events with everything a chronicle can have, as text tables and as a file.
#pragma once

#include "core/db/database.h"
#include "core/store/event_store.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace faultline::test {

/// File name → text.
using TableTexts = std::map<std::string, std::string>;

/// Events, in time order:
///   plebiscite        1990-12-23          SI, no place, exact day; source without URL
///   siege             1992-04-05/1996-02-29  BA Sarajevo, party RS, deaths 100–200–300, crisis war
///   shelling          1994-02-05          BA Sarajevo, part of siege, deaths –68–, sources `court`, `agency`
///   detention-camp    1992-05~            BA Prijedor (near), deaths unknown, crisis war
///   agreement         1995-11-21          US Dayton, parties BA HR RS, crisis war, responds to siege
///   declaration       2008-02-17          XK Pristina, party RS, crisis talks, leads to visit
///   visit             2020-02-17, goes on RS Belgrade, party RU, actors `shoigu`, `vucic`; "Šojgu" in
///   summary
TableTexts smallTables();

/// The tables with `from` replaced by `to` in one of them. Throws if it is not there.
TableTexts changed(const std::string &table, const std::string &from, const std::string &to,
                   TableTexts tables = smallTables());

/// Writes them into a folder; the paths in alphabetical order.
std::vector<std::filesystem::path> writeTables(const std::filesystem::path &folder, const TableTexts &tables);

/// Writes smallTables() and compiles them into `folder`/small.faultline, afresh. Throws if that fails.
std::filesystem::path compileSmallChronicle(const std::filesystem::path &folder);

/// The row of an event that a chronicle must have, and the id of a row.
Row rowOf(const Database &chronicle, const EventStore &store, std::string_view id);
std::string idOf(const Database &chronicle, const EventStore &store, Row row);

/// Runs SQL on a file without any of the program's safeguards, to make foreign and faulty chronicles.
void alterWithSql(const std::filesystem::path &file, const std::string &sql);

} // namespace faultline::test
