#include "core/base/markup.h"

#include <algorithm>
#include <array>
#include <utility>

namespace faultline {

namespace {

/// https://www.w3.org/TR/xml/#charsets
bool isAllowed(unsigned char c) { return c >= 0x20 || c == '\t' || c == '\n' || c == '\r'; }

/// U+FFFE and U+FFFF, which XML does not know either.
bool isNoCharacter(std::string_view text)
{
    return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
}

} // namespace

std::string markupText(std::string_view text)
{
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    std::string safe;
    safe.reserve(text.size() + text.size() / 8);
    for (std::size_t i = 0; i < text.size(); ++i) {
        switch (const char c = text[i]) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            if (isNoCharacter(text.substr(i))) {
                safe += replacement;
                i += 2;
            } else if (isAllowed(static_cast<unsigned char>(c))) {
                safe += c;
            } else {
                safe += replacement;
            }
        }
    }
    return safe;
}

std::string textOfMarkup(std::string_view markup)
{
    constexpr std::array<std::pair<std::string_view, char>, 5> references = {
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
    std::string text;
    text.reserve(markup.size());
    while (!markup.empty()) {
        const auto *known = std::ranges::find_if(
            references, [&](const auto &reference) { return markup.starts_with(reference.first); });
        text += known == references.end() ? markup.front() : known->second;
        markup.remove_prefix(known == references.end() ? 1 : known->first.size());
    }
    return text;
}

} // namespace faultline
