#include "core/base/calendar.h"

#include <cstdio>

namespace faultline {

namespace chrono = std::chrono;

std::optional<Day> dayOf(int year, unsigned month, unsigned day)
{
    const chrono::year_month_day date{chrono::year{year}, chrono::month{month}, chrono::day{day}};
    if (!date.ok())
        return std::nullopt;
    return chrono::time_point_cast<Days>(chrono::sys_days{date});
}

Day firstDayOfYear(int year)
{
    return chrono::time_point_cast<Days>(chrono::sys_days{chrono::year{year} / chrono::January / 1});
}

chrono::year_month_day civilDate(Day day) { return chrono::year_month_day{chrono::sys_days{day}}; }

int yearOf(Day day) { return static_cast<int>(civilDate(day).year()); }

std::string isoDate(Day day)
{
    const auto date = civilDate(day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

} // namespace faultline
