#include "core/db/search_index.h"

#include "core/base/fold_text.h"

namespace faultline {

namespace {

constexpr std::string_view textsOfEvents = R"sql(
SELECT key, title, summary,
       place || ifnull(' ' || (SELECT other_names FROM place_name WHERE name = place), ''),
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

} // namespace

void rebuildSearchIndex(Database &chronicle)
{
    chronicle.execute("INSERT INTO event_search (event_search) VALUES ('delete-all')");
    Statement texts(chronicle, textsOfEvents);
    Statement insert(chronicle,
                     "INSERT INTO event_search (rowid, title, summary, place, actors, sources)"
                     " VALUES (?, ?, ?, ?, ?, ?)");
    constexpr int textColumns = 5;
    while (texts.step()) {
        insert.bind(1, texts.integer(0));
        for (int column = 1; column <= textColumns; ++column)
            insert.bind(column + 1, std::string_view(foldText(texts.text(column))));
        insert.run();
    }
    chronicle.execute("INSERT INTO event_search (event_search) VALUES ('optimize')");
}

} // namespace faultline
