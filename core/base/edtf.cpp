#include "core/base/edtf.h"

#include <charconv>

namespace faultline {

namespace {

/// Exactly `digits` decimal digits, else nothing.
std::optional<int> number(std::string_view text, std::size_t digits)
{
    if (text.size() != digits || text.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Takes the qualifier off the end of `text` and notes it in `date`.
void takeQualifier(std::string_view &text, EdtfDate &date)
{
    if (text.empty())
        return;
    const char last = text.back();
    date.uncertain = last == '?' || last == '%';
    date.approximate = last == '~' || last == '%';
    if (date.uncertain || date.approximate)
        text.remove_suffix(1);
}

bool setYear(EdtfDate &date, int year)
{
    date.precision = DatePrecision::Year;
    date.earliest = firstDayOfYear(year);
    date.latest = firstDayOfYear(year + 1) - Days{1};
    return true;
}

bool setMonth(EdtfDate &date, int year, unsigned month)
{
    const auto first = dayOf(year, month, 1);
    if (!first)
        return false;
    const auto next = month == 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
    date.precision = DatePrecision::Month;
    date.earliest = *first;
    date.latest = *next - Days{1};
    return true;
}

bool setDay(EdtfDate &date, int year, unsigned month, unsigned day)
{
    const auto exact = dayOf(year, month, day);
    if (!exact)
        return false;
    date.precision = DatePrecision::Day;
    date.earliest = date.latest = *exact;
    return true;
}

} // namespace

std::optional<EdtfDate> parseEdtfDate(std::string_view text)
{
    EdtfDate date;
    takeQualifier(text, date);
    const auto year = number(text.substr(0, 4), 4);
    if (!year)
        return std::nullopt;
    bool valid = false;
    if (text.size() == 4) {
        valid = setYear(date, *year);
    } else if (text[4] == '-') {
        const auto month = number(text.substr(5, 2), 2);
        if (month && text.size() == 7) {
            valid = setMonth(date, *year, static_cast<unsigned>(*month));
        } else if (month && text.size() == 10 && text[7] == '-') {
            const auto day = number(text.substr(8), 2);
            valid = day && setDay(date, *year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
        }
    }
    return valid ? std::optional(date) : std::nullopt;
}

std::optional<EdtfSpan> parseEdtf(std::string_view text)
{
    const auto slash = text.find('/');
    if (slash == std::string_view::npos)
        return parseEdtfSpan(text, {});
    const auto end = text.substr(slash + 1);
    return end.empty() ? std::nullopt : parseEdtfSpan(text.substr(0, slash), end);
}

std::optional<EdtfSpan> parseEdtfSpan(std::string_view start, std::string_view end)
{
    const auto first = parseEdtfDate(start);
    if (!first)
        return std::nullopt;
    EdtfSpan span{.start = *first, .end = {}, .open = end == ".."};
    if (end.empty() || span.open)
        return span;
    span.end = parseEdtfDate(end);
    if (!span.end || span.end->latest < first->earliest)
        return std::nullopt;
    return span;
}

} // namespace faultline
