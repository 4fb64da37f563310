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

/// Counts per bin and theme, and the bin of each day on the axis: looked up, it costs no division per event.
struct Counts {
    double first = 0.0; ///< number of the first bin since 1970
    std::size_t themes = 0;
    std::int32_t firstDay = 0;
    std::vector<std::uint32_t> binOfDay;
    std::vector<std::uint32_t> events;
};

Counts emptyCounts(const TimeAxis &axis, double days, std::size_t themes)
{
    Counts counts{.first = std::floor(axis.firstDay / days),
                  .themes = themes,
                  .firstDay = static_cast<std::int32_t>(std::ceil(axis.firstDay))};
    for (double day = counts.firstDay; day < axis.lastDay(); ++day)
        counts.binOfDay.push_back(static_cast<std::uint32_t>(std::floor(day / days) - counts.first));
    const std::size_t bins = counts.binOfDay.empty() ? 0 : counts.binOfDay.back() + 1;
    counts.events.resize(bins * themes);
    return counts;
}

void count(Counts &counts, const EventStore &store, std::span<const Row> rows)
{
    const auto days = static_cast<std::int32_t>(counts.binOfDay.size());
    for (const Row row : rows) {
        const std::int32_t day = store.earliest(row).time_since_epoch().count() - counts.firstDay;
        if (day < 0 || day >= days)
            continue;
        const std::size_t bin = counts.binOfDay[static_cast<std::size_t>(day)];
        ++counts.events[bin * counts.themes + store.theme(row)];
    }
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
    const double days = densityBinDays(axis);
    Counts counts = emptyCounts(axis, days, store.themes().size());
    count(counts, store, rows);

    std::vector<DensityBar> bars;
    for (std::size_t i = 0; i < counts.events.size(); ++i) {
        if (counts.events[i] == 0)
            continue;
        const std::size_t bin = i / counts.themes;
        const double first = (counts.first + static_cast<double>(bin)) * days;
        const double width = std::max(1.0, days * axis.pxPerDay() - 1.0);
        bars.push_back({.theme = static_cast<ThemeIndex>(i % counts.themes),
                        .count = counts.events[i],
                        .firstDay = first,
                        .spanDays = days,
                        .rect = {axis.x(first), 0.0, width, 0.0}});
    }
    return bars;
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
