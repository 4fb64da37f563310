// Chronicle → event store: from its cache of columns, or one scan per table.
#pragma once

#include "core/db/database.h"
#include "core/store/event_store.h"

#include <stop_token>

namespace faultline {

/// Everything views draw and filters ask. What makes no sense is left out, see EventStore::leftOut().
/// Damaged, if the pages are; Stopped.
Result<EventStore> loadEvents(const Database &chronicle, const std::stop_token &stop = {});

/// The same from the tables alone. Throws DbError and Cancelled, as do the others below.
EventStore scanEvents(const Database &chronicle, const std::stop_token &stop = {});

/// The small tables.
EventStore::Tables loadTables(const Database &chronicle);

} // namespace faultline
