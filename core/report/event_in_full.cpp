#include "core/report/event_in_full.h"

#include "core/timeline/event_links.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t mostLinks = 6; ///< of a group that are named; a war has hundreds of parts

std::vector<Row> passableEnds(const EventStore &store, Row event, const LinkGroup &group)
{
    std::vector<Row> rows = linkedRows(store, event, group);
    std::erase_if(rows, [&](Row row) { return !store.mayBePassedOn(row); });
    return rows;
}

/// `Siege of Sarajevo (3); Markale (17); 4 more`, with the numbers of those that are listed.
std::string linkWords(const std::vector<Row> &rows, std::span<const Row> listed, const TitleOf &titleOf,
                      const Language &language)
{
    std::string words;
    for (std::size_t i = 0; i < std::min(rows.size(), mostLinks); ++i) {
        words.append(words.empty() ? "" : "; ").append(titleOf(rows[i]));
        if (const auto at = std::ranges::lower_bound(listed, rows[i]); at != listed.end() && *at == rows[i])
            words += " (" + std::to_string(at - listed.begin() + 1) + ")";
    }
    if (rows.size() > mostLinks)
        words += "; " + language.text("timeline.more", {std::to_string(rows.size() - mostLinks)});
    return words;
}

std::string actorNames(const EventStore &store, Row row)
{
    std::string names;
    for (const ActorIndex actor : store.actors(row))
        names.append(names.empty() ? "" : "; ").append(store.actors()[actor].name);
    return names;
}

} // namespace

std::vector<EventInFull> eventsInFull(const EventStore &store, const ReportListing &listing,
                                      std::span<const EventDetails> details, const TitleOf &titleOf,
                                      const Language &language)
{
    std::vector<EventInFull> events;
    for (const Row row : listing.inFull) {
        const auto position =
            static_cast<std::size_t>(std::ranges::lower_bound(listing.rows, row) - listing.rows.begin());
        EventInFull event{.event = position,
                          .summary = details[position].summary,
                          .actors = actorNames(store, row),
                          .deathsNote = details[position].deathsNote};
        for (const LinkGroup &group : linkGroups)
            if (const std::vector<Row> rows = passableEnds(store, row, group); !rows.empty())
                event.links.push_back(
                    {language.text(group.label), linkWords(rows, listing.rows, titleOf, language)});
        events.push_back(std::move(event));
    }
    return events;
}

} // namespace faultline
