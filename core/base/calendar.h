// Days of the proleptic Gregorian calendar, the only unit of time events have.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace faultline {

using Days = std::chrono::duration<std::int32_t, std::chrono::days::period>;

/// A day, counted from 1 January 1970; negative before it.
using Day = std::chrono::time_point<std::chrono::system_clock, Days>;

/// First and last day of a stretch of time, both inside it.
struct DayRange {
    Day first;
    Day last;
    bool operator==(const DayRange &) const = default;
};

/// The day of a civil date, or nothing if there is no such date (30 February).
std::optional<Day> dayOf(int year, unsigned month, unsigned day);

/// 1 January of `year`.
Day firstDayOfYear(int year);

int yearOf(Day day);
std::chrono::year_month_day civilDate(Day day);

/// `1995-07-11`.
std::string isoDate(Day day);

} // namespace faultline
