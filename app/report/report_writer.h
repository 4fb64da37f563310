// Report → files: all pages or none.
#pragma once

#include "app/report/report_document.h"
#include "core/base/result.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <vector>

namespace faultline {

/// Pages done so far, of how many.
using PageProgress = std::function<void(std::size_t page, std::size_t pages)>;

/// Files of former reports under this name: FILE.png, FILE-2.png … in formats that have a file for each page.
std::vector<std::filesystem::path> reportFilesAt(const std::filesystem::path &file, ReportFormat format);

/// Writes FILE.png, FILE-2.png …, or one file with all pages, as the report's format is, and names them. Each
/// is written beside its place under a temporary name; only when all are done they are moved there, so an
/// error or a stop leaves what was there (see ReplacementFiles). Pages that a longer report left behind them
/// are removed, if they say that they are of the report whose first page is replaced. The same report gives
/// the same bytes.
///
/// Errors   WriteFailed naming the file or folder; Stopped.
/// Threads  any, but one at a time per document; `progress` is called on it.
Result<std::vector<std::filesystem::path>> writeReport(const ReportDocument &report,
                                                       const std::filesystem::path &file,
                                                       const std::stop_token &stop = {},
                                                       const PageProgress &progress = {});

} // namespace faultline
