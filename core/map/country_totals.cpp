#include "core/map/country_totals.h"

#include "core/base/in_parts.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace faultline {

namespace {

/// By code of `figures`.
std::vector<std::int64_t> estimates(const EventStore &store)
{
    std::vector<std::int64_t> deaths;
    for (std::size_t code = 0; code < store.columns().figures.size(); ++code)
        deaths.push_back(store.deathsOf(static_cast<Code>(code)).estimate().value_or(0));
    return deaths;
}

/// By code of `countries`.
CountryTotals totalsOfLists(const EventStore &store, std::span<const std::int64_t> deathsOf,
                            std::span<const Row> rows)
{
    const EventStore::Columns &columns = store.columns();
    const std::size_t lists = columns.placeLists.size();
    CountryTotals totals{std::vector<std::int64_t>(lists), std::vector<std::int64_t>(lists)};
    columns.countries.visit([&](const auto &countries) {
        columns.deaths.visit([&](const auto &figures) {
            for (const Row row : rows) {
                ++totals.events[countries[row]];
                totals.deaths[countries[row]] += deathsOf[figures[row]];
            }
        });
    });
    return totals;
}

void add(std::vector<std::int64_t> &to, const std::vector<std::int64_t> &more)
{
    std::ranges::transform(to, more, to.begin(), std::plus{});
}

/// The greatest of 1, 2 and 5 times a power of ten that is not above it.
std::int64_t roundFigure(double figure)
{
    constexpr double aside = 1.0 + 1e-9; // powers of ten are not quite exact
    const double power = std::pow(10.0, std::floor(std::log10(figure * aside)));
    double round = power;
    for (const double times : {2.0, 5.0})
        if (times * power <= figure * aside)
            round = times * power;
    return std::llround(round);
}

} // namespace

CountryTotals countryTotals(const EventStore &store, const VisibleSet &visible, std::span<const Row> inWholes)
{
    constexpr std::size_t worthAThread = 1'000'000; // rows
    const std::vector<std::int64_t> deathsOf = estimates(store);
    auto parts = inParts(visible.rows.size(), worthAThread, [&](std::size_t begin, std::size_t end) {
        return totalsOfLists(store, deathsOf, std::span(visible.rows).subspan(begin, end - begin));
    });
    CountryTotals &lists = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        add(lists.events, parts[i].events);
        add(lists.deaths, parts[i].deaths);
    }
    for (const Row row : inWholes)
        lists.deaths[store.columns().countries[row]] -= store.deaths(row).estimate().value_or(0);

    const std::size_t countries = store.countries().size();
    CountryTotals totals{std::vector<std::int64_t>(countries), std::vector<std::int64_t>(countries)};
    for (std::size_t code = 0; code < lists.events.size(); ++code)
        for (const CountryIndex country : store.columns().placeLists[code]) {
            totals.events[country] += lists.events[code];
            totals.deaths[country] += lists.deaths[code];
        }
    return totals;
}

std::vector<std::int64_t> shadeSteps(std::int64_t greatest)
{
    std::vector<std::int64_t> steps;
    if (greatest < 1)
        return steps;
    const double ratio = std::pow(static_cast<double>(greatest), 1.0 / mostShades);
    for (std::size_t i = 0; i < mostShades; ++i) {
        const std::int64_t step = roundFigure(std::pow(ratio, static_cast<double>(i)));
        if ((steps.empty() || step > steps.back()) && step <= greatest)
            steps.push_back(step);
    }
    return steps;
}

std::optional<std::size_t> shadeOf(std::span<const std::int64_t> steps, std::int64_t figure)
{
    const auto above = std::ranges::upper_bound(steps, figure);
    if (above == steps.begin())
        return std::nullopt;
    return static_cast<std::size_t>(above - steps.begin()) - 1;
}

} // namespace faultline
