// The wish of the user, a value.
#pragma once

#include "core/base/calendar.h"
#include "core/base/geo_area.h"
#include "core/store/event_store.h"

#include <optional>
#include <string>
#include <vector>

namespace faultline {

/// Which of an event's countries a choice of countries is compared with.
enum class CountryRole { Place, Party, Any };

/// What should be shown. Each empty list or unset value asks for nothing; all that is set must hold.
/// Names things by id or code, so it means the same in every chronicle.
struct EventFilter {
    std::vector<std::string> countries; ///< codes
    CountryRole countryRole = CountryRole::Any;
    std::vector<std::string> themes;     ///< ids; with `categories` one facet: what happened
    std::vector<std::string> categories; ///< ids
    std::vector<std::string> crises;     ///< ids
    std::vector<std::string> actors;     ///< ids
    /// Ids. Media reports are never mixed with events: they are shown if nothing else is chosen, or there.
    std::vector<std::string> datasets;
    std::string actorText; ///< part of an actor's name, any spelling
    std::vector<DatePrecision> datePrecisions;
    std::optional<Day> from;               ///< first day, inclusive
    std::optional<Day> to;                 ///< last day, inclusive
    bool certain = false;                  ///< wholly inside from–to, not only possibly
    std::optional<std::int32_t> minDeaths; ///< compared with Deaths::estimate(); unknown does not pass
    std::optional<std::int32_t> maxDeaths;
    /// The event's place lies in it; without a place, or with only its country known, an event does not pass.
    std::optional<GeoArea> area;
    std::string search; ///< words for full-text search

    bool empty() const { return *this == EventFilter{.countryRole = countryRole, .certain = certain}; }
    bool operator==(const EventFilter &) const = default;
};

/// The event's countries that count under a role: places, parties, or both.
template <typename Visit>
void forEachCountry(const EventStore &store, Row row, CountryRole role, Visit visit)
{
    if (role != CountryRole::Party)
        for (const CountryIndex country : store.places(row))
            visit(country);
    if (role != CountryRole::Place)
        for (const CountryIndex country : store.parties(row))
            visit(country);
}

} // namespace faultline
