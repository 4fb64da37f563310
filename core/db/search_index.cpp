#include "core/db/search_index.h"

#include "core/base/fold_text.h"
#include "core/base/text_words.h"

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
       (SELECT group_concat(words, ' ')
          FROM (SELECT s.publisher || ' ' || s.title || ' ' || ifnull(s.reference, '') AS words
                  FROM event_source x JOIN source s ON s.id = x.source
                 WHERE x.event = event.key ORDER BY x.position))
  FROM event ORDER BY key
)sql";

enum TextColumn { Key, Title, Summary, Place, Actors, Sources };

/// Knows the names of places in a text: what a text calls Peć is to be found as Peja too.
class PlaceNames {
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
        for (const std::string_view word : wordsIn(text)) {
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
        if (!words.empty() && words.front().data() == form.data())
            m_formsByFirstWord.emplace(words.front(), Form{form, names});
    }

    static bool beginsWithWords(std::string_view text, std::string_view words)
    {
        return text.starts_with(words) && !startsWithLetter(text.substr(words.size()));
    }

    std::list<std::string> m_names; ///< of one place each; the views point here
    std::multimap<std::string_view, Form> m_formsByFirstWord;
};

/// The place of an event with all names of the places its texts speak of.
std::string placeText(const Statement &texts, const PlaceNames &names)
{
    std::string place(texts.text(Place));
    for (const int column : {Title, Summary, Place})
        for (const std::string_view named : names.namedIn(texts.text(column)))
            place.append(" ").append(named);
    return place;
}

} // namespace

void rebuildSearchIndex(Database &chronicle)
{
    chronicle.execute("INSERT INTO event_search (event_search) VALUES ('delete-all')");
    Statement texts(chronicle, textsOfEvents);
    Statement insert(chronicle,
                     "INSERT INTO event_search (rowid, title, summary, place, actors, sources)"
                     " VALUES (?, ?, ?, ?, ?, ?)");
    const PlaceNames names(chronicle);
    while (texts.step()) {
        insert.bind(Key + 1, texts.integer(Key));
        for (const int column : {Title, Summary, Actors, Sources})
            insert.bind(column + 1, std::string_view(foldText(texts.text(column))));
        insert.bind(Place + 1, std::string_view(foldText(placeText(texts, names))));
        insert.run();
    }
    chronicle.execute("INSERT INTO event_search (event_search) VALUES ('optimize')");
}

} // namespace faultline
