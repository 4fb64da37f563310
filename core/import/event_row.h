// An imported event as a row of the table `event`.
#pragma once

#include "core/db/database.h"
#include "core/import/event_placing.h"

namespace faultline {

/// Inserts and updates rows of one dataset. Throws DbError.
class EventRowWriter {
public:
    EventRowWriter(const Database &chronicle, std::string dataset);

    /// False if the id is taken.
    bool insert(std::int64_t key, const PlacedEvent &event);
    /// Whether anything differed.
    bool update(std::int64_t key, const PlacedEvent &event);

private:
    bool run(Statement &statement, std::int64_t key, const PlacedEvent &event) const;

    const Database &m_db;
    std::string m_dataset;
    Statement m_insert;
    Statement m_update;
};

} // namespace faultline
