// Filter → visible set: one pass over the store.
#pragma once

#include "core/filter/visible_set.h"

#include <span>
#include <string_view>

namespace faultline {

/// `searchHits` are the rows that full-text search found for `filter.search`, the best match first; not
/// asked when there are no search words.
VisibleSet applyFilter(const EventStore &store, const EventFilter &filter,
                       std::span<const Row> searchHits = {});

/// Whether one of the actor's names has the part, as `EventFilter::actorText` asks; foldText() made it.
bool hasNamePart(const Actor &actor, std::string_view foldedPart);

} // namespace faultline
