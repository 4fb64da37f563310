#include "core/db/link_loader.h"

#include "core/base/in_quotes.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace faultline {

namespace {

std::optional<LinkKind> kindOf(std::string_view word)
{
    constexpr std::pair<std::string_view, LinkKind> words[] = {{"part_of", LinkKind::PartOf},
                                                               {"leads_to", LinkKind::LeadsTo},
                                                               {"responds_to", LinkKind::RespondsTo}};
    const auto *found = std::ranges::find(words, word, &std::pair<std::string_view, LinkKind>::first);
    return found == std::end(words) ? std::nullopt : std::optional(found->second);
}

class LinkLoader {
public:
    LinkLoader(const Database &chronicle, LeftOut &leftOut)
        : m_db(chronicle), m_id(chronicle, "SELECT id FROM event WHERE key = ?"), m_leftOut(leftOut)
    {
    }

    std::vector<NewLink> load()
    {
        Statement row(m_db, "SELECT event, kind, other FROM event_link ORDER BY event, kind, other");
        while (row.step())
            read(row);
        leaveSeconds();
        leaveCircles();
        return std::move(m_links);
    }

private:
    void read(const Statement &row)
    {
        const std::int64_t from = row.integer(0);
        const std::int64_t to = row.integer(2);
        if (const auto kind = kindOf(row.text(1)); !kind)
            leave(from, " has a link of an unknown kind, " + inQuotes(row.text(1)));
        else if (from == to)
            leave(from, *kind == LinkKind::PartOf ? " is part of itself" : " is linked to itself");
        else
            m_links.push_back({from, *kind, to});
    }

    /// Of the links that make an event part of others the first one stays. `m_links` ascend by event.
    void leaveSeconds()
    {
        const NewLink *first = nullptr;
        std::size_t wholes = 0;
        const auto end = [&] {
            if (wholes > 1)
                leave(first->from, " is part of " + std::to_string(wholes) + " events");
        };
        std::vector<NewLink> kept;
        for (const NewLink &link : m_links) {
            const bool isPart = link.kind == LinkKind::PartOf;
            const bool again = isPart && first && first->from == link.from;
            if (isPart && !again) {
                end();
                first = &link;
                wholes = 0;
            }
            wholes += isPart ? 1 : 0;
            if (!again)
                kept.push_back(link);
        }
        end();
        m_links = std::move(kept);
    }

    /// Every event is part of one other at most: whoever is reached twice on the way up is in a circle.
    void leaveCircles()
    {
        std::unordered_map<std::int64_t, std::int64_t> wholes;
        for (const NewLink &link : m_links)
            if (link.kind == LinkKind::PartOf)
                wholes.emplace(link.from, link.to);
        std::unordered_map<std::int64_t, std::int64_t> seenFrom; // event → where the way that met it began
        std::unordered_set<std::int64_t> circling;
        for (const auto &[start, whole] : wholes) {
            std::int64_t event = start;
            auto next = wholes.find(event);
            while (next != wholes.end() && seenFrom.emplace(event, start).second) {
                event = next->second;
                next = wholes.find(event);
            }
            if (next != wholes.end() && seenFrom.at(event) == start)
                while (circling.insert(event).second)
                    event = wholes.at(event);
        }
        std::erase_if(m_links, [&](const NewLink &link) {
            const bool circles = link.kind == LinkKind::PartOf && circling.contains(link.from);
            if (circles)
                leave(link.from, " is part of itself");
            return circles;
        });
    }

    void leave(std::int64_t event, const std::string &why)
    {
        m_id.reset();
        m_id.bind(1, event);
        m_leftOut.add("Event " + (m_id.step() ? inQuotes(m_id.text(0)) : "with key " + std::to_string(event))
                      + why + ".");
    }

    const Database &m_db;
    Statement m_id;
    LeftOut &m_leftOut;
    std::vector<NewLink> m_links;
};

} // namespace

std::vector<NewLink> loadLinks(const Database &chronicle, LeftOut &leftOut)
{
    return LinkLoader(chronicle, leftOut).load();
}

} // namespace faultline
