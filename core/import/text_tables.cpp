#include "core/import/text_tables.h"

#include "core/base/in_quotes.h"
#include "core/base/read_file.h"
#include "core/import/csv_reader.h"

#include <algorithm>
#include <optional>

namespace faultline {

namespace {

/// For each column of the table its place in the file; nothing if the header is not the table's.
std::optional<std::vector<std::size_t>> matchHeader(const Table &table, const CsvRecord &header,
                                                    std::size_t file, FaultList &faults)
{
    bool matches = true;
    const auto refuse = [&](std::string_view column, std::string message) {
        faults.add(file, header.line, column, std::move(message));
        matches = false;
    };
    std::vector<std::size_t> places;
    for (const Column &column : table.columns) {
        const auto found = std::ranges::find(header.cells, column.name);
        if (found == header.cells.end())
            refuse(column.name, "the column is missing");
        places.push_back(static_cast<std::size_t>(found - header.cells.begin()));
    }
    for (auto name = header.cells.begin(); name != header.cells.end(); ++name)
        if (columnIndex(table, *name) == table.columns.size())
            refuse({}, "there is no column " + inQuotes(*name) + " in " + std::string(table.name) + ".csv");
        else if (std::find(header.cells.begin(), name, *name) != name)
            refuse(*name, "the column is there twice");
    return matches ? std::optional(places) : std::nullopt;
}

TextRow inTableOrder(CsvRecord record, const std::vector<std::size_t> &places, std::size_t file)
{
    TextRow row{.file = file, .line = record.line, .cells = {}};
    for (const std::size_t place : places)
        row.cells.push_back(std::move(record.cells[place]));
    return row;
}

/// Adds one file's rows; false if some of them could not be read.
bool addTable(TextTables &tables, const Table &table, std::size_t file, CsvTable csv, FaultList &faults)
{
    tables.given[static_cast<std::size_t>(table.id)] = true;
    for (CsvFault &fault : csv.faults)
        faults.add(file, fault.line, {}, std::move(fault.message));
    if (csv.header.cells.empty())
        return false;
    const auto places = matchHeader(table, csv.header, file, faults);
    if (!places)
        return false;
    for (CsvRecord &record : csv.rows)
        tables.of(table.id).push_back(inTableOrder(std::move(record), *places, file));
    return csv.faults.empty();
}

std::string knownNames()
{
    std::string names;
    for (const Table &table : chronicleTables())
        names.append(names.empty() ? "" : ", ").append(table.name).append(".csv");
    return names;
}

} // namespace

std::string rowKey(const Table &table, const TextRow &row)
{
    std::string key = row.cells[0];
    for (std::size_t i = 1; i < table.keyColumns; ++i)
        key.append(",").append(row.cells[i]);
    return key;
}

void FaultList::add(std::size_t file, std::size_t line, std::string_view column, std::string message)
{
    m_faults.push_back({file, {.line = line, .column = std::string(column), .message = std::move(message)}});
}

std::vector<CompileError> FaultList::take(const std::vector<std::filesystem::path> &files) &&
{
    std::ranges::stable_sort(m_faults, {},
                             [](const Fault &fault) { return std::pair(fault.file, fault.error.line); });
    std::vector<CompileError> errors;
    for (Fault &fault : m_faults) {
        errors.push_back(std::move(fault.error));
        errors.back().file = files[fault.file];
    }
    return errors;
}

Result<TextTables> readTextTables(std::span<const std::filesystem::path> files, FaultList &faults)
{
    TextTables tables;
    tables.files.assign(files.begin(), files.end());
    for (std::size_t file = 0; file < files.size(); ++file) {
        const Table *table =
            files[file].extension() == ".csv" ? tableNamed(files[file].stem().string()) : nullptr;
        auto bytes = readFile(files[file]);
        if (!bytes.ok())
            return bytes.error();
        if (!table) {
            faults.add(file, 0, {}, "no table is called so; the tables are " + knownNames());
            tables.complete = false;
        } else if (!addTable(tables, *table, file, readCsv(bytes.value()), faults)) {
            tables.complete = false;
        }
    }
    return tables;
}

} // namespace faultline
