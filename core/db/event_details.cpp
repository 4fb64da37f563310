#include "core/db/event_details.h"

#include "core/base/plain_text.h"
#include "core/db/guarded.h"

#include <unordered_set>

namespace faultline {

namespace {

std::vector<std::string> splitList(std::string_view list)
{
    std::vector<std::string> items;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(';'), list.size());
        items.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return items;
}

std::string prose(const Statement &row, int column) { return plainText(row.text(column), longestProse); }

/// Both statements, prepared once and asked event by event.
class DetailsReader {
public:
    explicit DetailsReader(const Database &chronicle)
        : m_event(
            chronicle,
            R"(SELECT start, "end", summary, deaths_note, other_names, id, title, state_then, reported_by)"
            " FROM event LEFT JOIN place_name ON name = place WHERE key = ?"),
          m_sources(chronicle,
                    "SELECT s.id, s.publisher, s.title, s.date, s.reference, s.url, e.supports, e.says"
                    " FROM event_source e JOIN source s ON s.id = e.source"
                    " WHERE e.event = ? ORDER BY e.position, s.id")
    {
    }

    /// False if there is no such event.
    bool read(std::int64_t key, EventDetails &details)
    {
        m_event.reset();
        m_event.bind(1, key);
        if (!m_event.step())
            return false;
        details.start = m_event.text(0);
        details.end = m_event.text(1);
        details.summary = prose(m_event, 2);
        details.deathsNote = prose(m_event, 3);
        details.placeNames = splitList(prose(m_event, 4));
        details.id = m_event.text(5);
        details.title = plainText(m_event.text(6));
        details.stateThen = plainText(m_event.text(7));
        details.reportedBy = prose(m_event, 8);
        details.sources = readSources(key);
        return true;
    }

private:
    std::vector<SourceDetails> readSources(std::int64_t key)
    {
        m_sources.reset();
        m_sources.bind(1, key);
        std::vector<SourceDetails> sources;
        while (m_sources.step())
            sources.push_back({.id = std::string(m_sources.text(0)),
                               .publisher = plainText(m_sources.text(1)),
                               .title = plainText(m_sources.text(2)),
                               .date = std::string(m_sources.text(3)),
                               .reference = plainText(m_sources.text(4)),
                               .url = plainText(m_sources.text(5), longestProse),
                               .supports = splitList(plainText(m_sources.text(6))),
                               .says = prose(m_sources, 7)});
        return sources;
    }

    Statement m_event;
    Statement m_sources;
};

std::vector<EventDetails> readAll(const Database &chronicle, std::span<const std::int64_t> keys)
{
    DetailsReader reader(chronicle);
    std::vector<EventDetails> all(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (!reader.read(keys[i], all[i]))
            throw BadRow("no event with key " + std::to_string(keys[i]));
    return all;
}

std::size_t countAll(const Database &chronicle, std::span<const std::int64_t> keys)
{
    Statement sources(chronicle, "SELECT source FROM event_source WHERE event = ?");
    std::unordered_set<std::string> different;
    for (const std::int64_t key : keys) {
        sources.reset();
        sources.bind(1, key);
        while (sources.step())
            different.emplace(sources.text(0));
    }
    return different.size();
}

} // namespace

Result<EventDetails> loadEventDetails(const Database &chronicle, std::int64_t key)
{
    auto all = loadEventDetails(chronicle, std::span(&key, 1));
    if (!all.ok())
        return all.error();
    return std::move(all.value().front());
}

Result<std::vector<EventDetails>> loadEventDetails(const Database &chronicle,
                                                   std::span<const std::int64_t> keys)
{
    return guarded(chronicle.file(), [&] { return readAll(chronicle, keys); });
}

Result<std::size_t> countSources(const Database &chronicle, std::span<const std::int64_t> keys)
{
    return guarded(chronicle.file(), [&] { return countAll(chronicle, keys); });
}

} // namespace faultline
