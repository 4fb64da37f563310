// What links an event to others, and the chain of what led to it.
#pragma once

#include "core/store/event_store.h"

#include <vector>

namespace faultline {

/// A link with a direction: from cause to effect, from what is answered to its answer, from part to whole.
struct TracedLink {
    LinkKind kind = LinkKind::LeadsTo;
    Row tail = noRow;
    Row head = noRow;
    std::uint32_t steps =
        1; ///< how many links lie between the event and the far end of this one, itself counted

    bool operator==(const TracedLink &) const = default;
};

/// All links of one event, whichever end it is. One pass over the links of the store.
std::vector<TracedLink> linksOf(const EventStore &store, Row row);

/// The other ends of an event's links of a kind, in time order: those it points to, or those that point to
/// it. One pass over the links of the store.
std::vector<Row> linkedRows(const EventStore &store, Row event, LinkKind kind, bool outgoing);

/// linksOf() and, behind them, the chain that led here: causes and what was answered, of these again, and so
/// on up to `mostSteps` links back; nearest first. Each link comes once, even where the chain closes to a
/// ring. One pass over the links of the store for each step.
std::vector<TracedLink> whatLedTo(const EventStore &store, Row row, std::uint32_t mostSteps = 6);

} // namespace faultline
