// What must hold between the cells of one row.
#pragma once

#include "core/import/text_tables.h"

namespace faultline {

/// Checks a row whose cells are sound one by one.
void checkRow(const RowView &row, FaultList &faults);

} // namespace faultline
