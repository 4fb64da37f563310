#include "core/db/search.h"

#include "core/base/fold_text.h"
#include "core/base/text_words.h"
#include "core/db/guarded.h"

#include <algorithm>
#include <string>

namespace faultline {

namespace {

/// `"tuzla"* "brcko"*`: every word quoted, so that nothing a user types is FTS5 syntax; all must match.
std::string matchExpression(std::string_view words)
{
    const std::string folded = foldText(words);
    std::string expression;
    for (const std::string_view word : wordsIn(folded))
        expression.append("\"").append(word).append("\"* ");
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
