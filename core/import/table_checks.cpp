#include "core/import/table_checks.h"

#include "core/base/in_quotes.h"
#include "core/db/database.h"
#include "core/import/cell_rules.h"
#include "core/import/row_rules.h"

#include <algorithm>
#include <unordered_map>

namespace faultline {

namespace {

template <typename Visit>
void forEachRow(const TextTables &tables, TableId id, Visit visit)
{
    for (const TextRow &row : tables.of(id))
        visit(RowView{tableOf(id), row});
}

void checkCells(const RowView &row, FaultList &faults)
{
    bool sound = true;
    for (std::size_t i = 0; i < row.table.columns.size(); ++i) {
        std::string fault = cellFault(row.table.columns[i], row.row.cells[i]);
        if (fault.empty())
            continue;
        faults.add(row.row, row.table.columns[i].name, std::move(fault));
        sound = false;
    }
    if (sound)
        checkRow(row, faults);
}

/// `line 7`, with the file if it is another one.
std::string placeOf(const TextTables &tables, const TextRow &first, const TextRow &here)
{
    const std::string line = "line " + std::to_string(first.line);
    return first.file == here.file ? line : line + " of " + tables.files[first.file].string();
}

void checkKeysOnce(const TextTables &tables, TableId id, FaultList &faults)
{
    std::unordered_map<std::string, const TextRow *> firsts;
    forEachRow(tables, id, [&](const RowView &row) {
        const std::string key = rowKey(row.table, row.row);
        const auto [first, isFirst] = firsts.try_emplace(key, &row.row);
        if (!isFirst)
            faults.add(row.row, row.table.columns[0].name,
                       inQuotes(key) + " is there already, in " + placeOf(tables, *first->second, row.row));
    });
}

void checkReferences(const RowView &row, const KnownRows &known, FaultList &faults)
{
    for (std::size_t i = 0; i < row.table.columns.size(); ++i) {
        const Column &column = row.table.columns[i];
        if (column.kind != CellKind::Reference && column.kind != CellKind::ReferenceList)
            continue;
        for (const std::string_view item : listItems(row.row.cells[i]))
            if (!item.empty() && !known.of(column.target).contains(std::string(item)))
                faults.add(row.row, column.name,
                           inQuotes(item) + " is not in " + std::string(tableOf(column.target).name)
                               + ".csv");
    }
}

bool hasDeaths(const RowView &event)
{
    return !event["deaths_low"].empty() || !event["deaths_best"].empty() || !event["deaths_high"].empty();
}

bool supportsDeaths(const std::pair<const std::string, std::string> &sourceAndClaims)
{
    const auto claims = listItems(sourceAndClaims.second);
    return std::ranges::find(claims, "deaths") != claims.end();
}

void checkSources(const RowView &event, const KnownRows &known, FaultList &faults)
{
    const auto sources = known.supports.find(event["id"]);
    if (sources == known.supports.end())
        faults.add(event.row, "id", inQuotes(event["id"]) + " has no source in event_sources.csv");
    else if (hasDeaths(event) && std::ranges::none_of(sources->second, supportsDeaths))
        faults.add(event.row, "id",
                   inQuotes(event["id"]) + " has deaths, but no source that supports 'deaths'");
}

/// Notes whole by whole; an event that is part of two is a fault.
void addWholes(const TextTables &tables, KnownRows &known, FaultList &faults)
{
    forEachRow(tables, TableId::EventLink, [&](const RowView &link) {
        if (link["kind"] != "part_of")
            return;
        const auto [whole, isFirst] = known.wholes.try_emplace(link["event"], link["other"]);
        if (!isFirst && whole->second != link["other"])
            faults.add(link.row, "other",
                       inQuotes(link["event"]) + " is part of " + inQuotes(whole->second)
                           + " already, it cannot be part of " + inQuotes(link["other"]) + " too");
    });
}

/// Whether going up from whole to whole leads back to `event`; ends in any other circle as well.
bool isPartOfItself(const std::string &event, const KnownRows &known)
{
    auto at = known.wholes.find(event);
    for (std::size_t steps = 0; at != known.wholes.end() && steps <= known.wholes.size(); ++steps) {
        if (at->second == event)
            return true;
        at = known.wholes.find(at->second);
    }
    return false;
}

void checkCircles(const TextTables &tables, const KnownRows &known, FaultList &faults)
{
    forEachRow(tables, TableId::EventLink, [&](const RowView &link) {
        const bool self = link["event"] == link["other"]; // told by checkRow()
        if (link["kind"] == "part_of" && !self && isPartOfItself(link["event"], known))
            faults.add(link.row, "other",
                       inQuotes(link["event"]) + " is part of " + inQuotes(link["other"])
                           + ", which in turn is part of it");
    });
}

void addFiles(KnownRows &known, const TextTables &tables)
{
    for (const Table &table : chronicleTables())
        forEachRow(tables, table.id,
                   [&](const RowView &row) { known.of(table.id).insert(rowKey(table, row.row)); });
    forEachRow(tables, TableId::EventSource,
               [&](const RowView &row) { known.supports[row["event"]][row["source"]] = row["supports"]; });
}

} // namespace

KnownRows knownRows(const Database &chronicle)
{
    KnownRows known;
    for (const TableId id : {TableId::Theme, TableId::Category, TableId::Country, TableId::Actor,
                             TableId::Crisis, TableId::Source, TableId::Event}) {
        const Table &table = tableOf(id);
        Statement keys(chronicle,
                       "SELECT " + std::string(table.columns[0].name) + " FROM " + std::string(table.sql));
        while (keys.step())
            known.of(id).emplace(keys.text(0));
    }
    Statement sources(
        chronicle, "SELECT e.id, s.source, s.supports FROM event_source s JOIN event e ON e.key = s.event");
    while (sources.step())
        known.supports[std::string(sources.text(0))][std::string(sources.text(1))] = sources.text(2);
    Statement wholes(chronicle,
                     "SELECT part.id, whole.id FROM event_link l JOIN event part ON part.key = l.event"
                     " JOIN event whole ON whole.key = l.other WHERE l.kind = 'part_of'");
    while (wholes.step())
        known.wholes[std::string(wholes.text(0))] = wholes.text(1);
    return known;
}

void checkTables(const TextTables &tables, KnownRows known, FaultList &faults)
{
    for (const Table &table : chronicleTables()) {
        forEachRow(tables, table.id, [&](const RowView &row) { checkCells(row, faults); });
        checkKeysOnce(tables, table.id, faults);
    }
    addWholes(tables, known, faults);
    checkCircles(tables, known, faults);
    if (!tables.complete)
        return; // rows that could not be read would be missed here
    addFiles(known, tables);
    for (const Table &table : chronicleTables())
        forEachRow(tables, table.id, [&](const RowView &row) { checkReferences(row, known, faults); });
    forEachRow(tables, TableId::Event, [&](const RowView &event) { checkSources(event, known, faults); });
}

} // namespace faultline
