#include "core/editorial/exceptions.h"

#include "core/base/in_quotes.h"
#include "core/base/read_file.h"
#include "core/import/csv_reader.h"

namespace faultline {

Result<Exceptions> Exceptions::read(const std::filesystem::path &path, std::size_t file, FaultList &faults)
{
    const auto bytes = readFile(path);
    if (!bytes.ok())
        return bytes.error();
    const CsvTable csv = readCsv(bytes.value());
    for (const CsvFault &fault : csv.faults)
        faults.add(file, fault.line, {}, fault.message);
    Exceptions exceptions;
    exceptions.m_file = file;
    if (csv.header.cells != std::vector<std::string>{"event", "rule", "reason"}) {
        faults.add(file, csv.header.line, {}, "the header is not event,rule,reason");
        return exceptions;
    }
    for (const CsvRecord &row : csv.rows) {
        if (row.cells[1] != placeRule && row.cells[1] != twinRule)
            faults.add(file, row.line, "rule", inQuotes(row.cells[1]) + " is neither place nor twin");
        if (row.cells[2].empty())
            faults.add(file, row.line, "reason", "the cell is empty");
        exceptions.m_entries[{row.cells[0], row.cells[1]}].line = row.line;
    }
    return exceptions;
}

bool Exceptions::allow(const std::string &event, std::string_view rule)
{
    const auto entry = m_entries.find({event, std::string(rule)});
    if (entry == m_entries.end())
        return false;
    entry->second.used = true;
    return true;
}

void Exceptions::reportUnused(FaultList &faults) const
{
    for (const auto &[eventAndRule, entry] : m_entries)
        if (!entry.used)
            faults.add(m_file, entry.line, "event",
                       inQuotes(eventAndRule.first) + " needs no exception from the rule '"
                           + eventAndRule.second + "'");
}

} // namespace faultline
