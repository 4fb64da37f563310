// A file of a report, read back: PNG, PDF, SVG or HTML.
#pragma once

#include "core/base/result.h"
#include "core/report/report_metadata.h"

#include <optional>

namespace faultline {

/// What the file says of itself; nothing if it is no report of this program. NotFound, IsDirectory or
/// ReadFailed if it cannot be read. Any thread.
Result<std::optional<ReportMetadata>> readReportMetadata(const std::filesystem::path &file);

} // namespace faultline
