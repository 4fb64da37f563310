#include "core/import/foreign_dates.h"

#include "core/base/edtf.h"
#include "core/base/fold_text.h"
#include "core/base/text_words.h"
#include "core/import/foreign_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace faultline {

namespace {

struct MonthName {
    std::string_view beginning; ///< folded
    unsigned month;
};

/// Three letters tell the months apart in all these languages: English, German, the names taken from Latin,
/// the Croatian ones, the Albanian ones.
constexpr auto monthNames = std::to_array<MonthName>({
    {"jan", 1},  {"feb", 2}, {"mar", 3},  {"apr", 4},  {"may", 5},  {"mai", 5},  {"maj", 5},  {"jun", 6},
    {"jul", 7},  {"aug", 8}, {"avg", 8},  {"sep", 9},  {"oct", 10}, {"okt", 10}, {"nov", 11}, {"dec", 12},
    {"dez", 12}, {"sij", 1}, {"vel", 2},  {"ozu", 3},  {"tra", 4},  {"svi", 5},  {"lip", 6},  {"srp", 7},
    {"kol", 8},  {"ruj", 9}, {"lis", 10}, {"stu", 11}, {"pro", 12}, {"shk", 2},  {"pri", 4},  {"qer", 6},
    {"kor", 7},  {"gus", 8}, {"sht", 9},  {"tet", 10}, {"nen", 11}, {"dhj", 12},
});

/// A whole number of at most four digits.
std::optional<unsigned> number(std::string_view text)
{
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size() && text.size() <= 4;
    return whole ? std::optional(value) : std::nullopt;
}

unsigned monthNamed(std::string_view word)
{
    const std::string folded = foldText(word);
    const auto name =
        std::ranges::find_if(monthNames, [&](const MonthName &m) { return folded.starts_with(m.beginning); });
    return name == monthNames.end() ? 0 : name->month;
}

std::string digits(unsigned value, std::size_t width)
{
    std::string text = std::to_string(value);
    return std::string(width - std::min(width, text.size()), '0') + text;
}

/// EDTF if there is such a day or month; a year has four digits.
std::optional<std::string> edtf(std::string_view year, unsigned month, std::optional<unsigned> day)
{
    std::string text = std::string(year) + "-" + digits(month, 2);
    if (day)
        text += "-" + digits(*day, 2);
    return parseEdtfDate(text) ? std::optional(text) : std::nullopt;
}

/// The parts of `31/12/1995`: all digits, one and the same separator between.
struct NumberedDate {
    char separator = 0;
    std::vector<std::string_view> parts;
};

std::optional<NumberedDate> numbered(std::string_view text)
{
    const std::size_t first = text.find_first_of("./-");
    if (first == std::string_view::npos)
        return std::nullopt;
    NumberedDate date{.separator = text[first], .parts = {}};
    if (date.separator == '.' && text.ends_with('.')) // 31.12.1995.
        text.remove_suffix(1);
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(date.separator, at), text.size());
        date.parts.push_back(trimmed(text.substr(at, end - at)));
        at = end + 1;
    }
    const bool onlyNumbers =
        std::ranges::all_of(date.parts, [](std::string_view part) { return number(part).has_value(); });
    return onlyNumbers && date.parts.back().size() == 4 ? std::optional(date) : std::nullopt;
}

DateOrder orderOf(const NumberedDate &date)
{
    const unsigned first = *number(date.parts[0]);
    const unsigned second = *number(date.parts[1]);
    if (date.separator == '.' || first > 12)
        return DateOrder::DayFirst;
    return second > 12 ? DateOrder::MonthFirst : DateOrder::Unknown;
}

/// `03/04/1999`, but not `03/03/1999`, which has one meaning only.
bool isOpen(const NumberedDate &date)
{
    return date.parts.size() == 3 && orderOf(date) == DateOrder::Unknown && date.parts[0] != date.parts[1];
}

std::optional<std::string> readNumbered(std::string_view text, DateOrder order)
{
    const auto date = numbered(text);
    if (!date || date->parts.size() < 2 || date->parts.size() > 3)
        return std::nullopt;
    const std::string_view year = date->parts.back();
    const unsigned first = *number(date->parts[0]);
    if (date->parts.size() == 2)
        return edtf(year, first, std::nullopt);
    if (isOpen(*date) && order == DateOrder::Unknown)
        return std::nullopt;
    const unsigned second = *number(date->parts[1]);
    const DateOrder shown = orderOf(*date);
    const bool dayFirst = (shown == DateOrder::Unknown ? order : shown) != DateOrder::MonthFirst;
    return dayFirst ? edtf(year, second, first) : edtf(year, first, second);
}

/// `31 March 2023`, `March 31, 2023`, `March 2023`.
std::optional<std::string> readNamed(std::string_view text)
{
    const auto words = wordsIn(text);
    if (words.size() < 2 || words.size() > 3 || words.back().size() != 4 || !number(words.back()))
        return std::nullopt;
    const unsigned month = monthNamed(words[0]) != 0 ? monthNamed(words[0]) : monthNamed(words[1]);
    if (words.size() == 2)
        return edtf(words.back(), monthNamed(words[0]), std::nullopt);
    const auto day = number(monthNamed(words[0]) != 0 ? words[1] : words[0]);
    return day ? edtf(words.back(), month, day) : std::nullopt;
}

/// Drops the time of `1995-07-11 00:00:00.000` and `1995-07-11T10:30:00Z`.
std::string_view withoutTime(std::string_view text)
{
    constexpr std::size_t dateLength = 10;
    const bool timed = text.size() > dateLength && (text[dateLength] == ' ' || text[dateLength] == 'T')
        && text.find_first_not_of("0123456789:.+-Z", dateLength + 1) == std::string_view::npos
        && parseEdtfDate(text.substr(0, dateLength));
    return timed ? text.substr(0, dateLength) : text;
}

std::optional<std::string> readOneDate(std::string_view text, DateOrder order)
{
    text = withoutTime(trimmed(text));
    if (parseEdtfDate(text))
        return std::string(text);
    if (auto date = readNumbered(text, order))
        return date;
    return readNamed(text);
}

struct Range {
    std::string_view first;
    std::string_view last;
};

/// Two texts with an en or em dash between, or two years with a hyphen.
std::optional<Range> splitRange(std::string_view text)
{
    for (const std::string_view dash : {"–", "—"})
        if (const std::size_t at = text.find(dash); at != std::string_view::npos)
            return Range{trimmed(text.substr(0, at)), trimmed(text.substr(at + dash.size()))};
    if (text.size() == 9 && text[4] == '-' && number(text.substr(0, 4)) && number(text.substr(5)))
        return Range{text.substr(0, 4), text.substr(5)};
    return std::nullopt;
}

std::optional<EdtfCells> readRange(const Range &range, DateOrder order)
{
    const bool shortYear = range.first.size() == 4 && range.last.size() == 2; // 1991–92
    const std::string last = std::string(shortYear ? range.first.substr(0, 2) : "") + std::string(range.last);
    const auto start = readOneDate(range.first, order);
    const auto end = readOneDate(last, order);
    if (!start || !end || !parseEdtfSpan(*start, *end))
        return std::nullopt;
    return EdtfCells{*start, *end};
}

/// `1991-06/1992`, `1991/..`.
std::optional<EdtfCells> readInterval(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || !parseEdtf(text))
        return std::nullopt;
    return EdtfCells{std::string(text.substr(0, slash)), std::string(text.substr(slash + 1))};
}

} // namespace

std::optional<EdtfCells> readDate(std::string_view text, DateOrder order)
{
    text = trimmed(text);
    if (auto interval = readInterval(text))
        return interval;
    if (const auto range = splitRange(text))
        return readRange(*range, order);
    const auto date = readOneDate(text, order);
    return date ? std::optional(EdtfCells{*date, {}}) : std::nullopt;
}

DateOrder orderShownBy(std::string_view text)
{
    const auto date = numbered(trimmed(text));
    const bool tells = date && date->parts.size() == 3 && date->separator != '.';
    return tells ? orderOf(*date) : DateOrder::Unknown;
}

bool hasOpenOrder(std::string_view text)
{
    const auto date = numbered(trimmed(text));
    return date && isOpen(*date);
}

} // namespace faultline
