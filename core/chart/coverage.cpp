#include "core/chart/coverage.h"

#include "core/base/calendar.h"

#include <algorithm>

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

} // namespace

Coverage coverageOf(const EventStore &store, const VisibleSet &set)
{
    Coverage coverage;
    for (std::size_t i = 0; i < store.countries().size(); ++i)
        if (store.countries()[i].region)
            coverage.countries.push_back(static_cast<CountryIndex>(i));
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
