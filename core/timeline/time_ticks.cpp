#include "core/timeline/time_ticks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace faultline {

namespace {

enum class Unit { Day, Month, Year };

/// Every `count` units; days are counted anew from the first of each month.
struct Step {
    Unit unit;
    int count;
};

constexpr std::array<Step, 18> steps{{{Unit::Day, 1},
                                      {Unit::Day, 2},
                                      {Unit::Day, 5},
                                      {Unit::Day, 10},
                                      {Unit::Month, 1},
                                      {Unit::Month, 3},
                                      {Unit::Month, 6},
                                      {Unit::Year, 1},
                                      {Unit::Year, 2},
                                      {Unit::Year, 5},
                                      {Unit::Year, 10},
                                      {Unit::Year, 20},
                                      {Unit::Year, 50},
                                      {Unit::Year, 100},
                                      {Unit::Year, 200},
                                      {Unit::Year, 500},
                                      {Unit::Year, 1000},
                                      {Unit::Year, 2000}}};

constexpr double tickLabelInset = 5.0; ///< px between a line and its label
constexpr double labelGap = 11.0;      ///< px kept free behind a label

double shortestDays(Step step)
{
    constexpr std::array<double, 3> days{1.0, 28.0, 365.0};
    return days.at(static_cast<std::size_t>(step.unit)) * step.count;
}

std::chrono::year_month_day floorTo(Day day, Unit unit)
{
    using std::chrono::January;
    const auto civil = civilDate(day);
    if (unit == Unit::Day)
        return civil;
    return civil.year() / (unit == Unit::Month ? civil.month() : January) / 1;
}

Day toDay(std::chrono::year_month_day civil)
{
    return std::chrono::time_point_cast<Days>(std::chrono::sys_days(civil));
}

int floorMultiple(int value, int step) { return value - ((value % step) + step) % step; }

/// The last tick of `step` on or before `day`.
Day tickAtOrBefore(Day day, Step step)
{
    auto civil = floorTo(day, step.unit);
    const auto month = static_cast<int>(static_cast<unsigned>(civil.month())) - 1;
    if (step.unit == Unit::Year)
        civil = std::chrono::year(floorMultiple(static_cast<int>(civil.year()), step.count)) / 1 / 1;
    else if (step.unit == Unit::Month)
        civil = civil.year() / (floorMultiple(month, step.count) + 1) / 1;
    else
        civil = civil.year() / civil.month()
            / (floorMultiple(static_cast<int>(static_cast<unsigned>(civil.day())) - 1, step.count) + 1);
    return toDay(civil);
}

Day nextOfMonths(Day tick, int months) { return toDay(civilDate(tick) + std::chrono::months(months)); }

/// A last, short step of days goes on to the first of the next month.
Day nextOfDays(Day tick, int count)
{
    const auto civil = civilDate(tick);
    const Day nextMonth = toDay((civil.year() / civil.month() / 1) + std::chrono::months(1));
    const Day next = tick + Days(count);
    return next + Days(count / 2) >= nextMonth ? nextMonth : next;
}

Day nextTick(Day tick, Step step)
{
    if (step.unit == Unit::Day)
        return nextOfDays(tick, step.count);
    return nextOfMonths(tick, step.unit == Unit::Month ? step.count : 12 * step.count);
}

TickKind lowerKind(Unit unit)
{
    return unit == Unit::Day ? TickKind::Day : unit == Unit::Month ? TickKind::Month : TickKind::Year;
}

TickKind upperKind(Unit lower)
{
    return lower == Unit::Day  ? TickKind::MonthAndYear
        : lower == Unit::Month ? TickKind::Year
                               : TickKind::Decade;
}

double widestLabel(Unit unit, const TextWidth &textWidth, const TickWords &words)
{
    const std::chrono::year_month_day wide = std::chrono::year(2008) / 1 / 28;
    if (unit != Unit::Month)
        return textWidth(words(toDay(wide), lowerKind(unit)));
    double widest = 0.0;
    for (unsigned month = 1; month <= 12; ++month)
        widest = std::max(
            widest, textWidth(words(toDay(wide.year() / std::chrono::month(month) / 1), TickKind::Month)));
    return widest;
}

Step finestStep(const TimeAxis &axis, const TextWidth &textWidth, const TickWords &words)
{
    const auto *const found = std::ranges::find_if(steps, [&](Step step) {
        return shortestDays(step) * axis.pxPerDay()
            >= widestLabel(step.unit, textWidth, words) + tickLabelInset + labelGap;
    });
    return found == steps.end() ? steps.back() : *found;
}

/// The label begins behind the line, or at the edge of the axis for a period that it names and that began
/// before it; it goes where it does not fit in front of the next line.
void placeLabels(std::vector<TimeTick> &ticks, const TimeAxis &axis, bool namePeriods,
                 const TextWidth &textWidth)
{
    if (!namePeriods && !ticks.empty() && ticks.front().x < axis.left)
        ticks.front().label.clear();
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        TimeTick &tick = ticks[i];
        const double end = i + 1 < ticks.size() ? std::min(ticks[i + 1].x, axis.right()) : axis.right();
        tick.labelX = std::max(tick.x, axis.left) + tickLabelInset;
        if (tick.labelX + textWidth(tick.label) > end - 1.0)
            tick.label.clear();
    }
}

std::vector<TimeTick> row(const TimeAxis &axis, Step step, const TextWidth &textWidth, TickKind kind,
                          const TickWords &words)
{
    std::vector<TimeTick> ticks;
    const Day first{Days(static_cast<std::int32_t>(std::floor(axis.firstDay)))};
    for (Day day = tickAtOrBefore(first, step); dayNumber(day) < axis.lastDay(); day = nextTick(day, step))
        ticks.push_back({.x = axis.x(dayNumber(day)), .labelX = 0.0, .label = words(day, kind)});
    placeLabels(ticks, axis, step.count == 1 || kind == TickKind::Decade, textWidth);
    return ticks;
}

Step upperStep(Step lower)
{
    if (lower.unit == Unit::Year)
        return {Unit::Year, 10};
    return {lower.unit == Unit::Day ? Unit::Month : Unit::Year, 1};
}

} // namespace

std::string tickWords(Day day, TickKind kind, const Language &language)
{
    const auto civil = civilDate(day);
    std::string year = std::to_string(static_cast<int>(civil.year()));
    std::string month(language.shortMonth(static_cast<unsigned>(civil.month())));
    switch (kind) {
    case TickKind::Day:
        return std::to_string(static_cast<unsigned>(civil.day()));
    case TickKind::Month:
        return month;
    case TickKind::MonthAndYear:
        return month + ' ' + year;
    case TickKind::Decade:
        return language.text("date.decade", {year, std::to_string(static_cast<int>(civil.year()) + 9)});
    case TickKind::Year:
        break;
    }
    return year;
}

std::string englishTick(Day day, TickKind kind) { return tickWords(day, kind, english()); }

TimeTicks timeTicks(const TimeAxis &axis, const TextWidth &textWidth, const TickWords &words)
{
    const Step lower = finestStep(axis, textWidth, words);
    TimeTicks ticks;
    ticks.lower = row(axis, lower, textWidth, lowerKind(lower.unit), words);
    if (lower.unit != Unit::Year || lower.count < 10)
        ticks.upper = row(axis, upperStep(lower), textWidth, upperKind(lower.unit), words);
    return ticks;
}

} // namespace faultline
