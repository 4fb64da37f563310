#include "core/base/search_query.h"

#include "core/base/fold_text.h"
#include "core/base/text_words.h"

#include <algorithm>
#include <optional>

namespace faultline {

namespace {

constexpr std::size_t deepestBracket = 40; // FTS5's own parser gives up at about a hundred

std::string joined(const std::vector<std::string> &parts, std::string_view between)
{
    std::string text;
    for (const std::string &part : parts)
        text.append(text.empty() ? "" : between).append(part);
    return parts.size() > 1 ? "(" + text + ")" : text;
}

} // namespace

class SearchQueryParser {
public:
    explicit SearchQueryParser(std::string_view text) { split(text); }

    SearchQuery parse()
    {
        Group all;
        while (m_at < m_tokens.size()) {
            add(all, either(true));
            accept(Kind::Close); // one that was never opened
        }
        const Found found = allOf(all);
        m_query.m_expression = found.expression;
        m_query.m_complement = found.complement;
        return std::move(m_query);
    }

private:
    enum class Kind { Term, Open, Close, And, Or, Not };
    struct Token {
        Kind kind = Kind::Term;
        SearchQuery::Term term;
    };
    /// What an expression finds, or all but that.
    struct Found {
        std::string expression;
        bool complement = false;
    };
    struct Group {
        std::vector<std::string> found;
        std::vector<std::string> complements;
    };

    void split(std::string_view text)
    {
        while (!text.empty()) {
            const std::size_t length = text.front() == '"'   ? takePhrase(text)
                : text.front() == '(' || text.front() == ')' ? takeBracket(text.front())
                                                             : takeChunk(text);
            text.remove_prefix(length);
        }
    }

    std::size_t takePhrase(std::string_view text)
    {
        const std::size_t end = std::min(text.find('"', 1), text.size());
        addTerm(text.substr(1, end - 1), false);
        return std::min(end + 1, text.size());
    }

    std::size_t takeBracket(char bracket)
    {
        if (bracket == '(' && ++m_open <= deepestBracket)
            m_tokens.push_back({Kind::Open, {}});
        else if (bracket == ')' && (m_open == 0 || m_open-- <= deepestBracket))
            m_tokens.push_back({Kind::Close, {}});
        return 1;
    }

    std::size_t takeChunk(std::string_view text)
    {
        const bool leadsOn =
            text.size() > 1 && (startsWithLetter(text.substr(1)) || text[1] == '"' || text[1] == '(');
        if (text.front() == '-' && leadsOn) {
            m_tokens.push_back({Kind::Not, {}});
            return 1;
        }
        const std::size_t length = std::min(text.find_first_of(" \t\r\n\"()"), text.size());
        const std::string_view chunk = text.substr(0, length);
        if (chunk == "AND" || chunk == "OR" || chunk == "NOT")
            m_tokens.push_back({chunk == "AND" ? Kind::And : chunk == "OR" ? Kind::Or : Kind::Not, {}});
        else
            addTerm(chunk, true);
        return std::max<std::size_t>(length, 1);
    }

    void addTerm(std::string_view text, bool prefix)
    {
        SearchQuery::Term term{.words = {}, .prefix = prefix};
        const std::string folded = foldText(text);
        for (const std::string_view word : wordsIn(folded))
            term.words.emplace_back(word);
        if (!term.words.empty())
            m_tokens.push_back({Kind::Term, std::move(term)});
    }

    bool accept(Kind kind)
    {
        const bool accepted = m_at < m_tokens.size() && m_tokens[m_at].kind == kind;
        m_at += accepted ? 1 : 0;
        return accepted;
    }

    static void add(Group &group, const Found &found)
    {
        if (!found.expression.empty())
            (found.complement ? group.complements : group.found).push_back(found.expression);
    }

    static Found allOf(const Group &group)
    {
        if (group.found.empty())
            return {joined(group.complements, " OR "), true};
        const std::string found = joined(group.found, " AND ");
        if (group.complements.empty())
            return {found, false};
        return {"(" + found + " NOT " + joined(group.complements, " OR ") + ")", false};
    }

    /// The complement of A or B is what the complements have in common.
    static Found anyOf(const Group &group)
    {
        if (group.complements.empty())
            return {joined(group.found, " OR "), false};
        const std::string common = joined(group.complements, " AND ");
        if (group.found.empty())
            return {common, true};
        return {"(" + common + " NOT " + joined(group.found, " OR ") + ")", true};
    }

    Found either(bool wanted)
    {
        Group group;
        do
            add(group, both(wanted));
        while (accept(Kind::Or));
        return anyOf(group);
    }

    Found both(bool wanted)
    {
        Group group;
        while (const auto found = next(wanted))
            add(group, *found);
        return allOf(group);
    }

    /// The next term or bracket, or nothing before OR, a closing bracket and the end.
    std::optional<Found> next(bool wanted)
    {
        bool negated = false;
        while (m_at < m_tokens.size()) {
            if (accept(Kind::Not)) {
                negated = !negated;
            } else if (accept(Kind::Open)) {
                Found found = either(wanted != negated);
                accept(Kind::Close);
                return Found{found.expression, found.complement != negated};
            } else if (m_tokens[m_at].kind == Kind::Term) {
                return Found{expressionOf(m_tokens[m_at++].term, wanted != negated), negated};
            } else if (!accept(Kind::And)) {
                break;
            }
        }
        return std::nullopt;
    }

    std::string expressionOf(const SearchQuery::Term &term, bool wanted)
    {
        std::string words;
        for (const std::string &word : term.words)
            words.append(words.empty() ? "" : " ").append(word);
        if (wanted)
            m_query.m_wanted.push_back(term);
        return "\"" + words + (term.prefix ? "\"*" : "\"");
    }

    SearchQuery m_query;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    std::size_t m_open = 0; ///< brackets
};

SearchQuery::SearchQuery(std::string_view text) { *this = SearchQueryParser(text).parse(); }

std::vector<TextRange> SearchQuery::marksIn(std::string_view text) const
{
    const std::vector<std::string_view> words = wordsIn(text);
    std::vector<std::string> folded(words.size());
    std::ranges::transform(words, folded.begin(), foldText);
    const auto beginsAt = [&folded](const Term &term, std::size_t first) {
        const std::size_t last = term.words.size() - 1;
        for (std::size_t i = 0; i < last; ++i)
            if (folded[first + i] != term.words[i])
                return false;
        return term.prefix ? folded[first + last].starts_with(term.words[last])
                           : folded[first + last] == term.words[last];
    };
    std::vector<TextRange> marks;
    for (std::size_t first = 0; first < words.size(); ++first) {
        std::size_t count = 0;
        for (const Term &term : m_wanted)
            if (first + term.words.size() <= words.size() && beginsAt(term, first))
                count = std::max(count, term.words.size());
        if (count == 0)
            continue;
        const char *begin = words[first].data();
        const std::string_view last = words[first + count - 1];
        marks.push_back({static_cast<std::size_t>(begin - text.data()),
                         static_cast<std::size_t>(last.data() + last.size() - begin)});
        first += count - 1;
    }
    return marks;
}

} // namespace faultline
