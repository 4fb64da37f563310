#include "core/report/compared_countries.h"

#include "core/report/report_listing.h"

#include <algorithm>
#include <numeric>

namespace faultline {

namespace {

constexpr std::size_t mostImportantEvents = 5;

bool isOf(const EventStore &store, const VisibleSet &visible, Row row, CountryIndex wanted)
{
    bool found = false;
    forEachCountry(store, row, visible.filter.countryRole,
                   [&](CountryIndex country) { found = found || country == wanted; });
    return found;
}

/// Visible events of each country.
std::vector<std::size_t> countByCountry(const EventStore &store, const VisibleSet &visible)
{
    std::vector<std::size_t> events(store.countries().size());
    for (const Row row : visible.rows) {
        const std::span<const CountryIndex> places = store.places(row);
        forEachCountry(store, row, visible.filter.countryRole,
                       [&](CountryIndex country) { ++events[country]; });
        if (visible.filter.countryRole == CountryRole::Any) // a country may be both place and party
            for (const CountryIndex party : store.parties(row))
                events[party] -= std::ranges::find(places, party) != places.end() ? 1 : 0;
    }
    return events;
}

std::vector<CountryIndex> candidates(const EventStore &store, const VisibleSet &visible,
                                     const std::vector<std::size_t> &events)
{
    std::vector<CountryIndex> found;
    for (const std::string &code : visible.filter.countries)
        for (std::size_t i = 0; i < store.countries().size(); ++i)
            if (store.countries()[i].code == code)
                found.push_back(static_cast<CountryIndex>(i));
    if (found.size() >= 2)
        return found;
    found.resize(store.countries().size());
    std::iota(found.begin(), found.end(), CountryIndex{0});
    std::ranges::stable_sort(found, std::greater(), [&](CountryIndex country) { return events[country]; });
    return found;
}

ComparedCountry figuresOf(const EventStore &store, const VisibleSet &visible, CountryIndex country)
{
    VisibleSet own{.filter = visible.filter};
    std::vector<Row> listable;
    for (const Row row : visible.rows) {
        if (!isOf(store, visible, row, country))
            continue;
        own.rows.push_back(row);
        if (store.mayBePassedOn(row))
            listable.push_back(row);
    }
    return {.country = country,
            .figures = keyFigures(store, own.rows),
            .years = binByYear(store, own),
            .important = mostImportant(store, std::move(listable), mostImportantEvents)};
}

} // namespace

std::vector<ComparedCountry> compareCountries(const EventStore &store, const VisibleSet &visible)
{
    const std::vector<std::size_t> events = countByCountry(store, visible);
    std::vector<CountryIndex> chosen = candidates(store, visible, events);
    std::erase_if(chosen, [&](CountryIndex country) { return events[country] == 0; });
    if (chosen.size() < 2)
        return {};
    return {figuresOf(store, visible, chosen[0]), figuresOf(store, visible, chosen[1])};
}

} // namespace faultline
