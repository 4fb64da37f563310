// The marks and words on a time axis, at every zoom.
#pragma once

#include "core/base/geometry.h"
#include "core/base/language.h"
#include "core/timeline/time_axis.h"

#include <functional>
#include <string>
#include <vector>

namespace faultline {

/// One mark on the axis: a line at the start of a decade, year, month or day, and its name beside or below.
struct TimeTick {
    double x = 0.0;      ///< px of the line; left of the axis for a period that began before it
    double labelX = 0.0; ///< px of the left edge of the label
    std::string label;   ///< empty where there is no room
};

/// Two rows of ticks: the upper one names the larger unit the lower one counts in.
struct TimeTicks {
    std::vector<TimeTick> upper; ///< `1990s`, `1995` or `Jul 1995`; the first one is held at the left edge
    std::vector<TimeTick> lower; ///< `1995`, `Jul` or `11`; labels are centred on the period or on the line
};

/// What a tick names.
enum class TickKind { Day, Month, MonthAndYear, Year, Decade };

/// The name of the period of a kind that begins on a day, UTF-8 and in one language.
using TickWords = std::function<std::string(Day, TickKind)>;

/// `11`, `Jul`, `Jul 1995`, `1995`, `1990s`.
std::string tickWords(Day day, TickKind kind, const Language &language);
std::string englishTick(Day day, TickKind kind);

/// Picks the finest unit whose labels stand apart; labels of a row never overlap and stay on the axis.
TimeTicks timeTicks(const TimeAxis &axis, const TextWidth &textWidth, const TickWords &words = englishTick);

} // namespace faultline
