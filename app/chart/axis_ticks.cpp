#include "app/chart/axis_ticks.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

/// The least of 1, 2, 5, 10, 20, 50 … that is not below `value`.
std::int64_t roundUp(double value)
{
    for (std::int64_t power = 1;; power *= 10)
        for (const std::int64_t factor : {1, 2, 5})
            if (static_cast<double>(factor * power) >= value)
                return factor * power;
}

} // namespace

ValueTicks valueTicks(std::int64_t largest, int most)
{
    largest = std::clamp<std::int64_t>(largest, 1, 1'000'000'000'000'000);
    const std::int64_t step = roundUp(static_cast<double>(largest) / most);
    return {.step = step, .top = (largest + step - 1) / step * step};
}

std::string shortNumber(std::int64_t number, const Language &language)
{
    if (&language != &english())
        return language.number(number);
    const auto scaled = [number](std::int64_t unit, const char *sign) {
        const std::int64_t tenths = number / (unit / 10) % 10;
        return std::to_string(number / unit) + (tenths == 0 ? "" : "." + std::to_string(tenths)) + sign;
    };
    if (number >= 1'000'000)
        return scaled(1'000'000, "M");
    return number >= 1000 ? scaled(1000, "k") : std::to_string(number);
}

std::vector<int> labelledYears(int firstYear, std::size_t count, double width, double labelWidth)
{
    const double yearWidth = width / static_cast<double>(std::max<std::size_t>(count, 1));
    const auto step = static_cast<int>(roundUp(labelWidth / std::max(yearWidth, 1e-6)));
    std::vector<int> years;
    for (int year = firstYear; year < firstYear + static_cast<int>(count); ++year)
        if (year % step == 0)
            years.push_back(year);
    return years;
}

} // namespace faultline
