// RFC 4180 text → records that know the line they begin in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

struct CsvRecord {
    std::size_t line = 0; ///< from 1; where the record begins, for a cell may hold line breaks
    std::vector<std::string> cells;
};

struct CsvFault {
    std::size_t line = 0;
    std::string message;
};

/// Every row has as many cells as the header; rows that have not are left out, each with a fault.
struct CsvTable {
    CsvRecord header;
    std::vector<CsvRecord> rows;
    std::vector<CsvFault> faults; ///< ascending by line
};

/// Commas, double quotes, LF or CRLF; a byte-order mark and empty lines are skipped, spaces are kept.
/// Reads on after rows of wrong length or encoding; a misplaced quote ends the reading.
CsvTable readCsv(std::string_view bytes);

} // namespace faultline
