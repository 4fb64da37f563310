// The window of time the timeline shows.
#pragma once

#include "core/base/calendar.h"

namespace faultline {

/// Days since 1 January 1970 as real numbers, so that it can be moved by less than a day.
struct TimeWindow {
    double firstDay = 0.0;
    double spanDays = 1.0;

    double lastDay() const noexcept { return firstDay + spanDays; }
    bool operator==(const TimeWindow &) const = default;
};

} // namespace faultline
