#include "core/import/csv_reader.h"

#include "core/base/utf8.h"

#include <csv.h>

#include <algorithm>

namespace faultline {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// libcsv's parser, fed line by line so that each record's line is known.
class CsvParser {
public:
    CsvParser()
    {
        csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_space_func(&m_parser, [](unsigned char) { return 0; }); // else it trims unquoted cells
    }
    ~CsvParser() { csv_free(&m_parser); }
    CsvParser(const CsvParser &) = delete;
    CsvParser &operator=(const CsvParser &) = delete;

    CsvTable read(std::string_view bytes)
    {
        bool readable = true;
        while (readable && !bytes.empty()) {
            const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
            readable = feed(bytes.substr(0, end));
            bytes.remove_prefix(end);
        }
        if (readable && csv_fini(&m_parser, takeCell, takeRecord, this) != 0)
            fault(m_record.line, "a quoted cell is not closed before the end of the file");
        if (!m_hasHeader)
            fault(1, "the file is empty; it needs a header line");
        return std::move(m_table);
    }

private:
    /// One line with its line break; false if reading cannot go on.
    bool feed(std::string_view line)
    {
        ++m_line;
        if (!m_inRecord)
            m_record.line = m_line;
        if (!isUtf8(line)) {
            fault(m_line, "the line is not valid UTF-8");
            m_recordValid = false;
        }
        const bool blank = line.find_first_not_of("\r\n") == std::string_view::npos;
        m_ended = false;
        if (csv_parse(&m_parser, line.data(), line.size(), takeCell, takeRecord, this) < line.size()) {
            fault(m_line,
                  "a quote stands inside an unquoted cell, or text follows a closing quote; "
                  "the rest of the file was not read");
            return false;
        }
        m_inRecord = !m_ended && (m_inRecord || !blank);
        return true;
    }

    static void takeCell(void *bytes, std::size_t size, void *self)
    {
        auto *parser = static_cast<CsvParser *>(self);
        parser->m_record.cells.emplace_back(static_cast<const char *>(bytes), size);
    }

    static void takeRecord(int, void *self) { static_cast<CsvParser *>(self)->endRecord(); }

    void endRecord()
    {
        m_ended = true;
        if (!m_hasHeader) {
            m_hasHeader = true;
            m_table.header = m_record;
        } else if (m_record.cells.size() != m_table.header.cells.size()) {
            fault(m_record.line,
                  "the row has " + std::to_string(m_record.cells.size()) + " cells, the header "
                      + std::to_string(m_table.header.cells.size()));
        } else if (m_recordValid) {
            m_table.rows.push_back(m_record);
        }
        m_record.cells.clear();
        m_recordValid = true;
    }

    void fault(std::size_t line, std::string message)
    {
        m_table.faults.push_back({line, std::move(message)});
    }

    csv_parser m_parser{};
    CsvTable m_table;
    CsvRecord m_record;
    std::size_t m_line = 0;
    bool m_hasHeader = false;
    bool m_inRecord = false;   ///< the next line continues a quoted cell
    bool m_ended = false;      ///< the line just fed ended a record
    bool m_recordValid = true; ///< UTF-8 so far
};

} // namespace

CsvTable readCsv(std::string_view bytes)
{
    if (bytes.starts_with(byteOrderMark))
        bytes.remove_prefix(byteOrderMark.size());
    CsvTable table = CsvParser().read(bytes);
    std::ranges::stable_sort(table.faults, {}, &CsvFault::line);
    return table;
}

} // namespace faultline
