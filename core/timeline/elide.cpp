#include "core/timeline/elide.h"

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

} // namespace faultline
