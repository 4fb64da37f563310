// The chronicle an import writes: a copy of the one that is there, or a new one.
#pragma once

#include "core/base/replacement_file.h"
#include "core/db/database.h"
#include "core/import/imported_event.h"

namespace faultline {

/// A copy of the chronicle beside it, open to be filled. If there is none, a new one that is about `dataset`
/// and has the themes, categories and countries of `pattern`.
/// Errors: those of openChronicle(), WriteFailed.
Result<Database> openTarget(const ReplacementFile &copy, const std::filesystem::path &into,
                            const std::filesystem::path &pattern, const DatasetInfo &dataset);

} // namespace faultline
