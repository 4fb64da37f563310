#include "core/base/text_words.h"

#include <algorithm>
#include <cstdint>

namespace faultline {

namespace {

/// Bytes of the character that comes first; a byte that starts none counts as one.
std::size_t characterBytes(std::string_view text)
{
    const auto lead = static_cast<std::uint8_t>(text.front());
    const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    return std::min(bytes, text.size());
}

/// Punctuation and symbols beyond ASCII: U+0080–00BF, U+2000–2BFF, U+3000–303F and the emoji from U+1F000.
bool isSymbol(std::string_view text)
{
    return text.starts_with('\xC2') || (text.starts_with('\xE2') && text.size() > 1 && text[1] < '\xB0')
        || text.starts_with("\xE3\x80") || text.starts_with("\xF0\x9F");
}

bool isAsciiLetterOrDigit(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

} // namespace

bool startsWithLetter(std::string_view text)
{
    if (text.empty())
        return false;
    const auto lead = static_cast<unsigned char>(text.front());
    return lead < 0x80 ? isAsciiLetterOrDigit(lead) : !isSymbol(text);
}

std::vector<std::string_view> wordsIn(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        std::size_t length = 0;
        while (startsWithLetter(text.substr(length)))
            length += characterBytes(text.substr(length));
        if (length > 0)
            words.push_back(text.substr(0, length));
        else
            length = characterBytes(text);
        text.remove_prefix(length);
    }
    return words;
}

} // namespace faultline
