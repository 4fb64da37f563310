#include "core/timeline/event_links.h"

#include <algorithm>

namespace faultline {

namespace {

TracedLink traced(const Link &link, std::uint32_t steps)
{
    const bool answers = link.kind == LinkKind::RespondsTo;
    return {.kind = link.kind,
            .tail = answers ? link.to : link.from,
            .head = answers ? link.from : link.to,
            .steps = steps};
}

bool isAmong(const std::vector<Row> &ascending, Row row)
{
    return std::ranges::binary_search(ascending, row);
}

/// The links that lead to one of `heads` (ascending).
std::vector<TracedLink> linksTo(const EventStore &store, const std::vector<Row> &heads, std::uint32_t steps)
{
    std::vector<TracedLink> links;
    for (const Link &link : store.links()) {
        const TracedLink found = traced(link, steps);
        if (link.kind != LinkKind::PartOf && isAmong(heads, found.head))
            links.push_back(found);
    }
    return links;
}

/// The tails of `links` that are not in `known`, ascending; then they are.
std::vector<Row> newTails(const std::vector<TracedLink> &links, std::vector<Row> &known)
{
    std::vector<Row> tails;
    for (const TracedLink &link : links)
        if (!isAmong(known, link.tail))
            tails.push_back(link.tail);
    std::ranges::sort(tails);
    tails.erase(std::unique(tails.begin(), tails.end()), tails.end());
    known.insert(known.end(), tails.begin(), tails.end());
    std::ranges::sort(known);
    return tails;
}

} // namespace

std::vector<TracedLink> linksOf(const EventStore &store, Row row)
{
    std::vector<TracedLink> links;
    for (const Link &link : store.links())
        if (link.from == row || link.to == row)
            links.push_back(traced(link, 1));
    return links;
}

std::vector<TracedLink> whatLedTo(const EventStore &store, Row row, std::uint32_t mostSteps)
{
    std::vector<TracedLink> chain = linksOf(store, row);
    std::vector<Row> known{row};
    std::vector<Row> heads = newTails(linksTo(store, {row}, 1), known);
    for (std::uint32_t steps = 2; steps <= mostSteps && !heads.empty(); ++steps) {
        std::vector<TracedLink> links = linksTo(store, heads, steps);
        std::erase_if(links, [&](const TracedLink &link) { return link.tail == row; }); // is there already
        heads = newTails(links, known);
        chain.insert(chain.end(), links.begin(), links.end());
    }
    return chain;
}

std::vector<Row> linkedRows(const EventStore &store, Row event, const LinkGroup &group)
{
    std::vector<Row> rows;
    for (const Link &link : store.links())
        if (link.kind == group.kind && (group.outgoing ? link.from : link.to) == event)
            rows.push_back(group.outgoing ? link.to : link.from);
    std::ranges::sort(rows);
    return rows;
}

} // namespace faultline
