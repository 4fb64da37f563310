#include "core/store/date_form.h"

#include <algorithm>

namespace faultline {

namespace {

// Bits 0–3: start; 4–7: end; each two bits of precision, then uncertain and approximate.
constexpr unsigned uncertainBit = 4;
constexpr unsigned approximateBit = 8;
constexpr unsigned endShift = 4;
constexpr unsigned hasEndBit = 1U << 8;
constexpr unsigned openBit = 1U << 9;

unsigned bitsOf(const EdtfDate &date)
{
    return static_cast<unsigned>(date.precision) | (date.uncertain ? uncertainBit : 0U)
        | (date.approximate ? approximateBit : 0U);
}

DatePrecision precisionOf(unsigned bits) { return static_cast<DatePrecision>(std::min(bits & 3U, 2U)); }

EdtfDate dateOf(unsigned bits, Day earliest, Day latest)
{
    return {.earliest = earliest,
            .latest = latest,
            .precision = precisionOf(bits),
            .uncertain = (bits & uncertainBit) != 0,
            .approximate = (bits & approximateBit) != 0};
}

Day lastDayOf(DatePrecision precision, Day first)
{
    const auto date = civilDate(first);
    switch (precision) {
    case DatePrecision::Day:
        return first;
    case DatePrecision::Month:
        return std::chrono::time_point_cast<Days>(
            std::chrono::sys_days(date.year() / date.month() / std::chrono::last));
    case DatePrecision::Year:
        break;
    }
    return firstDayOfYear(yearOf(first) + 1) - Days(1);
}

Day firstDayOf(DatePrecision precision, Day last)
{
    const auto date = civilDate(last);
    switch (precision) {
    case DatePrecision::Day:
        return last;
    case DatePrecision::Month:
        return std::chrono::time_point_cast<Days>(std::chrono::sys_days(date.year() / date.month() / 1));
    case DatePrecision::Year:
        break;
    }
    return firstDayOfYear(yearOf(last));
}

} // namespace

DateForm dateForm(const EdtfSpan &span)
{
    unsigned form = bitsOf(span.start);
    if (span.end)
        form |= hasEndBit | bitsOf(*span.end) << endShift;
    if (span.open)
        form |= openBit;
    return static_cast<DateForm>(form);
}

EdtfSpan spanOf(DateForm form, Day earliest, Day latest)
{
    const unsigned endBits = form >> endShift & 15U;
    EdtfSpan span{.start = dateOf(form, earliest, lastDayOf(precisionOf(form), earliest)),
                  .open = (form & openBit) != 0};
    if ((form & hasEndBit) != 0)
        span.end = dateOf(endBits, firstDayOf(precisionOf(endBits), latest), latest);
    return span;
}

bool isExact(DateForm form) { return (form & ~hasEndBit) == 0; }

DatePrecision coarserPrecision(DateForm form)
{
    return std::max(precisionOf(form), precisionOf(form >> endShift));
}

} // namespace faultline
