// The row of the table `dataset` that imported events refer to.
#pragma once

#include "core/db/database.h"
#include "core/import/imported_event.h"

namespace faultline {

/// Whether the chronicle has rows of a dataset with this id. Throws DbError.
bool hasDataset(const Database &chronicle, std::string_view id);

/// Inserts the row or updates it; says whether anything differed. Throws DbError.
bool writeDataset(const Database &chronicle, const DatasetInfo &dataset);

} // namespace faultline
