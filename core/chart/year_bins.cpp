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

} // namespace

YearBins binByYear(const EventStore &store, const VisibleSet &set)
{
    if (store.size() == 0)
        return {};
    const Years years = yearsOf(store, set.filter);
    const auto count = static_cast<std::size_t>(years.last - years.first) + 1;
    YearBins bins{.firstYear = years.first,
                  .eventsByTheme = std::vector(count, std::vector<std::uint32_t>(store.themes().size())),
                  .deaths = std::vector<DeathTotal>(count)};
    const std::vector<bool> counted = countedInWhole(store, set.rows);
    for (std::size_t i = 0; i < set.rows.size(); ++i) {
        const Row row = set.rows[i];
        const int year = std::clamp(yearOf(store.earliest(row)), years.first, years.last);
        const auto bin = static_cast<std::size_t>(year - years.first);
        ++bins.eventsByTheme[bin][store.theme(row)];
        bins.deaths[bin] += counted[i] ? DeathTotal{.parts = 1} : deathsOf(store.deaths(row));
    }
    return bins;
}

} // namespace faultline
