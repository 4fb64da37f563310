#include "core/base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace faultline {

namespace {

bool continues(char c) { return (static_cast<std::uint8_t>(c) & 0xC0) == 0x80; }

/// Bytes of the code point that starts with `lead`; 0 if none does.
std::size_t lengthFrom(std::uint8_t lead)
{
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// The second byte's range is narrower after some leads: overlong forms, surrogates, above U+10FFFF.
bool allowedPair(std::uint8_t lead, std::uint8_t second)
{
    switch (lead) {
    case 0xE0:
        return second >= 0xA0;
    case 0xED:
        return second < 0xA0;
    case 0xF0:
        return second >= 0x90;
    case 0xF4:
        return second < 0x90;
    default:
        return true;
    }
}

/// Eight bytes at once, for most text is ASCII.
bool startsWithAscii(std::string_view bytes)
{
    std::uint64_t word = 0;
    if (bytes.size() < sizeof word)
        return false;
    std::memcpy(&word, bytes.data(), sizeof word);
    return (word & 0x8080808080808080u) == 0;
}

} // namespace

std::size_t validUtf8Length(std::string_view bytes)
{
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (startsWithAscii(bytes.substr(at))) {
            at += sizeof(std::uint64_t);
            continue;
        }
        const std::string_view rest = bytes.substr(at);
        const auto lead = static_cast<std::uint8_t>(rest.front());
        const std::size_t length = lengthFrom(lead);
        if (length == 0 || length > rest.size()
            || !std::all_of(rest.begin() + 1, rest.begin() + static_cast<std::ptrdiff_t>(length), continues)
            || (length > 1 && !allowedPair(lead, static_cast<std::uint8_t>(rest[1]))))
            break;
        at += length;
    }
    return at;
}

std::size_t codePointCount(std::string_view text)
{
    return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, continues));
}

std::string_view firstCodePoints(std::string_view text, std::size_t count)
{
    std::size_t end = 0;
    for (; end < text.size(); ++end)
        if (!continues(text[end]) && count-- == 0)
            break;
    return text.substr(0, end);
}

std::string_view frontCharacter(std::string_view text)
{
    const std::size_t length = lengthFrom(static_cast<std::uint8_t>(text.front()));
    const std::string_view character = text.substr(0, length);
    return length > 0 && isUtf8(character) ? character : text.substr(0, 1);
}

bool isPlainCharacter(std::string_view character)
{
    const auto lead = static_cast<std::uint8_t>(character.front());
    if (character.size() == 1)
        return lead >= 0x20 && lead < 0x7F;
    if (character.size() == 2)
        return lead != 0xC2 || static_cast<std::uint8_t>(character[1]) >= 0xA0;
    return !(character >= "\u202A" && character <= "\u202E")
        && !(character >= "\u2066" && character <= "\u2069");
}

} // namespace faultline
