// How faults show a value: short, on one line, harmless to a terminal.
#pragma once

#include <string>
#include <string_view>

namespace faultline {

/// `'1995-13'`; bytes of control characters, of those that turn the direction of writing, and those that are
/// no UTF-8 become `\x07`, long texts end in `…`.
std::string inQuotes(std::string_view value);

/// `latitude: '95' is no number of degrees from -90 to 90`
std::string faultOf(std::string_view column, std::string_view value, std::string_view why);

} // namespace faultline
