// Cells of CSV that a spreadsheet would run instead of show. Rule after OWASP, CSV Injection
// (https://owasp.org/www-community/attacks/CSV_Injection): an apostrophe makes a cell a text.
#pragma once

#include <string>
#include <string_view>

namespace faultline {

/// Whether a cell begins with `=`, `+`, `-`, `@`, a tab or a carriage return and is not a number; apostrophes
/// before that are looked through, so that a guard can be told from what was written.
bool needsFormulaGuard(std::string_view cell);

/// A guarded cell as it was before; any other as it is.
std::string_view withoutFormulaGuard(std::string_view cell);

} // namespace faultline
