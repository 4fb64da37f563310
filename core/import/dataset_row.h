// The row of the table `dataset` that imported events refer to.
#pragma once

#include "core/db/database.h"
#include "core/import/imported_event.h"

#include <optional>
#include <string_view>

namespace faultline {

/// What the chronicle keeps of the dataset with this id, if it has it. Throws DbError.
std::optional<DatasetInfo> storedDataset(const Database &chronicle, std::string_view id);

/// Whether `version` is an older release than `than`: 21.1 than 25.1. Releases that are not numbered are not
/// compared.
bool isOlderRelease(std::string_view version, std::string_view than);

/// Inserts the row or updates it; says whether anything differed. Throws DbError.
bool writeDataset(const Database &chronicle, const DatasetInfo &dataset);

} // namespace faultline
