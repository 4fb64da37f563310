#include "core/import/csv_reader.h"

#include "core/import/input_fault.h"
#include "core/import/record_reader.h"

#include <algorithm>

namespace faultline {

namespace {

RecordReader::Source bytesOf(std::string_view bytes)
{
    return [bytes](std::span<char> buffer) mutable {
        const std::size_t count = bytes.copy(buffer.data(), buffer.size());
        bytes.remove_prefix(count);
        return count;
    };
}

CsvRecord kept(const Record &record)
{
    return {record.line, std::vector<std::string>(record.cells.begin(), record.cells.end())};
}

void addRow(CsvTable &table, const Record &record)
{
    if (record.cells.size() == table.header.cells.size())
        table.rows.push_back(kept(record));
    else
        table.faults.push_back({record.line,
                                "the row has " + std::to_string(record.cells.size()) + " cells, the header "
                                    + std::to_string(table.header.cells.size())});
}

void readRecords(CsvTable &table, RecordReader &reader)
{
    while (reader.next()) {
        const auto fault = reader.textFault();
        if (fault)
            table.faults.push_back({fault->line, fault->message});
        if (table.header.cells.empty())
            table.header = kept(reader.record());
        else if (!fault)
            addRow(table, reader.record());
    }
}

} // namespace

CsvTable readCsv(std::string_view bytes)
{
    CsvTable table;
    RecordReader reader(bytesOf(bytes), {});
    try {
        readRecords(table, reader);
    } catch (const InputFault &fault) {
        table.faults.push_back(
            {fault.line(), std::string(fault.what()) + "; the rest of the file was not read"});
    }
    if (table.header.cells.empty() && table.faults.empty())
        table.faults.push_back({1, "the file is empty; it needs a header line"});
    return table;
}

} // namespace faultline
