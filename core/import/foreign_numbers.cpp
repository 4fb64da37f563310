#include "core/import/foreign_numbers.h"

#include "core/import/foreign_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace faultline {

namespace {

constexpr auto thousandsMarks =
    std::to_array<std::string_view>({",", ".", " ", "'", "\u00A0", "\u202F", "’"});
constexpr auto dashes = std::to_array<std::string_view>({"–", "—", "-"});

/// The digits of `1,250`; empty if the groups are not of three.
std::string withoutGroups(std::string_view text, std::string_view mark)
{
    std::string digits;
    for (bool first = true; !text.empty(); first = false) {
        const std::size_t end = std::min(text.find(mark), text.size());
        const std::string_view group = text.substr(0, end);
        const bool last = end == text.size();
        if (!onlyDigits(group) || (first ? group.size() > 3 : group.size() != 3))
            return {};
        digits += group;
        text.remove_prefix(last ? end : end + mark.size());
        if (!last && text.empty())
            return {};
    }
    return digits;
}

std::optional<std::int32_t> wholeNumber(std::string_view digits)
{
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = onlyDigits(digits) && error == std::errc{} && end == digits.data() + digits.size();
    return whole ? std::optional(value) : std::nullopt;
}

std::optional<std::int32_t> oneCount(std::string_view text)
{
    text = trimmed(text);
    if (onlyDigits(text))
        return wholeNumber(text);
    for (const std::string_view mark : thousandsMarks)
        if (text.find(mark) != std::string_view::npos)
            return wholeNumber(withoutGroups(text, mark));
    return std::nullopt;
}

} // namespace

bool onlyDigits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<CountRange> readCount(std::string_view text)
{
    for (const std::string_view dash : dashes) {
        const std::size_t at = text.find(dash);
        if (at == std::string_view::npos)
            continue;
        const auto low = oneCount(text.substr(0, at));
        const auto high = oneCount(text.substr(at + dash.size()));
        return low && high && *low <= *high ? std::optional(CountRange{*low, *high}) : std::nullopt;
    }
    const auto count = oneCount(text);
    return count ? std::optional(CountRange{*count, *count}) : std::nullopt;
}

std::optional<double> readDegrees(std::string_view text, double limit, DecimalMark mark)
{
    std::string number(trimmed(text));
    if (mark == DecimalMark::Comma)
        std::ranges::replace(number, ',', '.');
    double value = 0.0;
    const char *end = number.data() + number.size();
    const auto [stop, error] = std::from_chars(number.data(), end, value, std::chars_format::fixed);
    const bool valid = error == std::errc{} && stop == end && std::abs(value) <= limit; // false for NaN, too
    return valid ? std::optional(value) : std::nullopt;
}

bool isMissing(std::string_view cell)
{
    cell = trimmed(cell);
    return cell.empty() || cell == "NA" || cell == "N/A" || cell == "n/a";
}

} // namespace faultline
