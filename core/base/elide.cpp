#include "core/base/elide.h"

#include <algorithm>
#include <vector>

namespace faultline {

namespace {

/// Byte positions at which a UTF-8 character begins, and the end of the text.
std::vector<std::size_t> boundaries(std::string_view text)
{
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U)
            starts.push_back(i);
    starts.push_back(text.size());
    return starts;
}

std::string cutBehind(std::string_view text, std::size_t bytes)
{
    std::string_view kept = text.substr(0, bytes);
    while (!kept.empty() && std::string_view(" ,;:-").find(kept.back()) != std::string_view::npos)
        kept.remove_suffix(1);
    return std::string(kept) + "…";
}

/// `Bosnia & Herz.` of `Bosnia & Herzegovina`; the name itself if its last word is short.
std::string withShortLastWord(const std::string &name)
{
    constexpr std::size_t kept = 4;
    const std::size_t word = name.rfind(' ') + 1; // 0 where there is but one word
    const bool plain = std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (word == 0 || !plain || name.size() <= word + kept + 1)
        return name;
    return name.substr(0, word + kept) + '.';
}

} // namespace

std::string elided(std::string_view text, double width, const TextWidth &textWidth, std::size_t fewest)
{
    if (textWidth(text) <= width)
        return std::string(text);
    const std::vector<std::size_t> starts = boundaries(text);
    std::size_t fits = 0; // characters known to fit
    std::size_t tooMany = starts.size();
    while (fits + 1 < tooMany) {
        const std::size_t middle = (fits + tooMany) / 2;
        (textWidth(cutBehind(text, starts[middle])) <= width ? fits : tooMany) = middle;
    }
    if (fits == 0 || fits < fewest)
        return {};
    return cutBehind(text, starts[fits]);
}

std::string shortName(std::string_view name, double width, const TextWidth &textWidth)
{
    std::string shorter(name);
    if (textWidth(shorter) <= width)
        return shorter;
    if (const std::size_t at = shorter.find(" and "); at != std::string::npos)
        shorter.replace(at, 5, " & ");
    if (textWidth(shorter) > width)
        shorter = withShortLastWord(shorter);
    return elided(shorter, width, textWidth);
}

} // namespace faultline
