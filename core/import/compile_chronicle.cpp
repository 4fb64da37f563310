#include "core/import/compile_chronicle.h"

#include "core/base/replacement_file.h"
#include "core/db/chronicle_check.h"
#include "core/db/event_loader.h"
#include "core/db/guarded.h"
#include "core/db/schema.h"
#include "core/db/search_index.h"
#include "core/db/store_cache.h"
#include "core/import/table_checks.h"
#include "core/import/table_writer.h"

#include <algorithm>

namespace faultline {

namespace {

/// Where the import works: a copy of the chronicle, or an empty one.
Result<Database> workingCopy(const std::filesystem::path &into)
{
    std::error_code error;
    if (!std::filesystem::exists(into, error) && !error)
        return guarded(into, [] {
            Database empty = Database::inMemory();
            createSchema(empty);
            return empty;
        });
    auto chronicle = openChronicle(into);
    if (!chronicle.ok())
        return chronicle;
    return guarded(into, [&] { return Database::inMemory(chronicle.value()); });
}

std::vector<TableReport> writeTables(Database &copy, const TextTables &tables, const std::stop_token &stop,
                                     const Progress &progress)
{
    std::vector<TableReport> reports;
    copy.execute("BEGIN");
    for (const Table &table : chronicleTables()) {
        throwIfStopped(stop);
        if (tables.given[static_cast<std::size_t>(table.id)])
            reports.push_back(writeTable(copy, table, tables.of(table.id)));
        if (progress)
            progress(0.8 * static_cast<double>(table.id) / static_cast<double>(tableCount));
    }
    rebuildSearchIndex(copy);
    copy.execute("COMMIT");
    return reports;
}

bool changesAnything(const ImportReport &report)
{
    return std::ranges::any_of(report.tables,
                               [](const TableReport &table) { return table.added + table.updated > 0; });
}

/// The store cache is the last thing written, for it holds good only until the next change.
void writeWhole(Database &copy, const std::filesystem::path &file)
{
    copy.execute("DELETE FROM store_column");
    copy.writeTo(file);
    Database written = Database::toFill(file);
    writeStoreCache(written, scanEvents(written));
}

Result<Done> replace(Database &copy, const std::filesystem::path &into, const FileStamp &original)
{
    ReplacementFile replacement(into);
    const auto written = guarded(into, [&] {
        writeWhole(copy, replacement.path());
        return Done{};
    });
    if (!written.ok())
        return Error{Error::Kind::WriteFailed, into, written.error().detail};
    return replacement.commitOver(original);
}

/// Writes the checked tables into the copy. What only shows when old and new rows meet becomes an error.
ImportReport importInto(Database &copy, const TextTables &tables, const std::filesystem::path &into,
                        const std::stop_token &stop, const Progress &progress)
{
    ImportReport report{.tables = writeTables(copy, tables, stop, progress), .errors = {}};
    for (std::string &finding : rowFindings(copy))
        report.errors.push_back({.file = into, .message = std::move(finding)});
    throwIfStopped(stop);
    return report;
}

std::vector<TableReport> rowsRead(const TextTables &tables)
{
    std::vector<TableReport> reports;
    for (const Table &table : chronicleTables())
        if (tables.given[static_cast<std::size_t>(table.id)])
            reports.push_back({.table = std::string(table.name), .read = tables.of(table.id).size()});
    return reports;
}

} // namespace

std::string errorText(const CompileError &error)
{
    std::string text = error.file.string() + ":";
    if (error.line > 0)
        text += std::to_string(error.line) + ":";
    if (!error.column.empty())
        text += " " + error.column + ":";
    return text + " " + error.message;
}

Result<ImportReport> importTables(std::span<const std::filesystem::path> files,
                                  const std::filesystem::path &into, bool dryRun, const std::stop_token &stop,
                                  const Progress &progress)
{
    FaultList faults;
    const auto tables = readTextTables(files, faults);
    if (!tables.ok())
        return tables.error();
    const FileStamp original = stampOf(into);
    auto copy = workingCopy(into);
    if (!copy.ok())
        return copy.error();
    auto known = guarded(into, [&] { return knownRows(copy.value()); });
    if (!known.ok())
        return known.error();
    checkTables(tables.value(), std::move(known).value(), faults);
    if (!faults.empty())
        return ImportReport{rowsRead(tables.value()), std::move(faults).take(tables.value().files)};

    auto report =
        guarded(into, [&] { return importInto(copy.value(), tables.value(), into, stop, progress); });
    if (!report.ok() || !report.value().errors.empty() || dryRun || !changesAnything(report.value()))
        return report;
    const auto written = replace(copy.value(), into, original);
    if (!written.ok())
        return written.error();
    if (progress)
        progress(1.0);
    return report;
}

} // namespace faultline
