// What links an event to others, and the chain of what led to it.
#pragma once

#include "core/store/event_store.h"

#include <array>
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

/// Links of one kind in one direction, as a page about an event tells them.
struct LinkGroup {
    const char *label; ///< key of its word, see Language::text()
    LinkKind kind;
    bool outgoing;
};

/// All of them, in the order they are told in.
inline constexpr auto linkGroups = std::to_array<LinkGroup>({
    {"link.partOf", LinkKind::PartOf, true},
    {"link.ledHere", LinkKind::LeadsTo, false},
    {"link.respondsTo", LinkKind::RespondsTo, true},
    {"link.leadsTo", LinkKind::LeadsTo, true},
    {"link.answeredBy", LinkKind::RespondsTo, false},
    {"link.parts", LinkKind::PartOf, false},
});

/// The other ends of an event's links of a group, in time order. One pass over the links of the store.
std::vector<Row> linkedRows(const EventStore &store, Row event, const LinkGroup &group);

/// linksOf() and, behind them, the chain that led here: causes and what was answered, of these again, and so
/// on up to `mostSteps` links back; nearest first. Each link comes once, even where the chain closes to a
/// ring. One pass over the links of the store for each step.
std::vector<TracedLink> whatLedTo(const EventStore &store, Row row, std::uint32_t mostSteps = 6);

} // namespace faultline
