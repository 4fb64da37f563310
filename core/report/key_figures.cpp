#include "core/report/key_figures.h"

#include <string_view>
#include <unordered_set>
#include <vector>

namespace faultline {

namespace {

/// Names, and positions that have none.
std::size_t countPlaces(const EventStore &store, std::span<const Row> rows)
{
    const EventStore::Columns &columns = store.columns();
    std::vector<bool> used(columns.places.size());
    columns.place.visit([&](const auto &codes) {
        for (const Row row : rows)
            used[codes[row]] = true;
    });
    std::unordered_set<std::string_view> names;
    std::size_t nameless = 0;
    for (std::size_t code = 0; code < used.size(); ++code) {
        const Place &place = columns.places[code];
        if (used[code] && !place.name.empty())
            names.insert(place.name);
        else if (used[code] && place.precision != PlacePrecision::None)
            ++nameless;
    }
    return names.size() + nameless;
}

} // namespace

KeyFigures keyFigures(const EventStore &store, std::span<const Row> rows)
{
    return {.events = rows.size(), .deaths = sumDeaths(store, rows), .places = countPlaces(store, rows)};
}

} // namespace faultline
