// Imported events → the tables of a chronicle.
#pragma once

#include "core/import/actor_ids.h"
#include "core/import/event_lists.h"
#include "core/import/event_row.h"
#include "core/import/index_thread.h"
#include "core/import/seen_rows.h"

#include <optional>
#include <set>

namespace faultline {

/// Adds and updates the events of one dataset; rows that are not the dataset's are never touched.
/// Throws DbError.
class EventWriter {
public:
    /// Counts into `report`, whose dataset is written first.
    EventWriter(Database &chronicle, const CountryFinder &countries, EventImportReport &report);

    void write(PlacedEvent event);
    /// After the last event: removes or counts the rows the file lacks, and completes the search index.
    void finish(bool complete);
    bool changedAnything() const;

private:
    struct Stored {
        std::int64_t key = 0;
        bool sameDataset = false;
    };
    Stored stored(std::string_view id);
    void add(PlacedEvent &event);
    void meet(const PlacedEvent &event);
    void update(std::int64_t key, const PlacedEvent &event);
    std::string whyNot(const PlacedEvent &event);
    bool addCountry(const std::string &code);
    void rememberActors(const PlacedEvent &event);
    void index(std::int64_t key, ImportedEvent &event);
    bool indexIsStale() const;
    void settleMissing(bool complete);
    void remove(std::int64_t key, std::string id);
    void skip(std::size_t line, std::string reason);

    Database &m_db;
    const CountryFinder &m_finder;
    EventImportReport &m_report;
    bool m_datasetWasThere;
    bool m_datasetChanged;
    std::set<std::string, std::less<>> m_categories;
    std::set<std::string, std::less<>> m_countries;
    ActorIds m_actors;
    EventRowWriter m_row;
    EventListWriter m_placeList;
    EventListWriter m_partyList;
    EventListWriter m_actorList;
    Statement m_stored;
    SeenRows m_seen;
    std::vector<std::string_view> m_actorsOfEvent; ///< ids
    std::string m_actorWords;                      ///< of the same event
    std::optional<IndexThread> m_index;            ///< from the first new event on
};

} // namespace faultline
