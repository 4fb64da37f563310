#include "core/base/plain_text.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace faultline {

namespace {

bool mayStand(std::string_view character)
{
    return character == "\n" || character == "\t" || isPlainCharacter(character);
}

/// Without looking at code points, as for most texts; false for some that are plain, too. What is not plain
/// and no ASCII begins with one of two bytes.
bool isSurelyPlain(std::string_view text, std::size_t limit)
{
    const auto plain = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x20 || c == '\n' || c == '\t') && byte != 0x7F && byte != 0xC2 && byte != 0xE2;
    };
    return text.size() <= limit && std::ranges::all_of(text, plain) && isUtf8(text);
}

} // namespace

bool isPlainText(std::string_view text, std::size_t limit)
{
    return isSurelyPlain(text, limit) || plainText(text, limit) == text;
}

std::string plainText(std::string_view text, std::size_t limit)
{
    if (isSurelyPlain(text, limit))
        return std::string(text);
    std::string plain;
    for (; !text.empty(); --limit) {
        if (limit == 0)
            return plain + "…";
        const std::string_view character = frontCharacter(text);
        plain.append(mayStand(character) ? character : "\uFFFD");
        text.remove_prefix(character.size());
    }
    return plain;
}

} // namespace faultline
