// The time axis: which day stands at which pixel.
#pragma once

#include "core/base/calendar.h"

namespace faultline {

/// A stretch of pixels; `right` is not below `left`.
struct PxRange {
    double left = 0.0;
    double right = 0.0;

    double width() const noexcept { return right - left; }
    bool operator==(const PxRange &) const = default;
};

/// The start of `day` as a real number of days since 1 January 1970.
constexpr double dayNumber(Day day) { return day.time_since_epoch().count(); }

/// A straight line from time to pixels. Days are real numbers: whole ones are midnights.
struct TimeAxis {
    double firstDay = 0.0; ///< at `left`; days since 1 January 1970
    double spanDays = 1.0; ///< days on `width`; above 0
    double left = 0.0;     ///< px
    double width = 1.0;    ///< px, above 0

    double lastDay() const noexcept { return firstDay + spanDays; }
    double right() const noexcept { return left + width; }
    double pxPerDay() const noexcept { return width / spanDays; }
    double x(double day) const noexcept { return left + (day - firstDay) * pxPerDay(); }
    double day(double px) const noexcept { return firstDay + (px - left) / pxPerDay(); }

    /// From the start of `first` to the end of `last`; may lie outside the axis.
    PxRange extent(Day first, Day last) const noexcept
    {
        return {x(dayNumber(first)), x(dayNumber(last) + 1.0)};
    }
    bool operator==(const TimeAxis &) const = default;
};

/// Limits of zooming, in days: one day, and about sixty years. A longer chronicle is shown whole by fitted().
inline constexpr double shortestSpan = 1.0;
inline constexpr double longestSpan = 60.0 * 365.25;

/// `factor` times closer (above 1) or farther; the day at `px` stays where it is. Stops at the limits; an
/// axis that is beyond the longest span stays as long as it is.
TimeAxis zoomed(const TimeAxis &axis, double factor, double px);

/// The content moved by `px` to the right: earlier days come in from the left.
TimeAxis panned(const TimeAxis &axis, double px);

/// Shows all of `days`, however many, with a little air on both sides; one day at least.
TimeAxis fitted(const TimeAxis &axis, DayRange days);

/// Moved, if need be, so that the middle of the axis lies within `days`.
TimeAxis keptWithin(const TimeAxis &axis, DayRange days);

} // namespace faultline
