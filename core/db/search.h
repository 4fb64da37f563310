// Full-text search in titles, summaries, places, actors and sources.
#pragma once

#include "core/db/database.h"
#include "core/store/event_store.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace faultline {

/// Keys of the events that a search finds (see core/base/search_query.h), the best match first: words in
/// the title count most, then place, actors and summary, then sources. More than 20,000 hits stand in the
/// order of the chronicle. Nothing asked finds nothing.
Result<std::vector<std::int64_t>> searchEvents(const Database &chronicle, std::string_view search);

/// The same as rows of a store loaded from this chronicle.
Result<std::vector<Row>> searchRows(const Database &chronicle, const EventStore &store,
                                    std::string_view search);

} // namespace faultline
