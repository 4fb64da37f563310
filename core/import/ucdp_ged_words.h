// What a row of UCDP GED says, as short neutral sentences.
#pragma once

#include "core/import/ucdp_ged_columns.h"

namespace faultline {

/// `Fighting between A and B, Place` or `Violence by A against civilians, Place`.
std::string gedTitle(const GedRow &row, std::string_view place);

/// Type of violence, conflict, where, how precisely date and place are known, deaths by side.
std::string gedSummary(const GedRow &row);

/// The row's own sources, `office, date, headline`, separated by ` | `; at most 300 characters.
std::string gedSources(const GedRow &row);

} // namespace faultline
