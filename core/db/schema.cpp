#include "core/db/schema.h"

#include <map>
#include <string_view>
#include <utility>

namespace faultline {

namespace {

/// Ids are those of the text tables (resources/chronicle/README.md). Positions keep the tables' display
/// order. Dates stand as they were written (EDTF) and as days since 1 January 1970: the first and the last
/// that can be meant; 2932896 (31 December 9999) stands for "goes on". NULL is unknown or does not apply.
constexpr const char *schema = R"sql(
CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE theme (
    id       TEXT    NOT NULL PRIMARY KEY,
    name     TEXT    NOT NULL,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE category (
    id       TEXT    NOT NULL PRIMARY KEY,
    theme    TEXT    NOT NULL REFERENCES theme (id),
    name     TEXT    NOT NULL,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE country (
    code     TEXT    NOT NULL PRIMARY KEY CHECK (code GLOB '[A-Z][A-Z]'),
    name     TEXT    NOT NULL,
    region   INTEGER NOT NULL CHECK (region IN (0, 1)),  -- 1: the chronicle is about it
    note     TEXT,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
    id      TEXT NOT NULL PRIMARY KEY,
    name    TEXT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('person', 'state', 'armed-force', 'organisation', 'party',
                                          'court', 'community')),
    country TEXT REFERENCES country (code),
    aliases TEXT  -- other forms of the name, separated by ;
) STRICT, WITHOUT ROWID;

CREATE TABLE place_name (
    name        TEXT NOT NULL PRIMARY KEY,  -- as in event.place
    other_names TEXT NOT NULL               -- separated by ;
) STRICT, WITHOUT ROWID;

CREATE TABLE crisis (
    id           TEXT    NOT NULL PRIMARY KEY,
    name         TEXT    NOT NULL,
    short_name   TEXT    NOT NULL,
    start        TEXT    NOT NULL,
    "end"        TEXT,
    summary      TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    earliest_day INTEGER NOT NULL,
    latest_day   INTEGER NOT NULL,
    CHECK (earliest_day <= latest_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    id        TEXT NOT NULL PRIMARY KEY,
    publisher TEXT NOT NULL,
    title     TEXT NOT NULL,
    date      TEXT,
    reference TEXT,
    url       TEXT CHECK (url GLOB 'http://*' OR url GLOB 'https://*'),
    kind      TEXT NOT NULL CHECK (kind IN ('court', 'un', 'treaty', 'intergovernmental', 'government',
                                            'research', 'press')),
    CHECK (reference IS NOT NULL OR url IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- Where rows were taken over from. Events without a dataset are the chronicle's own.
CREATE TABLE dataset (
    id             TEXT    NOT NULL PRIMARY KEY,
    name           TEXT    NOT NULL,
    version        TEXT,
    licence        TEXT    NOT NULL,
    citation       TEXT    NOT NULL,
    redistributable INTEGER NOT NULL CHECK (redistributable IN (0, 1)),  -- 0: rows may not be passed on
    media_reports  INTEGER NOT NULL CHECK (media_reports IN (0, 1)),  -- 1: reports found by machine, not events
    position       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    key             INTEGER PRIMARY KEY,
    id              TEXT    NOT NULL UNIQUE,
    start           TEXT    NOT NULL,
    "end"           TEXT,
    title           TEXT    NOT NULL,
    summary         TEXT    NOT NULL,
    place           TEXT,
    latitude        REAL    CHECK (latitude BETWEEN -90 AND 90),
    longitude       REAL    CHECK (longitude BETWEEN -180 AND 180),
    place_precision TEXT    CHECK (place_precision = 'exact' OR place_precision = 'near'
                                   OR place_precision = 'district' OR place_precision = 'country'),
    category        TEXT    NOT NULL REFERENCES category (id),
    deaths_low      INTEGER CHECK (deaths_low >= 0),
    deaths_best     INTEGER CHECK (deaths_best >= 0),
    deaths_high     INTEGER CHECK (deaths_high >= 0),
    deaths_note     TEXT,
    confidence      TEXT    NOT NULL CHECK (confidence = 'high' OR confidence = 'medium'
                                            OR confidence = 'low'),
    earliest_day    INTEGER NOT NULL,
    latest_day      INTEGER NOT NULL,
    dataset         TEXT    REFERENCES dataset (id),
    state_then      TEXT,  -- the state at that time, as the dataset names it; event_country has today's
    reported_by     TEXT,  -- the sources of this row, as the dataset names them
    CHECK (earliest_day <= latest_day),
    CHECK ((latitude IS NULL) = (longitude IS NULL)),
    CHECK ((latitude IS NULL) = (place_precision IS NULL)),
    -- Figures of a dataset are kept as it has them, even where they contradict each other.
    CHECK (dataset IS NOT NULL OR deaths_low <= deaths_best),
    CHECK (dataset IS NOT NULL OR deaths_best <= deaths_high),
    CHECK (dataset IS NOT NULL OR deaths_low <= deaths_high)
) STRICT;

CREATE TABLE event_country (
    event    INTEGER NOT NULL REFERENCES event (key),
    role     TEXT    NOT NULL CHECK (role IN ('place', 'party')),
    position INTEGER NOT NULL,
    country  TEXT    NOT NULL REFERENCES country (code),
    PRIMARY KEY (event, role, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_actor (
    event    INTEGER NOT NULL REFERENCES event (key),
    position INTEGER NOT NULL,
    actor    TEXT    NOT NULL REFERENCES actor (id),
    PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_crisis (
    event    INTEGER NOT NULL REFERENCES event (key),
    position INTEGER NOT NULL,  -- 0: the main one
    crisis   TEXT    NOT NULL REFERENCES crisis (id),
    PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_source (
    event    INTEGER NOT NULL REFERENCES event (key),
    source   TEXT    NOT NULL REFERENCES source (id),
    supports TEXT    NOT NULL,  -- of event, date, place, deaths, actors; separated by ;
    says     TEXT,
    position INTEGER NOT NULL,
    PRIMARY KEY (event, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_link (
    event INTEGER NOT NULL REFERENCES event (key),
    kind  TEXT    NOT NULL CHECK (kind IN ('part_of', 'leads_to', 'responds_to')),
    other INTEGER NOT NULL REFERENCES event (key),
    PRIMARY KEY (event, kind, other),
    CHECK (event <> other)
) STRICT, WITHOUT ROWID;

-- The columns of the event store as bytes: a cache of the tables above, never the truth. See
-- core/db/store_cache.h.
CREATE TABLE store_column (
    name  TEXT    NOT NULL,
    part  INTEGER NOT NULL,
    bytes BLOB    NOT NULL,
    UNIQUE (name, part)
) STRICT;
)sql";

/// Words of the events, rowid = event.key. The texts are folded (core/base/fold_text.h) before they get here
/// and before they are asked for, so the tokenizer leaves letters alone. The index keeps no copy of them.
constexpr const char *searchIndex = R"sql(
CREATE VIRTUAL TABLE event_search USING fts5 (
    title, summary, place, actors, sources,
    content = '', tokenize = 'unicode61 remove_diacritics 0'
);
)sql";

/// `table event` → how it is defined. Indexes that SQLite makes by itself have no definition, and what
/// ANALYZE counted is of no harm.
using Definitions = std::map<std::string, std::string>;

Definitions definitions(const Database &db)
{
    Statement row(db,
                  "SELECT type || ' ' || name, sql FROM sqlite_schema"
                  " WHERE sql IS NOT NULL AND NOT (type = 'table' AND name GLOB 'sqlite_stat[14]')");
    Definitions found;
    while (row.step())
        found.emplace(row.text(0), row.text(1));
    return found;
}

const Definitions &expectedDefinitions()
{
    static const Definitions expected = [] {
        Database db = Database::inMemory();
        createSchema(db);
        return definitions(db);
    }();
    return expected;
}

/// Chronicles of earlier builds have two checks of the events in other words.
std::string asWrittenEarlier(std::string definition)
{
    const std::pair<std::string_view, std::string_view> changes[] = {
        {"place_precision = 'exact' OR place_precision = 'near'\n"
         "                                   OR place_precision = 'district' OR place_precision = 'country'",
         "place_precision IN ('exact', 'near', 'district', 'country')"},
        {"confidence = 'high' OR confidence = 'medium'\n"
         "                                            OR confidence = 'low'",
         "confidence IN ('high', 'medium', 'low')"}};
    for (const auto &[now, then] : changes)
        if (const auto at = definition.find(now); at != std::string::npos)
            definition.replace(at, now.size(), then);
    return definition;
}

} // namespace

void createSchema(Database &db)
{
    db.execute(("PRAGMA application_id = " + std::to_string(chronicleApplicationId)).c_str());
    db.execute(("PRAGMA user_version = " + std::to_string(chronicleSchemaVersion)).c_str());
    db.execute(schema);
    createSearchIndex(db);
}

void createSearchIndex(Database &db) { db.execute(searchIndex); }

const std::unordered_set<std::string> &tablesOfChronicles()
{
    static const std::unordered_set<std::string> tables = [] {
        std::unordered_set<std::string> names{"sqlite_master"}; // SQLite's name for it where it asks
        for (const auto &[name, definition] : expectedDefinitions())
            names.insert(name.substr(name.find(' ') + 1));
        return names;
    }();
    return tables;
}

std::string schemaDifference(const Database &db)
{
    const Definitions &expected = expectedDefinitions();
    const Definitions found = definitions(db);
    for (const auto &[name, definition] : expected) {
        const auto at = found.find(name);
        if (at == found.end())
            return "missing " + name;
        if (at->second != definition && at->second != asWrittenEarlier(definition))
            return name + " is defined in another way";
    }
    for (const auto &[name, definition] : found)
        if (!expected.contains(name))
            return "unexpected " + name;
    return {};
}

} // namespace faultline
