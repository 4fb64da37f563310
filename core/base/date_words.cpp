#include "core/base/date_words.h"

#include <array>

namespace faultline {

namespace {

constexpr std::array<std::string_view, 12> monthNames{"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

std::string_view monthName(unsigned month) { return monthNames.at(month - 1); }

std::string plainWords(const EdtfDate &date, std::size_t monthLetters = std::string_view::npos)
{
    const auto civil = civilDate(date.earliest);
    std::string words;
    if (date.precision == DatePrecision::Day)
        words += std::to_string(static_cast<unsigned>(civil.day())) + ' ';
    if (date.precision != DatePrecision::Year)
        words.append(monthName(static_cast<unsigned>(civil.month())).substr(0, monthLetters)) += ' ';
    return words + std::to_string(static_cast<int>(civil.year()));
}

/// True where `6–22 July 1995` reads better than both dates in full.
bool sharesMonth(const EdtfSpan &span)
{
    const auto a = civilDate(span.start.earliest);
    const auto b = civilDate(span.end->earliest);
    return span.start.exact() && span.end->exact() && a.year() == b.year() && a.month() == b.month();
}

} // namespace

std::string_view shortMonthName(unsigned month) { return monthName(month).substr(0, 3); }

std::string dayWords(Day day) { return plainWords({.earliest = day, .latest = day}); }

std::string shortDateWords(const EdtfDate &date) { return plainWords(date, 3); }

std::string shortRangeWords(DayRange days)
{
    const std::string last = shortDateWords({.earliest = days.last, .latest = days.last});
    if (days.first == days.last)
        return last;
    std::string first = shortDateWords({.earliest = days.first, .latest = days.first});
    if (yearOf(days.first) == yearOf(days.last))
        first.resize(first.rfind(' '));
    return first + " – " + last;
}

std::string dateWords(const EdtfDate &date)
{
    std::string words = plainWords(date);
    if (date.approximate)
        words.insert(0, "about ");
    if (date.uncertain)
        words += " (uncertain)";
    return words;
}

std::string spanWords(const EdtfSpan &span)
{
    if (span.open)
        return "since " + dateWords(span.start);
    if (!span.end || *span.end == span.start)
        return dateWords(span.start);
    if (sharesMonth(span))
        return std::to_string(static_cast<unsigned>(civilDate(span.start.earliest).day())) + "–"
            + dateWords(*span.end);
    return dateWords(span.start) + " – " + dateWords(*span.end);
}

} // namespace faultline
