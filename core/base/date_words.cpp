#include "core/base/date_words.h"

namespace faultline {

namespace {

/// True where `6–22 July 1995` reads better than both dates in full.
bool sharesMonth(const EdtfSpan &span)
{
    const auto a = civilDate(span.start.earliest);
    const auto b = civilDate(span.end->earliest);
    return span.start.exact() && span.end->exact() && a.year() == b.year() && a.month() == b.month();
}

} // namespace

std::string dayWords(Day day, const Language &language)
{
    return language.date({.earliest = day, .latest = day});
}

std::string shortDateWords(const EdtfDate &date)
{
    if (date.precision == DatePrecision::Day)
        return english().shortDate(date.earliest);
    const auto civil = civilDate(date.earliest);
    const std::string year = std::to_string(static_cast<int>(civil.year()));
    const std::string_view month = english().shortMonth(static_cast<unsigned>(civil.month()));
    return date.precision == DatePrecision::Month ? std::string(month) + ' ' + year : year;
}

std::string shortRangeWords(DayRange days)
{
    std::string last = shortDateWords({.earliest = days.last, .latest = days.last});
    if (days.first == days.last)
        return last;
    std::string first = shortDateWords({.earliest = days.first, .latest = days.first});
    if (yearOf(days.first) == yearOf(days.last))
        first.resize(first.rfind(' '));
    return first + " – " + last;
}

std::string dateWords(const EdtfDate &date, const Language &language)
{
    std::string words = language.date(date);
    if (date.approximate)
        words = language.text("date.about", {words});
    if (date.uncertain)
        words = language.text("date.uncertain", {words});
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
