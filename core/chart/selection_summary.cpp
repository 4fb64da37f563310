#include "core/chart/selection_summary.h"

#include "core/filter/selection.h"

#include <algorithm>

namespace faultline {

namespace {

/// How many of the rows have each code of a dictionary with so many entries.
std::vector<std::uint32_t> countCodes(const CodeColumn &column, std::size_t entries,
                                      std::span<const Row> rows)
{
    std::vector<std::uint32_t> counts(entries);
    column.visit([&](const auto &codes) {
        for (const Row row : rows)
            ++counts[codes[row]];
    });
    return counts;
}

/// Those that were counted, most events first.
std::vector<NamedCount> ranked(const std::vector<std::uint32_t> &counts)
{
    std::vector<NamedCount> names;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            names.push_back({static_cast<std::uint32_t>(i), counts[i]});
    std::ranges::stable_sort(names, std::greater{}, &NamedCount::events);
    return names;
}

std::vector<NamedCount> countThemes(const EventStore &store, std::span<const Row> rows)
{
    std::vector<std::uint32_t> counts(store.themes().size());
    for (const Row row : rows)
        ++counts[store.theme(row)];
    return ranked(counts);
}

/// Countries of a list of places and one of parties; each once, though it may be in both.
std::vector<NamedCount> countCountries(const EventStore &store, std::span<const Row> rows)
{
    const EventStore::Columns &columns = store.columns();
    const std::vector<std::uint32_t> lists = countCodes(columns.countries, columns.placeLists.size(), rows);
    std::vector<std::uint32_t> counts(store.countries().size());
    for (std::size_t code = 0; code < lists.size(); ++code) {
        const auto places = columns.placeLists[code];
        for (const CountryIndex country : places)
            counts[country] += lists[code];
        for (const CountryIndex country : columns.partyLists[code])
            if (std::ranges::find(places, country) == places.end())
                counts[country] += lists[code];
    }
    return ranked(counts);
}

std::vector<NamedCount> countActors(const EventStore &store, std::span<const Row> rows)
{
    const EventStore::Columns &columns = store.columns();
    const std::vector<std::uint32_t> lists = countCodes(columns.actors, columns.actorLists.size(), rows);
    std::vector<std::uint32_t> counts(store.actors().size());
    for (std::size_t code = 0; code < lists.size(); ++code)
        for (const ActorIndex actor : columns.actorLists[code])
            counts[actor] += lists[code];
    return ranked(counts);
}

std::array<std::size_t, 5> countPlaces(const EventStore &store, std::span<const Row> rows)
{
    const EventStore::Columns &columns = store.columns();
    const std::vector<std::uint32_t> places = countCodes(columns.place, columns.places.size(), rows);
    std::array<std::size_t, 5> counts{};
    for (std::size_t code = 0; code < places.size(); ++code)
        counts[static_cast<std::size_t>(columns.places[code].precision)] += places[code];
    return counts;
}

} // namespace

SelectionSummary summarize(const EventStore &store, std::span<const Row> rows)
{
    SelectionSummary summary{.events = rows.size(),
                             .mediaReports = store.datasets()[store.dataset(rows.front())].mediaReports,
                             .days = daysOf(store, rows),
                             .countries = countCountries(store, rows),
                             .themes = countThemes(store, rows),
                             .actors = countActors(store, rows),
                             .deaths = sumDeaths(store, rows),
                             .places = countPlaces(store, rows)};
    for (const Row row : rows) {
        summary.goOn += store.latest(row) == EdtfSpan::openEnd ? 1 : 0;
        summary.inexactDate += store.hasExactDate(row) ? 0 : 1;
        const std::size_t sources = store.sourceCount(row);
        const bool ofDataset = store.dataset(row) != 0 && sources == 0;
        summary.sources += sources;
        summary.ofDatasets += ofDataset ? 1 : 0;
        summary.oneSource += !ofDataset && sources <= 1 ? 1 : 0;
    }
    return summary;
}

} // namespace faultline
