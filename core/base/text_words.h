// The words of a text.
#pragma once

#include <string_view>
#include <vector>

namespace faultline {

/// Whether a letter or digit of any script comes first; the text is UTF-8.
bool startsWithLetter(std::string_view text);

/// Runs of letters and digits, as views into the text.
std::vector<std::string_view> wordsIn(std::string_view text);

} // namespace faultline
