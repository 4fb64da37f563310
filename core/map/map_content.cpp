#include "core/map/map_content.h"

#include "core/base/in_parts.h"

#include <algorithm>
#include <functional>

namespace faultline {

namespace {

/// The events of one place or country.
struct SpotTally {
    Row first = noRow;
    std::uint32_t count = 0;
    ThemeCounts themes{};

    void add(Row row, std::size_t theme)
    {
        if (count++ == 0)
            first = row;
        ++themes[theme];
    }
    /// `later` has later rows.
    void add(const SpotTally &later)
    {
        if (count == 0)
            first = later.first;
        count += later.count;
        std::ranges::transform(themes, later.themes, themes.begin(), std::plus{});
    }
};

/// By place and by country.
struct Counts {
    std::vector<SpotTally> places;
    std::vector<SpotTally> countries;
    ThemeCounts themes{};

    void add(const Counts &later)
    {
        for (std::size_t i = 0; i < places.size(); ++i)
            places[i].add(later.places[i]);
        for (std::size_t i = 0; i < countries.size(); ++i)
            countries[i].add(later.countries[i]);
        std::ranges::transform(themes, later.themes, themes.begin(), std::plus{});
    }
};

Counts count(const EventStore &store, std::span<const Row> rows)
{
    const EventStore::Columns &columns = store.columns();
    Counts counts{.places = std::vector<SpotTally>(columns.places.size()),
                  .countries = std::vector<SpotTally>(store.countries().size())};
    columns.place.visit([&](const auto &places) {
        for (const Row row : rows) {
            const PlacePrecision precision = columns.places[places[row]].precision;
            const auto theme = std::min<std::size_t>(store.theme(row), counts.themes.size() - 1);
            ++counts.themes[theme];
            if (precision == PlacePrecision::Country && onlyCountryKnown(store, row))
                counts.countries[store.places(row).front()].add(row, theme);
            else if (precision != PlacePrecision::None)
                counts.places[places[row]].add(row, theme);
        }
    });
    return counts;
}

/// Whether the event happened in a country the chronicle is about or the filter asks for.
bool isAskedFor(const EventStore &store, const EventFilter &filter, Row row)
{
    const auto places = store.places(row);
    if (places.empty())
        return false;
    const Country &country = store.countries()[places.front()];
    return country.region || std::ranges::find(filter.countries, country.code) != filter.countries.end();
}

MercatorBounds boundsOf(const EventStore &store, const EventFilter &filter, const MapContent &content)
{
    MercatorBounds all;
    MercatorBounds askedFor;
    content.forEach([&](const auto &mark) {
        all.add(mark.at);
        if (isAskedFor(store, filter, mark.first))
            askedFor.add(mark.at);
    });
    return askedFor.empty() ? all : askedFor;
}

} // namespace

MapContent mapContent(const EventStore &store, const VisibleSet &visible)
{
    constexpr std::size_t worthAThread = 1'000'000; // rows; fewer cost less than a second set of counts
    auto parts = inParts(visible.rows.size(), worthAThread, [&](std::size_t begin, std::size_t end) {
        return count(store, std::span(visible.rows).subspan(begin, end - begin));
    });
    Counts &counts = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i)
        counts.add(parts[i]);

    MapContent content{.themes = counts.themes};
    content.spots.reserve(static_cast<std::size_t>(std::ranges::count_if(counts.places, &SpotTally::count)));
    for (const Code place : store.placesWestToEast())
        if (const SpotTally &group = counts.places[place]; group.count > 0) {
            const Place &its = store.columns().places[place];
            content.rough.add(its.precision);
            content.spots.push_back({.place = place,
                                     .named = !its.name.empty(),
                                     .at = store.mercator(place),
                                     .first = group.first,
                                     .count = group.count,
                                     .themes = group.themes});
        }
    for (std::size_t i = 0; i < counts.countries.size(); ++i)
        if (const SpotTally &group = counts.countries[i]; group.count > 0)
            content.countries.push_back({.country = static_cast<CountryIndex>(i),
                                         .at = store.mercator(store.columns().place[group.first]),
                                         .first = group.first,
                                         .count = group.count,
                                         .themes = group.themes});
    content.bounds = boundsOf(store, visible.filter, content);
    return content;
}

bool onlyCountryKnown(const EventStore &store, Row row)
{
    return store.placePrecision(row) == PlacePrecision::Country && !store.places(row).empty();
}

} // namespace faultline
