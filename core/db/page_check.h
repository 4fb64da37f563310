// Whether the pages of a chronicle are sound: no page has two parents, and values have their column's type.
#pragma once

#include "core/db/database.h"

namespace faultline {

/// All pages of a file of up to 32 MiB. More would keep the reader of a larger one waiting: of that one the
/// tables that are read whole at opening, which are small. Throws DbError and BadRow.
void checkPagesToOpen(const Database &chronicle);

/// What checkPagesToOpen() left out, before all rows are read.
void checkPagesToScan(const Database &chronicle);

} // namespace faultline
