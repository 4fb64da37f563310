// Texts of a chronicle inside the markup of others: always text, never markup.
#pragma once

#include <string>
#include <string_view>

namespace faultline {

/// For HTML and XML: `&`, `<`, `>` and both quotes as references; control characters that XML 1.0 has no
/// place for, and code points that are no characters, as U+FFFD.
std::string markupText(std::string_view text);

/// The text that markupText() was given; references it does not write stay as they are.
std::string textOfMarkup(std::string_view markup);

} // namespace faultline
