// What a user types to search: words, phrases and how they combine.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// Bytes of a text.
struct TextRange {
    std::size_t begin = 0;
    std::size_t length = 0;
    bool operator==(const TextRange &) const = default;
};

/// `saraj` finds words that begin so, `"old bridge"` these words in this order. All must be found; `OR`,
/// `NOT` (or `-`) and brackets say otherwise. Case, diacritics and Cyrillic or Latin script make no
/// difference. Whatever is typed means something: what is left open or dangling is passed over.
class SearchQuery {
public:
    SearchQuery() = default;
    explicit SearchQuery(std::string_view text);

    bool empty() const noexcept { return m_expression.empty(); }
    /// In the language of SQLite's FTS5 (https://www.sqlite.org/fts5.html section 3), every word quoted.
    const std::string &expression() const noexcept { return m_expression; }
    /// The wish is for everything except what the expression finds, as with `NOT sarajevo`.
    bool isComplement() const noexcept { return m_complement; }

    /// Where a text has what was asked for; ascending, apart from each other.
    std::vector<TextRange> marksIn(std::string_view text) const;

private:
    friend class SearchQueryParser;
    struct Term {
        std::vector<std::string> words; ///< folded
        bool prefix = true;             ///< the last word may go on
    };
    std::vector<Term> m_wanted;
    std::string m_expression;
    bool m_complement = false;
};

} // namespace faultline
