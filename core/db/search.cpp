#include "core/db/search.h"

#include "core/base/fold_text.h"
#include "core/db/guarded.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace faultline {

namespace {

bool isWordByte(char c) { return (c & 0x80) != 0 || std::isalnum(static_cast<unsigned char>(c)); }

/// `"tuzla"* "brcko"*`: every word quoted, so that nothing a user types is FTS5 syntax; all must match.
std::string matchExpression(std::string_view words)
{
    const std::string folded = foldText(words);
    std::string expression;
    for (auto at = std::ranges::find_if(folded, isWordByte); at != folded.end();) {
        const auto end = std::find_if_not(at, folded.end(), isWordByte);
        expression.append("\"").append(at, end).append("\"* ");
        at = std::find_if(end, folded.end(), isWordByte);
    }
    return expression;
}

} // namespace

Result<std::vector<std::int64_t>> searchEvents(const Database &chronicle, std::string_view words)
{
    return guarded(chronicle.file(), [&] {
        std::vector<std::int64_t> keys;
        const std::string expression = matchExpression(words);
        if (expression.empty())
            return keys;
        Statement hits(chronicle, "SELECT rowid FROM event_search WHERE event_search MATCH ? ORDER BY rowid");
        hits.bind(1, expression);
        while (hits.step())
            keys.push_back(hits.integer(0));
        return keys;
    });
}

Result<std::vector<Row>> searchRows(const Database &chronicle, const EventStore &store,
                                    std::string_view words)
{
    const auto keys = searchEvents(chronicle, words);
    if (!keys.ok())
        return keys.error();
    std::vector<Row> rows;
    for (const std::int64_t key : keys.value())
        if (const auto row = store.rowOfKey(key))
            rows.push_back(*row);
    std::ranges::sort(rows);
    return rows;
}

} // namespace faultline
