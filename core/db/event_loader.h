// Chronicle → event store: from its cache of columns, or one scan per table.
#pragma once

#include "core/db/database.h"
#include "core/store/event_store.h"

#include <stop_token>
#include <vector>

namespace faultline {

/// Everything views draw and filters ask. Damaged, naming the event, if a row makes no sense; Stopped.
Result<EventStore> loadEvents(const Database &chronicle, const std::stop_token &stop = {});

/// The same from the tables alone. Throws DbError, BadRow and Cancelled, as do the others below.
EventStore scanEvents(const Database &chronicle, const std::stop_token &stop = {});

/// The small tables, and the links between events.
EventStore::Tables loadTables(const Database &chronicle);
std::vector<NewLink> loadLinks(const Database &chronicle);

} // namespace faultline
