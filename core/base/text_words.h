// The words of a text.
#pragma once

#include <string_view>
#include <vector>

namespace faultline {

/// ASCII letters, digits and bytes of longer UTF-8 characters.
bool isWordByte(char c);

/// Runs of word bytes, as views into the text.
std::vector<std::string_view> wordsIn(std::string_view text);

} // namespace faultline
