// Builds an EventStore, in any order of events, then freezes it.
#pragma once

#include "core/store/event_store.h"

namespace faultline {

/// One event on its way into the store.
struct NewEvent {
    std::int64_t key = 0; ///< unique
    std::string id;       ///< unique
    std::string title;
    EdtfSpan span;
    std::string placeName;
    PlacePrecision placePrecision = PlacePrecision::None;
    LatLon position;
    CategoryIndex category = 0;
    Confidence confidence = Confidence::Medium;
    Deaths deaths;
    std::uint16_t sourceCount = 0;
    std::vector<CountryIndex> places;
    std::vector<CountryIndex> parties;
    std::vector<ActorIndex> actors;
    std::vector<CrisisIndex> crises;
};

/// A link between events named by their keys.
struct NewLink {
    std::int64_t from = 0;
    LinkKind kind = LinkKind::LeadsTo;
    std::int64_t to = 0;
};

/// Collects what a chronicle holds; `finish` sorts and freezes it. Indices refer to the vectors below.
class EventStoreBuilder {
public:
    ChronicleInfo info;
    std::vector<EventTheme> themes;
    std::vector<Category> categories;
    std::vector<Country> countries;
    std::vector<Actor> actors;
    std::vector<Crisis> crises;

    void add(NewEvent event) { m_events.push_back(std::move(event)); }
    void add(NewLink link) { m_links.push_back(link); }

    /// Links to unknown keys are left out.
    EventStore finish() &&;

private:
    std::vector<NewEvent> m_events;
    std::vector<NewLink> m_links;
};

} // namespace faultline
