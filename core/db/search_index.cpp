#include "core/db/search_index.h"

#include "core/base/fold_text.h"
#include "core/base/text_words.h"
#include "core/db/schema.h"

#include <sqlite3.h>

#include <bitset>
#include <list>
#include <map>
#include <set>

namespace faultline {

namespace {

constexpr std::string_view textsOfEvents = R"sql(
SELECT key, title, summary, place,
       (SELECT group_concat(words, ' ')
          FROM (SELECT a.name || ' ' || ifnull(a.aliases, '') AS words
                  FROM event_actor x JOIN actor a ON a.id = x.actor
                 WHERE x.event = event.key ORDER BY x.position)),
       ifnull((SELECT group_concat(words, ' ')
                 FROM (SELECT s.publisher || ' ' || s.title || ' ' || ifnull(s.reference, '') AS words
                         FROM event_source x JOIN source s ON s.id = x.source
                        WHERE x.event = event.key ORDER BY x.position)), '')
       || ifnull(' ' || reported_by, '')
  FROM event ORDER BY key
)sql";

/// What FTS5 keeps an index without a copy of its texts in; https://www.sqlite.org/fts5.html, section 9.
struct ShadowTable {
    const char *clear;
    const char *select;
    const char *insert;
};
constexpr ShadowTable shadowTables[] = {
    {"DELETE FROM event_search_data", "SELECT id, block FROM event_search_data ORDER BY id",
     "INSERT INTO event_search_data (id, block) VALUES (?, ?)"},
    {"DELETE FROM event_search_idx", "SELECT segid, term, pgno FROM event_search_idx ORDER BY segid, term",
     "INSERT INTO event_search_idx (segid, term, pgno) VALUES (?, ?, ?)"},
    {"DELETE FROM event_search_docsize", "SELECT id, sz FROM event_search_docsize ORDER BY id",
     "INSERT INTO event_search_docsize (id, sz) VALUES (?, ?)"},
    {"DELETE FROM event_search_config", "SELECT k, v FROM event_search_config ORDER BY k",
     "INSERT INTO event_search_config (k, v) VALUES (?, ?)"},
};

/// Replaces the index in `to`, which must not have been asked yet by its connection.
void copyIndex(const Database &from, Database &to)
{
    sqlite3_db_config(to.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr); // keeps them from being written
    for (const auto &[clear, select, insert] : shadowTables) {
        to.execute(clear);
        copyRows(from, select, to, insert);
    }
    sqlite3_db_config(to.handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
}

Database copyOfIndex(const Database &chronicle)
{
    Database index = Database::temporary();
    createSearchIndex(index);
    copyIndex(chronicle, index);
    return index;
}

enum TextColumn { Key, Title, Summary, PlaceText, Actors, Sources };

} // namespace

/// Knows the names of places in a text: what a text calls Peć is to be found as Peja too.
class SearchIndexWriter::PlaceNames {
public:
    explicit PlaceNames(const Database &chronicle)
    {
        Statement row(chronicle, "SELECT name || ';' || other_names FROM place_name");
        while (row.step()) {
            const auto place = m_names.insert(m_names.end(), std::string(row.text(0)));
            for (std::size_t start = 0; start < place->size();) {
                const std::size_t end = std::min(place->find(';', start), place->size());
                addForm(std::string_view(*place).substr(start, end - start), *place);
                start = end + 1;
            }
        }
    }

    /// All names of every place that `text` names, spelled as there.
    std::set<std::string_view> namedIn(std::string_view text) const
    {
        std::set<std::string_view> named;
        if (m_formsByFirstWord.empty())
            return named;
        for (const std::string_view word : wordsIn(text)) {
            if (!m_firstBytes[static_cast<unsigned char>(word.front())])
                continue;
            const std::string_view rest = text.substr(static_cast<std::size_t>(word.data() - text.data()));
            const auto [first, last] = m_formsByFirstWord.equal_range(word);
            for (auto form = first; form != last; ++form)
                if (beginsWithWords(rest, form->second.form))
                    named.insert(form->second.names);
        }
        return named;
    }

private:
    struct Form {
        std::string_view form;
        std::string_view names; ///< of the place, separated by `;`
    };

    void addForm(std::string_view form, std::string_view names)
    {
        const auto words = wordsIn(form);
        if (words.empty() || words.front().data() != form.data())
            return;
        m_formsByFirstWord.emplace(words.front(), Form{form, names});
        m_firstBytes.set(static_cast<unsigned char>(form.front()));
    }

    static bool beginsWithWords(std::string_view text, std::string_view words)
    {
        return text.starts_with(words) && !startsWithLetter(text.substr(words.size()));
    }

    std::list<std::string> m_names; ///< of one place each; the views point here
    std::multimap<std::string_view, Form> m_formsByFirstWord;
    std::bitset<256> m_firstBytes; ///< of the forms: most words of a text begin with none of them
};

SearchIndexWriter::SearchIndexWriter(const Database &index, const Database &chronicle)
    : m_insert(index,
               "INSERT INTO event_search (rowid, title, summary, place, actors, sources)"
               " VALUES (?, ?, ?, ?, ?, ?)"),
      m_names(std::make_unique<PlaceNames>(chronicle))
{
    // Bytes of words that FTS5 gathers before it writes: many events at once take a third less time.
    Statement(index, "INSERT INTO event_search (event_search, rank) VALUES ('hashsize', 8388608)").run();
}

SearchIndexWriter::~SearchIndexWriter() = default;

void SearchIndexWriter::add(std::int64_t key, const SearchTexts &texts)
{
    std::string place(texts.place); // and all names of the places the event's texts speak of
    for (const std::string_view text : {texts.title, texts.summary, texts.place})
        for (const std::string_view named : m_names->namedIn(text))
            place.append(" ").append(named);
    const std::string folded[] = {foldText(texts.title), foldText(texts.summary), foldText(place),
                                  foldText(texts.actors), foldText(texts.sources)};
    m_insert.bind(1, key);
    int parameter = 2;
    for (const std::string &text : folded)
        m_insert.bindView(parameter++, text);
    m_insert.run();
}

SearchIndexApart::SearchIndexApart(const Database &chronicle)
    : m_index(copyOfIndex(chronicle)), m_writer(m_index, chronicle)
{
    m_index.execute("BEGIN");
}

void SearchIndexApart::moveInto(Database &chronicle)
{
    m_index.execute("COMMIT");
    copyIndex(m_index, chronicle);
}

void rebuildSearchIndex(Database &chronicle)
{
    chronicle.execute("INSERT INTO event_search (event_search) VALUES ('delete-all')");
    Statement texts(chronicle, textsOfEvents);
    SearchIndexWriter index(chronicle);
    while (texts.step())
        index.add(texts.integer(Key),
                  {.title = texts.text(Title),
                   .summary = texts.text(Summary),
                   .place = texts.text(PlaceText),
                   .actors = texts.text(Actors),
                   .sources = texts.text(Sources)});
    chronicle.execute("INSERT INTO event_search (event_search) VALUES ('optimize')");
}

} // namespace faultline
