// Texts of a chronicle inside the markup of others: always text, never markup.
#pragma once

#include <string>
#include <string_view>

namespace faultline {

/// For HTML and XML: `&`, `<`, `>` and both quotes as references; control characters that XML 1.0 has no
/// place for, and code points that are no characters, as U+FFFD.
std::string markupText(std::string_view text);

} // namespace faultline
