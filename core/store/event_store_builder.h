// Builds an EventStore, in any order of events, then freezes it.
#pragma once

#include "core/store/event_store.h"

#include <map>
#include <unordered_map>

namespace faultline {

/// One event on its way into the store.
struct NewEvent {
    std::int64_t key = 0; ///< unique, from 0 to 2^32 - 1
    EdtfSpan span;
    std::string placeName;
    PlacePrecision placePrecision = PlacePrecision::None;
    LatLon position;
    CategoryIndex category = 0;
    Confidence confidence = Confidence::Medium;
    DatasetIndex dataset = 0;
    Deaths deaths;
    std::uint16_t sourceCount = 0;
    std::vector<CountryIndex> places;
    std::vector<CountryIndex> parties;
    std::vector<ActorIndex> actors;
    std::vector<CrisisIndex> crises;
};

/// Collects what a chronicle holds; `finish` sorts and freezes it. Indices refer to the tables; the dataset 0
/// is the chronicle itself and is there from the beginning.
/// Memory   about 60 bytes an event while it collects, whatever their texts.
class EventStoreBuilder {
public:
    EventStoreBuilder();

    EventStore::Tables tables;

    void add(const NewEvent &event);
    void add(NewLink link) { m_links.push_back(link); }

    EventStore finish() &&;

private:
    /// Gives equal values one code, in the order of their first use.
    template <typename Value, typename Hash>
    class Dictionary {
    public:
        /// `append` puts a value seen for the first time where its code will point.
        template <typename Append>
        Code code(const Value &value, Append append)
        {
            const auto [at, added] = m_codes.try_emplace(value, static_cast<Code>(m_codes.size()));
            if (added)
                append(value);
            return at->second;
        }

    private:
        std::unordered_map<Value, Code, Hash> m_codes;
    };

    struct HashPlace {
        std::size_t operator()(const Place &place) const noexcept;
    };
    struct HashNumbers {
        std::size_t operator()(std::u32string_view numbers) const noexcept
        {
            return std::hash<std::u32string_view>()(numbers);
        }
    };

    /// An event's own columns until the order of rows is known.
    struct Draft {
        std::uint32_t key;
        Day earliest;
        Day latest;
        DateForm dateForm;
        CategoryIndex category;
        Confidence confidence;
        DatasetIndex dataset;
        std::uint16_t sourceCount;
        Code place;
        Code deaths;
        Code countries;
        Code actors;
        Code crises;
    };

    Code countriesCode(const NewEvent &event);

    std::vector<Draft> m_drafts;
    std::vector<NewLink> m_links;
    EventStore::Columns m_columns; ///< dictionaries only, until finish()
    Dictionary<Place, HashPlace> m_places;
    Dictionary<std::u32string, HashNumbers> m_figures;
    Dictionary<std::u32string, HashNumbers> m_countryLists;
    Dictionary<std::u32string, HashNumbers> m_actorLists;
    Dictionary<std::u32string, HashNumbers> m_crisisLists;
};

} // namespace faultline
