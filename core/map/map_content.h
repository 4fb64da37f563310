// Where the visible events are, place by place: what a map of any part and zoom is made from.
#pragma once

#include "core/filter/visible_set.h"

#include <array>
#include <cstdint>
#include <vector>

namespace faultline {

/// Events by theme; the last entry takes the sixth and all further themes of a foreign chronicle.
using ThemeCounts = std::array<std::uint32_t, 6>;

/// Whether some places are known to 25 km, and some to their district.
struct RoughPlaces {
    bool near = false;
    bool district = false;

    void add(PlacePrecision precision)
    {
        near |= precision == PlacePrecision::Near;
        district |= precision == PlacePrecision::District;
    }
};

/// To be made once per filter, not once per frame.
/// Cost  one pass over the visible rows, on all cores if they are many; frames then follow the places.
struct MapContent {
    /// A place with visible events.
    struct Spot {
        Code place = 0; ///< of the store
        bool named = false;
        Mercator at;
        Row first = noRow; ///< the earliest of its events
        std::uint32_t count = 0;
        ThemeCounts themes{};
    };
    /// The events of which no more than the country is known, by their first country.
    struct CountryEvents {
        CountryIndex country = 0;
        Mercator at; ///< where the earliest of them is placed
        Row first = noRow;
        std::uint32_t count = 0;
        ThemeCounts themes{};
    };
    std::vector<Spot> spots; ///< as EventStore::placesWestToEast()
    std::vector<CountryEvents> countries;
    RoughPlaces rough;     ///< among the spots
    ThemeCounts themes{};  ///< of all visible events, wherever they are: what the legend explains
    MercatorBounds bounds; ///< of those in the countries the chronicle is about or the filter names; of all
                           ///< if none are there

    /// Calls `visit` with each spot, then with each country's events: both have `at`, `first` and `count`.
    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (const Spot &spot : spots)
            visit(spot);
        for (const CountryEvents &events : countries)
            visit(events);
    }
};

MapContent mapContent(const EventStore &store, const VisibleSet &visible);

/// Whether the event is drawn at its country rather than at its position.
bool onlyCountryKnown(const EventStore &store, Row row);

} // namespace faultline
