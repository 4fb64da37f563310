// A chronicle that is open, written to another file.
#pragma once

#include "core/base/progress.h"
#include "core/db/database.h"

#include <stop_token>

namespace faultline {

/// Copies the file that a connection reads, byte by byte, beside `copy`, whose place it then takes: also when
/// it was deleted or replaced since it was opened. Others may use the connection meanwhile.
/// WriteFailed for `copy`, Damaged for what was changed in place, Stopped.
Result<Done> saveCopy(const Database &chronicle, const std::filesystem::path &copy,
                      const std::stop_token &stop = {}, const Progress &progress = {});

} // namespace faultline
