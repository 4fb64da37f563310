// Events in the order of something other than time.
#pragma once

#include "core/store/event_store.h"

#include <span>
#include <stop_token>
#include <vector>

namespace faultline {

enum class OrderBy : std::uint8_t {
    Date,
    Place,  ///< by name, without regard to case and diacritics; no place comes first
    Deaths, ///< by the estimate; unknown is below none
    Sources,
};

/// The first `most` of `rows`; equals stay in time order. Any thread.
/// Cost: one pass over the rows; memory follows `most`. Incomplete once asked to stop.
std::vector<Row> orderedRows(const EventStore &store, std::span<const Row> rows, OrderBy by, bool ascending,
                             std::size_t most, const std::stop_token &stop = {});

} // namespace faultline
