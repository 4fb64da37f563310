#include "core/import/in_quotes.h"

#include "core/base/utf8.h"

namespace faultline {

std::string inQuotes(std::string_view value)
{
    constexpr std::size_t longest = 60;
    constexpr std::string_view hex = "0123456789abcdef";
    const std::string_view shown = firstCodePoints(value, longest);
    std::string text = "'";
    for (const char c : shown) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F)
            text.append("\\x").append(1, hex[byte >> 4]).append(1, hex[byte & 15]);
        else
            text += c;
    }
    return text + (shown.size() < value.size() ? "…'" : "'");
}

} // namespace faultline
