// How faults show a value: short, on one line, harmless to a terminal.
#pragma once

#include <string>
#include <string_view>

namespace faultline {

/// `'1995-13'`; control characters become `\x07`, long texts end in `…`. Expects UTF-8.
std::string inQuotes(std::string_view value);

} // namespace faultline
