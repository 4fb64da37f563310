// What became of an import, as a text file beside the chronicle.
#pragma once

#include "core/import/import_events.h"

namespace faultline {

/// Every skipped and doubtful row, every assumption, what was added, updated and removed.
std::string reportText(const EventImportReport &report, const std::filesystem::path &file,
                       const std::filesystem::path &into);

/// Writes it as `<chronicle>.import-<dataset>-<date>-<time>.txt`, UTC; gives the path. WriteFailed.
Result<std::filesystem::path> saveReport(const EventImportReport &report, const std::filesystem::path &file,
                                         const std::filesystem::path &into);

} // namespace faultline
