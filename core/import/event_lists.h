// The lists of an event – countries, parties, actors, crises – as rows of their own tables.
#pragma once

#include "core/db/database.h"
#include "core/import/text_tables.h"

namespace faultline {

/// One list of every event. Throws DbError.
class EventListWriter {
public:
    struct List {
        std::string_view column; ///< of events.csv
        std::string_view table;  ///< of the chronicle
        std::string_view item;   ///< that table's column for the thing listed
        std::string_view role;   ///< `place`, `party`, or empty where the table has no roles
    };

    EventListWriter(const Database &chronicle, const List &list);

    /// Replaces the list if it differs; says whether it did.
    bool write(const RowView &event);

private:
    std::vector<std::string> stored(std::string_view event);

    std::string_view m_column;
    Statement m_select;
    Statement m_remove;
    Statement m_insert;
};

std::vector<EventListWriter> eventListWriters(const Database &chronicle);

} // namespace faultline
