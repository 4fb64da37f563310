#include "core/chart/year_bins.h"

#include <algorithm>

namespace faultline {

namespace {

struct Years {
    int first;
    int last;
};

Years yearsOf(const EventStore &store, const EventFilter &filter)
{
    const int storeFirst = yearOf(store.earliest(0));
    const int storeLast = yearOf(store.earliest(static_cast<Row>(store.size() - 1)));
    const int first = filter.from ? std::clamp(yearOf(*filter.from), storeFirst, storeLast) : storeFirst;
    const int last = filter.to ? std::clamp(yearOf(*filter.to), storeFirst, storeLast) : storeLast;
    return {first, std::max(first, last)};
}

/// Where the years begin among ascending rows: bin i is from `edges[i]` to before `edges[i + 1]`.
std::vector<std::size_t> yearEdges(const EventStore &store, std::span<const Row> rows, Years years)
{
    std::vector<std::size_t> edges{0};
    for (int year = years.first + 1; year <= years.last; ++year) {
        const auto edge = std::ranges::lower_bound(rows, firstDayOfYear(year), {},
                                                   [&](Row row) { return store.earliest(row); });
        edges.push_back(static_cast<std::size_t>(edge - rows.begin()));
    }
    edges.push_back(rows.size());
    return edges;
}

std::vector<std::uint32_t> eventsOfThemes(const EventStore &store, std::span<const Row> rows)
{
    std::vector<std::uint32_t> themes(store.themes().size());
    for (const Row row : rows)
        ++themes[store.theme(row)];
    return themes;
}

} // namespace

YearBins binByYear(const EventStore &store, const VisibleSet &set)
{
    if (store.size() == 0)
        return {};
    const Years years = yearsOf(store, set.filter);
    const std::vector<std::size_t> edges = yearEdges(store, set.rows, years);
    const auto rowsOf = [&](std::size_t bin) {
        return std::span(set.rows).subspan(edges[bin], edges[bin + 1] - edges[bin]);
    };
    YearBins bins{.firstYear = years.first};
    for (std::size_t bin = 0; bin + 1 < edges.size(); ++bin) {
        bins.eventsByTheme.push_back(eventsOfThemes(store, rowsOf(bin)));
        bins.deaths.push_back(addDeaths(store, rowsOf(bin)));
    }
    for (const Row row : countedInWhole(store, set.rows)) {
        const int year = std::clamp(yearOf(store.earliest(row)), years.first, years.last);
        bins.deaths[static_cast<std::size_t>(year - years.first)].moveToParts(deathsOf(store.deaths(row)));
    }
    return bins;
}

} // namespace faultline
