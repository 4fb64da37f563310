// Imported events get today's country and the days their dates can mean.
#pragma once

#include "core/base/calendar.h"
#include "core/import/country_names.h"

#include <map>
#include <unordered_map>

namespace faultline {

/// An event that is ready to be written.
struct PlacedEvent {
    std::size_t line = 0;
    ImportedEvent event;
    std::string country; ///< ISO 3166-1 alpha-2; empty at sea and for events without a place
    Day earliest;
    Day latest;
};

/// One thread at a time.
class EventPlacing {
public:
    explicit EventPlacing(const CountryFinder &countries) : m_countries(countries), m_names(countries) { }

    /// The placed event, or why it cannot be taken.
    std::variant<PlacedEvent, std::string> place(std::size_t line, ImportedEvent event);

    /// Events with a position that lies in no country of today.
    std::size_t inNoCountry() const noexcept { return m_inNoCountry; }
    /// Events by the country of today that their position lies in.
    const std::map<std::string, std::size_t> &byCountry() const noexcept { return m_byCountry; }
    /// Most positions lie in no country, or not in the one their row names, but would with latitude and
    /// longitude the other way round.
    bool looksSwapped() const noexcept
    {
        return m_inCountryIfSwapped * 2 > m_positions || m_asNamedIfSwapped * 2 > m_named;
    }

private:
    struct Found {
        std::string country;
        std::string ifSwapped; ///< the country with latitude and longitude the other way round
    };
    struct HashOfPoint {
        std::size_t operator()(const LatLon &point) const noexcept;
    };
    const Found &find(LatLon point);
    Found look(LatLon point) const;
    void count(const Found &found, const ImportedEvent &event);

    const CountryFinder &m_countries;
    CountryNames m_names;
    std::unordered_map<LatLon, Found, HashOfPoint> m_known; ///< datasets name the same points again and again
    std::map<std::string, std::size_t> m_byCountry;
    std::size_t m_positions = 0;
    std::size_t m_inNoCountry = 0;
    std::size_t m_inCountryIfSwapped = 0;
    std::size_t m_named = 0; ///< positions of rows that name a country of today
    std::size_t m_asNamedIfSwapped = 0;
};

} // namespace faultline
