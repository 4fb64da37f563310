// The event store kept as bytes in its chronicle, so that opening costs a copy instead of a scan.
#pragma once

#include "core/db/database.h"
#include "core/store/event_store.h"

#include <optional>

namespace faultline {

/// The store as the cache has it; nothing if there is no cache, if the file was written since, or if a value
/// in it is impossible: then the tables are read. Shape: the vectors of EventStore::Columns, little-endian,
/// in parts of at most 16 MiB; the stamp is SQLite's file change counter (file format, section 1.3.7). Throws
/// DbError and BadRow.
std::optional<EventStore> readStoreCache(const Database &chronicle);

/// Writes the cache of `store`, which must be what the tables hold, in a transaction of its own. It must be
/// the last one: any later change of the file makes the cache void. None is written of a store that lacks
/// something, for what and why is only found in the tables. Equal stores give equal bytes.
/// Throws DbError.
void writeStoreCache(Database &chronicle, const EventStore &store);

} // namespace faultline
