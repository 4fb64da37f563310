// Full-text search in titles, summaries, places, actors and sources.
#pragma once

#include "core/db/database.h"
#include "core/store/event_store.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace faultline {

/// Keys of the events that have every one of the words, or longer words that begin like them; ascending.
/// Case, diacritics and Cyrillic or Latin script make no difference. No words find nothing.
Result<std::vector<std::int64_t>> searchEvents(const Database &chronicle, std::string_view words);

/// The same as rows of a store loaded from this chronicle, ascending.
Result<std::vector<Row>> searchRows(const Database &chronicle, const EventStore &store,
                                    std::string_view words);

} // namespace faultline
