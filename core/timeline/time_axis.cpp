#include "core/timeline/time_axis.h"

#include <algorithm>

namespace faultline {

TimeAxis zoomed(const TimeAxis &axis, double factor, double px)
{
    const double fixedDay = axis.day(px);
    TimeAxis result = axis;
    result.spanDays = std::clamp(axis.spanDays / factor, shortestSpan, std::max(longestSpan, axis.spanDays));
    result.firstDay = fixedDay - (px - axis.left) / axis.width * result.spanDays;
    return result;
}

TimeAxis panned(const TimeAxis &axis, double px)
{
    TimeAxis result = axis;
    result.firstDay -= px / axis.pxPerDay();
    return result;
}

TimeAxis fitted(const TimeAxis &axis, DayRange days)
{
    const double length = dayNumber(days.last) + 1.0 - dayNumber(days.first);
    const double middle = dayNumber(days.first) + length / 2.0;
    const double air = 0.02 * length;
    TimeAxis result = axis;
    result.spanDays = std::max(length + 2.0 * air, shortestSpan);
    result.firstDay = middle - result.spanDays / 2.0;
    return result;
}

TimeAxis keptWithin(const TimeAxis &axis, DayRange days)
{
    const double middle = axis.firstDay + axis.spanDays / 2.0;
    TimeAxis result = axis;
    result.firstDay += std::clamp(middle, dayNumber(days.first), dayNumber(days.last) + 1.0) - middle;
    return result;
}

} // namespace faultline
