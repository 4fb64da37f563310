#include "core/report/pdf_date.h"

#include "core/base/calendar.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace faultline {

namespace {

using Bytes = std::string::size_type;

/// The digits at a place.
std::optional<Bytes> numberAt(const std::string &pdf, Bytes at)
{
    Bytes number = 0;
    const auto [end, error] =
        std::from_chars(pdf.data() + std::min(at, pdf.size()), pdf.data() + pdf.size(), number);
    return error == std::errc() ? std::optional(number) : std::nullopt;
}

/// `/CreationDate (D:20261128132021Z)` and its line feed (ISO 32000-1, 7.9.4).
std::string dateEntry(std::chrono::sys_seconds time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    std::array<char, 64> text{};
    const int length =
        std::snprintf(text.data(), text.size(), "/CreationDate (D:%04d%02u%02u%02d%02d%02dZ)\n",
                      static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                      static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                      static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

/// Moves what the entries of the table at `table` say lies behind `cut`. An entry has ten digits, a space,
/// five digits, a space, a letter and two more (ISO 32000-1, 7.5.4).
bool moveObjects(std::string &pdf, Bytes table, Bytes cut, std::ptrdiff_t by)
{
    constexpr Bytes digits = 10;
    constexpr Bytes entryLength = 20;
    constexpr std::string_view head = "xref\n0 ";
    if (table > pdf.size() || pdf.compare(table, head.size(), head) != 0)
        return false;
    const auto count = numberAt(pdf, table + head.size());
    const Bytes first = pdf.find('\n', table + head.size()) + 1;
    if (!count || first == 0 || *count > (pdf.size() - first) / entryLength)
        return false;
    for (Bytes entry = first; entry < first + *count * entryLength; entry += entryLength) {
        std::array<char, digits + 1> moved{};
        const auto place = numberAt(pdf, entry);
        if (!place)
            return false;
        if (*place <= cut)
            continue;
        std::snprintf(moved.data(), moved.size(), "%010lld",
                      static_cast<long long>(*place) + static_cast<long long>(by));
        pdf.replace(entry, digits, moved.data());
    }
    return true;
}

} // namespace

std::optional<std::string> withCreationDate(std::string pdf, std::optional<std::chrono::sys_seconds> created)
{
    constexpr std::string_view startWord = "startxref\n";
    const Bytes start = pdf.rfind(startWord);
    const Bytes date = pdf.find("/CreationDate (D:");
    const Bytes end = pdf.find('\n', date);
    if (start == std::string::npos || date == std::string::npos || end > start)
        return std::nullopt;
    const auto table = numberAt(pdf, start + startWord.size());
    const std::string entry = created ? dateEntry(*created) : std::string();
    const std::ptrdiff_t by =
        static_cast<std::ptrdiff_t>(entry.size()) - static_cast<std::ptrdiff_t>(end + 1 - date);
    if (!table || !moveObjects(pdf, *table, date, by))
        return std::nullopt;
    const Bytes numberEnd = pdf.find_first_not_of("0123456789", start + startWord.size());
    pdf.replace(start + startWord.size(), numberEnd - start - startWord.size(),
                std::to_string(static_cast<std::ptrdiff_t>(*table) + by));
    pdf.replace(date, end + 1 - date, entry);
    return pdf;
}

} // namespace faultline
