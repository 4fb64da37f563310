#include "core/chart/coverage.h"

#include "core/base/calendar.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>

namespace faultline {

namespace {

bool concerns(const EventStore &store, Row row, CountryIndex country)
{
    return std::ranges::find(store.places(row), country) != store.places(row).end()
        || std::ranges::find(store.parties(row), country) != store.parties(row).end();
}

void count(Coverage::Cell &cell, ThemeIndex theme)
{
    ++cell.all;
    ++cell.byTheme[theme];
}

/// Those the chronicle is about; if it does not say, the twelve with most events.
std::vector<CountryIndex> countriesOf(const EventStore &store, const VisibleSet &set)
{
    constexpr std::size_t most = 12;
    std::vector<CountryIndex> all(store.countries().size());
    std::iota(all.begin(), all.end(), CountryIndex{0});
    std::vector<CountryIndex> chosen;
    std::ranges::copy_if(all, std::back_inserter(chosen),
                         [&](CountryIndex country) { return store.countries()[country].region; });
    if (!chosen.empty())
        return chosen;
    const auto events = [&](CountryIndex country) { return set.counts.countries[country]; };
    std::ranges::stable_sort(all, std::greater{}, events);
    all.resize(std::min(all.size(), most));
    std::erase_if(all, [&](CountryIndex country) { return events(country) == 0; });
    return all;
}

} // namespace

Coverage coverageOf(const EventStore &store, const VisibleSet &set)
{
    Coverage coverage{.countries = countriesOf(store, set)};
    const Coverage::Cell none{.byTheme = std::vector<std::uint32_t>(store.themes().size())};
    const Coverage::Counts empty{.all = none, .byCountry = {coverage.countries.size(), none}};
    coverage.total = empty;
    for (const Row row : set.rows) { // in time order
        const int year = yearOf(store.earliest(row));
        while (coverage.years.empty() || coverage.years.back().year < year) {
            const int next = coverage.years.empty() ? year : coverage.years.back().year + 1;
            coverage.years.push_back({next, empty});
        }
        for (Coverage::Counts *counted : {&coverage.years.back().counts, &coverage.total}) {
            count(counted->all, store.theme(row));
            for (std::size_t i = 0; i < coverage.countries.size(); ++i)
                if (concerns(store, row, coverage.countries[i]))
                    count(counted->byCountry[i], store.theme(row));
        }
    }
    return coverage;
}

} // namespace faultline
