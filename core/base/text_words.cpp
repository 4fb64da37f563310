#include "core/base/text_words.h"

#include <algorithm>
#include <cctype>

namespace faultline {

bool isWordByte(char c) { return (c & 0x80) != 0 || std::isalnum(static_cast<unsigned char>(c)) != 0; }

std::vector<std::string_view> wordsIn(std::string_view text)
{
    std::vector<std::string_view> words;
    for (auto at = std::ranges::find_if(text, isWordByte); at != text.end();) {
        const auto end = std::find_if_not(at, text.end(), isWordByte);
        words.emplace_back(at, end);
        at = std::find_if(end, text.end(), isWordByte);
    }
    return words;
}

} // namespace faultline
