// The visible events as a CSV file.
#pragma once

#include "core/base/result.h"
#include "core/db/database.h"
#include "core/filter/visible_set.h"

#include <filesystem>
#include <string>

namespace faultline {

/// The whole table as text, see core/report/csv_export.h for its columns.
Result<std::string> csvText(const Database &chronicle, const EventStore &events, const VisibleSet &visible);

/// The same into a file, which is replaced only when all is written.
Result<Done> saveCsv(const std::filesystem::path &file, const Database &chronicle, const EventStore &events,
                     const VisibleSet &visible);

} // namespace faultline
