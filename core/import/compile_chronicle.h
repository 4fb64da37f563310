// Text tables → chronicle: reads, checks everything, then writes all or nothing.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace faultline {

/// A fault in a text table and where it is.
struct CompileError {
    std::filesystem::path file;
    std::size_t line = 0; ///< from 1; where the row begins. 0: the file as a whole
    std::string column;   ///< empty: the row as a whole
    std::string message;  ///< names the value
};

/// `file:line: column: message`.
std::string errorText(const CompileError &error);

/// What became of the rows of one table.
struct TableReport {
    std::string table; ///< `events`
    std::size_t read = 0;
    std::size_t added = 0;
    std::size_t updated = 0;
    std::size_t unchanged = 0;
};

struct ImportReport {
    std::vector<TableReport> tables;  ///< those that were given, in the order of the format's description
    std::vector<CompileError> errors; ///< all of them, by file and line; with any, nothing was written
};

/// Adds the rows of text tables (resources/chronicle/README.md), recognised by their file names, to a
/// chronicle, which is created if missing. Rows that are there already are updated by their id.
/// The chronicle is replaced as a whole at the end, and not touched if nothing changes or on a dry run.
/// Equal tables compiled into a new file give equal bytes.
/// Errors: NotFound or ReadFailed for a table, those of openChronicle() for `into`, WriteFailed, Stopped.
Result<ImportReport> importTables(std::span<const std::filesystem::path> tables,
                                  const std::filesystem::path &into, bool dryRun = false,
                                  const std::stop_token &stop = {}, const Progress &progress = {});

} // namespace faultline
