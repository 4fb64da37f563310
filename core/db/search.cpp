#include "core/db/search.h"

#include "core/base/fold_text.h"
#include "core/db/guarded.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <ranges>
#include <string>

namespace faultline {

namespace {

bool isWordByte(char c) { return (c & 0x80) != 0 || std::isalnum(static_cast<unsigned char>(c)); }

/// A dash, bullet or quote (U+2000 to U+203F): FTS5 finds no word in it, and so no event.
bool isPunctuation(std::string_view word) { return word.starts_with("\xE2\x80") && word.size() == 3; }

std::vector<std::string> wordsOf(std::string_view text)
{
    const std::string folded = foldText(text);
    std::vector<std::string> words;
    for (auto at = std::ranges::find_if(folded, isWordByte); at != folded.end();) {
        const auto end = std::find_if_not(at, folded.end(), isWordByte);
        if (!isPunctuation({at, end}))
            words.emplace_back(at, end);
        at = std::find_if(end, folded.end(), isWordByte);
    }
    return words;
}

/// `suva reka`, with nothing in it but words.
std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text.append(text.empty() ? "" : " ").append(word);
    return text;
}

/// A place's name → all its names, folded: a text about Peć is found by Peja.
std::multimap<std::string, std::string> placeNames(const Database &chronicle)
{
    std::multimap<std::string, std::string> names;
    Statement row(chronicle, "SELECT name || ';' || other_names FROM place_name");
    while (row.step()) {
        std::vector<std::string> forms;
        for (const auto form : std::views::split(row.text(0), ';'))
            forms.push_back(joined(wordsOf(std::string_view(form.begin(), form.end()))));
        for (const std::string &asked : forms)
            for (const std::string &other : forms)
                if (asked != other && !other.empty())
                    names.emplace(asked, other);
    }
    return names;
}

/// `("tuzla"*) AND ("peja"* OR "pec")`: every word quoted, so that nothing a user types is FTS5 syntax; all
/// must match, or for a place one of its other names.
std::string matchExpression(std::string_view words, const std::multimap<std::string, std::string> &placeNames)
{
    std::string expression;
    for (const std::string &word : wordsOf(words)) {
        expression.append(expression.empty() ? "" : " AND ").append("(\"").append(word).append("\"*");
        const auto [first, last] = placeNames.equal_range(word);
        for (auto other = first; other != last; ++other)
            expression.append(" OR \"").append(other->second).append("\"");
        expression.append(")");
    }
    return expression;
}

} // namespace

Result<std::vector<std::int64_t>> searchEvents(const Database &chronicle, std::string_view words)
{
    return guarded(chronicle.file(), [&] {
        std::vector<std::int64_t> keys;
        const std::string expression = matchExpression(words, placeNames(chronicle));
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
