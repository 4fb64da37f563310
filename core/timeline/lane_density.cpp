#include "core/timeline/lane_density.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace faultline {

namespace {

constexpr double narrowestBin = 5.0; ///< px
constexpr double year = 365.25;
constexpr std::array<double, 14> binDays{1.0,         2.0,         7.0,         14.0,        year / 12.0,
                                         year / 4.0,  year / 2.0,  year,        2.0 * year,  5.0 * year,
                                         10.0 * year, 20.0 * year, 50.0 * year, 100.0 * year};

/// The bins of an axis: bin i reaches from `edges[i]` to before `edges[i + 1]`.
struct Bins {
    double days = 1.0;
    double first = 0.0; ///< number of the first bin since 1970
    std::vector<Day> edges;

    std::size_t size() const { return edges.size() - 1; }
};

/// The first whole day of a bin that has a number since 1970.
Day firstDayOf(double number, double days)
{
    double day = std::ceil(number * days);
    if (std::floor((day - 1.0) / days) >= number) // what is rounded must agree with what is divided
        day -= 1.0;
    return Day{Days(static_cast<std::int32_t>(day))};
}

/// Cut to the days on the axis.
Bins binsOf(const TimeAxis &axis)
{
    Bins bins{.days = densityBinDays(axis)};
    bins.first = std::floor(axis.firstDay / bins.days);
    const Day firstDay{Days(static_cast<std::int32_t>(std::ceil(axis.firstDay)))};
    const Day endDay{Days(static_cast<std::int32_t>(std::ceil(axis.lastDay())))};
    bins.edges.push_back(firstDay);
    for (double number = bins.first + 1.0; bins.edges.back() < endDay; ++number)
        bins.edges.push_back(std::clamp(firstDayOf(number, bins.days), firstDay, endDay));
    return bins;
}

/// The bars of counts by bin, then theme.
std::vector<DensityBar> barsOf(const Bins &bins, const std::vector<std::uint32_t> &events, std::size_t themes,
                               const TimeAxis &axis)
{
    std::vector<DensityBar> bars;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (events[i] == 0)
            continue;
        const std::size_t bin = i / themes;
        const double first = (bins.first + static_cast<double>(bin)) * bins.days;
        const double width = std::max(1.0, bins.days * axis.pxPerDay() - 1.0);
        bars.push_back({.theme = static_cast<ThemeIndex>(i % themes),
                        .count = events[i],
                        .firstDay = first,
                        .spanDays = bins.days,
                        .rect = {axis.x(first), 0.0, width, 0.0}});
    }
    return bars;
}

} // namespace

double densityBinDays(const TimeAxis &axis)
{
    const auto *const found =
        std::ranges::find_if(binDays, [&](double days) { return days * axis.pxPerDay() >= narrowestBin; });
    return found == binDays.end() ? binDays.back() : *found;
}

std::vector<DensityBar> countDensity(const EventStore &store, std::span<const Row> rows, const TimeAxis &axis)
{
    const Bins bins = binsOf(axis);
    const std::size_t themes = store.themes().size();
    std::vector<std::uint32_t> events(bins.size() * themes);
    for (const Row row : rows) {
        const Day day = store.earliest(row);
        if (day < bins.edges.front() || day >= bins.edges.back())
            continue;
        const auto bin = static_cast<std::size_t>(
            std::floor(static_cast<double>(day.time_since_epoch().count()) / bins.days) - bins.first);
        ++events[bin * themes + store.theme(row)];
    }
    return barsOf(bins, events, themes, axis);
}

std::vector<DensityBar> countDensity(const DayCounts &days, const TimeAxis &axis)
{
    const Bins bins = binsOf(axis);
    std::vector<std::uint32_t> events(bins.size() * days.themes);
    for (std::size_t bin = 0; bin < bins.size(); ++bin)
        for (std::size_t theme = 0; theme < days.themes; ++theme)
            events[bin * days.themes + theme] = days.until(bins.edges[bin + 1] - Days(1), theme)
                - days.until(bins.edges[bin] - Days(1), theme);
    return barsOf(bins, events, days.themes, axis);
}

std::uint32_t highestBin(std::span<const DensityBar> bars)
{
    std::uint32_t highest = 0;
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const bool sameBin = i > 0 && bars[i].firstDay == bars[i - 1].firstDay;
        sum = bars[i].count + (sameBin ? sum : 0);
        highest = std::max(highest, sum);
    }
    return highest;
}

void stackDensity(std::span<DensityBar> bars, const Rect &room, double pxPerEvent)
{
    double top = room.bottom();
    for (std::size_t i = 0; i < bars.size(); ++i) {
        if (i == 0 || bars[i].firstDay != bars[i - 1].firstDay)
            top = room.bottom();
        bars[i].rect.height = bars[i].count * pxPerEvent;
        top -= bars[i].rect.height;
        bars[i].rect.y = top;
    }
}

} // namespace faultline
