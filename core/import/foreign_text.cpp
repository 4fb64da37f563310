#include "core/import/foreign_text.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr std::string_view noBreakSpace = "\xC2\xA0";

/// White space and control characters: C0, DEL, C1 (C2 80 to C2 9F), no-break space, line and paragraph
/// separator, byte-order mark.
bool isBlank(std::string_view character)
{
    const auto lead = static_cast<unsigned char>(character.front());
    if (character.size() == 1)
        return lead <= 0x20 || lead == 0x7F;
    if (character.size() == 2)
        return lead == 0xC2 && static_cast<unsigned char>(character[1]) <= 0xA0;
    return character == "\u2028" || character == "\u2029" || character == "\uFEFF";
}

/// Whether nothing is to be done, as for most texts. False for some where nothing is to be done either: the
/// blanks that are no ASCII begin with one of three bytes.
bool isSurelyLine(std::string_view text)
{
    bool blank = true;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
            || (blank && c == ' '))
            return false;
        blank = c == ' ';
    }
    return (text.empty() || !blank) && isUtf8(text);
}

} // namespace

std::string asLine(std::string_view text)
{
    if (isSurelyLine(text))
        return std::string(text);
    std::string line;
    bool gap = false;
    while (!text.empty()) {
        const std::string_view character = frontCharacter(text);
        text.remove_prefix(character.size());
        if (isBlank(character)) {
            gap = !line.empty();
            continue;
        }
        line.append(gap ? " " : "").append(isUtf8(character) ? character : "\uFFFD");
        gap = false;
    }
    return line;
}

std::string asLine(std::string_view text, std::size_t limit)
{
    std::string line = asLine(text);
    if (codePointCount(line) <= limit)
        return line;
    const std::string_view start = firstCodePoints(line, limit - 1);
    const std::size_t space = line[start.size()] == ' ' ? start.size() : start.rfind(' ');
    const bool oneLongWord = space == std::string_view::npos || space < start.size() / 2;
    std::string_view kept = oneLongWord ? start : start.substr(0, space);
    kept = kept.substr(0, kept.find_last_not_of(" ,;:(-") + 1);
    return std::string(kept) + "…";
}

std::string asTitle(std::string_view text) { return asLine(text, titleLimit); }

std::string asProse(std::string_view text)
{
    std::string prose;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        prose.append(prose.empty() ? "" : "\n").append(asLine(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return prose.substr(0, prose.find_last_not_of('\n') + 1);
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    for (std::size_t before = text.size() + 1; text.size() < before && !text.empty();) {
        before = text.size();
        text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
        text = text.substr(0, text.find_last_not_of(blanks) + 1);
        if (text.starts_with(noBreakSpace))
            text.remove_prefix(noBreakSpace.size());
        if (text.ends_with(noBreakSpace))
            text.remove_suffix(noBreakSpace.size());
    }
    return text;
}

} // namespace faultline
