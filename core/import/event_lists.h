// The lists of an event – countries, parties, actors, crises – as rows of their own tables.
#pragma once

#include "core/db/database.h"

#include <span>
#include <string>
#include <vector>

namespace faultline {

struct EventList {
    std::string_view column; ///< of events.csv
    std::string_view table;  ///< of the chronicle
    std::string_view item;   ///< that table's column for the thing listed
    std::string_view role;   ///< `place`, `party`, or empty where the table has no roles
};

inline constexpr EventList countryList{"countries", "event_country", "country", "place"};
inline constexpr EventList partyList{"parties", "event_country", "country", "party"};
inline constexpr EventList actorList{"actors", "event_actor", "actor", ""};
inline constexpr EventList crisisList{"crises", "event_crisis", "crisis", ""};

/// One list of every event; `event` is event.key. Throws DbError.
class EventListWriter {
public:
    EventListWriter(const Database &chronicle, const EventList &list);

    /// For an event that has no such list yet.
    void add(std::int64_t event, std::span<const std::string_view> items);
    /// Replaces the list if it differs; says whether it did.
    bool replace(std::int64_t event, std::span<const std::string_view> items);

private:
    std::vector<std::string> stored(std::int64_t event);

    Statement m_select;
    Statement m_remove;
    Statement m_insert;
};

} // namespace faultline
