// The visible events as a CSV table.
#pragma once

#include "core/base/result.h"
#include "core/db/database.h"
#include "core/filter/visible_set.h"

#include <QString>

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string_view>

namespace faultline {

/// What became of the visible events.
struct TableExport {
    std::size_t written = 0;
    std::size_t withheld = 0; ///< of datasets whose rows may not be passed on
};

/// Why events are missing from the table.
QString withheldWords(const TableExport &outcome);

/// Takes the table piece by piece; false if it cannot.
using TakeText = std::function<bool(std::string_view)>;

/// The table by start, then id; see core/report/csv_export.h for its columns. Memory does not grow with the
/// number of events. WriteFailed, without a file, if `take` fails; Stopped; errors of the chronicle.
Result<TableExport> writeTable(const Database &chronicle, const EventStore &events, const VisibleSet &visible,
                               const TakeText &take, const std::stop_token &stop = {});

/// The same into a file, which is replaced only when all is written.
Result<TableExport> saveTable(const std::filesystem::path &file, const Database &chronicle,
                              const EventStore &events, const VisibleSet &visible,
                              const std::stop_token &stop = {});

} // namespace faultline
