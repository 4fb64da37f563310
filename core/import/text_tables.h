// The rows of all text tables of one import, as written, and the faults found in them so far.
#pragma once

#include "core/import/chronicle_tables.h"
#include "core/import/compile_chronicle.h"

#include <array>

namespace faultline {

struct TextRow {
    std::size_t file = 0; ///< index into TextTables::files
    std::size_t line = 0;
    std::vector<std::string> cells; ///< in the order of Table::columns
};

struct TextTables {
    std::vector<std::filesystem::path> files;
    std::array<std::vector<TextRow>, tableCount> rows; ///< by TableId, in the order given
    std::array<bool, tableCount> given{};              ///< there was a file for it
    bool complete = true; ///< every row of every file could be read, so a missing id is really missing

    std::vector<TextRow> &of(TableId table) { return rows[static_cast<std::size_t>(table)]; }
    const std::vector<TextRow> &of(TableId table) const { return rows[static_cast<std::size_t>(table)]; }
};

/// A row whose cells can be asked for by the name of their column.
struct RowView {
    const Table &table;
    const TextRow &row;

    const std::string &operator[](std::string_view column) const
    {
        return row.cells[columnIndex(table, column)];
    }
};

/// The first cells of a row, which name it, as one text.
std::string rowKey(const Table &table, const TextRow &row);

/// Faults in the order found; sorted when taken.
class FaultList {
public:
    void add(std::size_t file, std::size_t line, std::string_view column, std::string message);
    void add(const TextRow &row, std::string_view column, std::string message)
    {
        add(row.file, row.line, column, std::move(message));
    }
    bool empty() const { return m_faults.empty(); }
    /// By file, in the order given, then line.
    std::vector<CompileError> take(const std::vector<std::filesystem::path> &files) &&;

private:
    struct Fault {
        std::size_t file;
        CompileError error;
    };
    std::vector<Fault> m_faults;
};

/// Reads every file; what is wrong with files, headers and the shape of rows goes into `faults`.
/// NotFound, IsDirectory or ReadFailed if a file cannot be read.
Result<TextTables> readTextTables(std::span<const std::filesystem::path> files, FaultList &faults);

} // namespace faultline
