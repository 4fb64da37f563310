#include "core/base/in_quotes.h"

#include "core/base/utf8.h"

namespace faultline {

namespace {

void appendHex(std::string &text, std::string_view bytes)
{
    constexpr std::string_view hex = "0123456789abcdef";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text.append("\\x").append(1, hex[byte >> 4]).append(1, hex[byte & 15]);
    }
}

} // namespace

std::string inQuotes(std::string_view value)
{
    constexpr std::size_t longest = 60; // code points
    std::string text = "'";
    for (std::size_t shown = 0; !value.empty(); ++shown) {
        if (shown == longest)
            return text + "…'";
        const std::string_view character = frontCharacter(value);
        if (isPlainCharacter(character))
            text.append(character);
        else
            appendHex(text, character);
        value.remove_prefix(character.size());
    }
    return text + "'";
}

std::string faultOf(std::string_view column, std::string_view value, std::string_view why)
{
    return std::string(column).append(": ").append(inQuotes(value)).append(" ").append(why);
}

} // namespace faultline
