#include "core/db/search.h"

#include "core/base/search_query.h"
#include "core/db/guarded.h"

namespace faultline {

namespace {

constexpr std::size_t mostRanked = 20'000; // ranking more would take longer than anyone reads

constexpr const char *allHits = "SELECT rowid FROM event_search WHERE event_search MATCH ? ORDER BY rowid";
/// The weights are those of the columns: title, summary, place, actors, sources.
constexpr const char *bestFirst = "SELECT rowid FROM event_search WHERE event_search MATCH ?"
                                  " ORDER BY bm25(event_search, 10, 3, 6, 4, 1), rowid";
constexpr const char *allOthers = "SELECT key FROM event WHERE key NOT IN"
                                  " (SELECT rowid FROM event_search WHERE event_search MATCH ?) ORDER BY key";

std::vector<std::int64_t> rankedKeys(const Database &chronicle, const std::string &expression)
{
    std::vector<std::int64_t> keys;
    Statement hits(chronicle, bestFirst);
    hits.bind(1, std::string_view(expression));
    while (hits.step())
        keys.push_back(hits.integer(0));
    return keys;
}

} // namespace

Result<std::vector<std::int64_t>> searchEvents(const Database &chronicle, std::string_view search)
{
    return guarded(chronicle.file(), [&] {
        std::vector<std::int64_t> keys;
        const SearchQuery query(search);
        if (query.empty())
            return keys;
        Statement hits(chronicle, query.isComplement() ? allOthers : allHits);
        hits.bind(1, std::string_view(query.expression()));
        while (hits.step())
            keys.push_back(hits.integer(0));
        if (keys.size() > mostRanked || query.isComplement())
            return keys;
        return rankedKeys(chronicle, query.expression());
    });
}

Result<std::vector<Row>> searchRows(const Database &chronicle, const EventStore &store,
                                    std::string_view search)
{
    const auto keys = searchEvents(chronicle, search);
    if (!keys.ok())
        return keys.error();
    std::vector<Row> rows;
    for (const std::int64_t key : keys.value())
        if (const auto row = store.rowOfKey(key))
            rows.push_back(*row);
    return rows;
}

} // namespace faultline
