#include "tests/support/hostile_chronicles.h"

#include "core/db/database.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <random>
#include <stdexcept>

namespace faultline::test {

namespace {

namespace fs = std::filesystem;
using Outcome = HostileChronicle::Outcome;
using Spoil = std::function<void(const fs::path &)>;

constexpr std::size_t pageSize = 4096;

Spoil sql(std::string statements)
{
    return [statements = std::move(statements)](const fs::path &file) { alterWithSql(file, statements); };
}

/// Of the event `siege`.
Spoil siege(const std::string &change) { return sql("UPDATE event SET " + change + " WHERE id = 'siege'"); }

/// Writes definitions as nobody may; `then` runs with the file opened anew.
Spoil definition(const std::string &table, const std::string &from, const std::string &to,
                 const std::string &then = {})
{
    const std::string change = "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '"
        + from + "', '" + to + "') WHERE name = '" + table + "'; PRAGMA schema_version = 9999";
    return [change, then](const fs::path &file) {
        alterWithSql(file, change);
        if (!then.empty())
            alterWithSql(file, then);
    };
}

Spoil bytes(std::function<void(std::string &)> change)
{
    return [change = std::move(change)](const fs::path &file) {
        std::string all = readFile(file);
        change(all);
        writeFile(file, all);
    };
}

Spoil cutAt(std::function<std::size_t(std::size_t)> length)
{
    return bytes([length = std::move(length)](std::string &all) { all.resize(length(all.size())); });
}

void putNumber(std::string &all, std::size_t at, std::size_t value, std::size_t bytesOfIt)
{
    for (std::size_t i = 0; i < bytesOfIt; ++i)
        all[at + i] = static_cast<char>(value >> 8 * (bytesOfIt - 1 - i));
}

std::size_t placeOf(const std::string &all, std::string_view what)
{
    const std::size_t at = all.find(what);
    if (at == std::string::npos)
        throw std::logic_error("not in the file: " + std::string(what));
    return at;
}

std::string randomBytes(unsigned seed, std::size_t size)
{
    std::mt19937 random(seed);
    std::string all(size, '\0');
    std::ranges::generate(all, [&] { return static_cast<char>(random()); });
    return all;
}

/// The type of the siege's first text becomes that of one of 2 GiB (file format, section 2.1).
void claimTwoGigabytes(std::string &all)
{
    const std::size_t body = placeOf(all, "siege1992-04-05");
    for (std::size_t size = 10; size < 60; ++size)
        if (static_cast<std::size_t>(all[body - size]) == size) // the header begins with its own size
            all.replace(body - size + 2, 5, "\x90\x80\x80\x80\x0D");
}

/// 18 levels of pages, each of which names the next one as its child 200 times: 200^18 rows to whoever
/// follows them. Beyond 32 MiB, where opening does not look at the pages of all tables.
void multiplyPages(const fs::path &file, std::uintmax_t fileSize)
{
    std::size_t root = 0;
    {
        const Database chronicle = Database::toRead(file);
        Statement row(chronicle, "SELECT rootpage FROM sqlite_schema WHERE name = 'event'");
        row.step();
        root = static_cast<std::size_t>(row.integer(0));
    }
    std::string all = readFile(file);
    const std::string leaf = all.substr((root - 1) * pageSize, pageSize);
    constexpr std::size_t cells = 200;
    constexpr std::size_t cellSize = 5; // number of the child, then a key of one byte
    const auto interior = [](std::size_t child) {
        std::string page(pageSize, '\0');
        page[0] = 5; // interior page of a table
        putNumber(page, 3, cells, 2);
        putNumber(page, 5, pageSize - cells * cellSize, 2);
        putNumber(page, 8, child, 4);
        for (std::size_t i = 0; i < cells; ++i) {
            const std::size_t at = pageSize - (i + 1) * cellSize;
            putNumber(page, 12 + 2 * i, at, 2);
            putNumber(page, at, child, 4);
            page[at + 4] = 1;
        }
        return page;
    };
    const std::size_t first = all.size() / pageSize + 1;
    constexpr std::size_t levels = 17;
    all.replace((root - 1) * pageSize, pageSize, interior(first));
    for (std::size_t level = 1; level < levels; ++level)
        all += interior(first + level);
    all += leaf;
    putNumber(all, 28, all.size() / pageSize, 4);
    writeFile(file, all);
    if (fileSize > all.size())
        fs::resize_file(file, fileSize);
}

/// So that the columns take any value: STRICT goes, the value comes, STRICT comes back.
Spoil untyped(const std::string &change)
{
    return [change](const fs::path &file) {
        definition("event", ") STRICT", ")", "UPDATE event SET " + change + " WHERE id = 'siege'")(file);
        alterWithSql(file,
                     "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = sql || ' STRICT'"
                     " WHERE name = 'event'; PRAGMA schema_version = 10000");
    };
}

/// SQLite writes no such number, but reads it.
void putNaN(const fs::path &file)
{
    alterWithSql(file, "UPDATE event SET latitude = 12.3456789 WHERE id = 'siege'");
    bytes([](std::string &all) {
        const std::size_t at = placeOf(all, "\x40\x28\xB0\xFC\xD3\x24\xD5\xA2");
        all.replace(at, 8, std::string("\x7F\xF8\0\0\0\0\0\0", 8));
    })(file);
}

std::string tenThousandColumns()
{
    std::string columns = "CREATE TABLE meta (key TEXT, value TEXT";
    for (int i = 0; i < 10'000; ++i)
        columns += ", c" + std::to_string(i);
    return "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = '" + columns
        + ")' WHERE name = 'meta'; PRAGMA schema_version = 9999";
}

const std::string series = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 10000) ";
const std::string endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) ";

std::vector<HostileChronicle> files()
{
    const auto size = [](std::size_t bytesLeft) {
        return cutAt([bytesLeft](std::size_t) { return bytesLeft; });
    };
    return {
        {"0 bytes", Outcome::Refused, "", size(0)},
        {"random bytes", Outcome::Refused, "not a SQLite database",
         bytes([](std::string &all) { all = randomBytes(1, 200'000); })},
        {"random bytes behind a sound header", Outcome::Refused, "", bytes([](std::string &all) {
             all.replace(100, all.size() - 100, randomBytes(2, all.size() - 100));
         })},
        {"cut after 50 bytes", Outcome::Refused, "ends within the file header", size(50)},
        {"cut after 100 bytes", Outcome::Refused, "shorter than", size(100)},
        {"cut after a page", Outcome::Refused, "shorter than", size(pageSize)},
        {"cut in the middle", Outcome::Refused, "shorter than",
         cutAt([](std::size_t whole) { return whole / 2; })},
        {"cut by a byte", Outcome::Refused, "shorter than",
         cutAt([](std::size_t whole) { return whole - 1; })},
        {"bits flipped in the header", Outcome::Survived, "",
         [](const fs::path &file) { flipBits(file, 3, 0, 100, 8); }},
        {"bits flipped in the list of tables", Outcome::Survived, "",
         [](const fs::path &file) { flipBits(file, 4, 100, pageSize, 40); }},
        {"bits flipped in pages", Outcome::Survived, "",
         [](const fs::path &file) { flipBits(file, 5, pageSize, fs::file_size(file), 400); }},
        {"bits flipped in the freelist", Outcome::Survived, "",
         [](const fs::path &file) {
             makeFreelist(file);
             flipBits(file, 6, 32, 40, 4);
         }},
        {"UTF-8 said to be UTF-16", Outcome::Refused, "", bytes([](std::string &all) { all[59] = 2; })},
        {"pages with many parents", Outcome::Refused, "",
         [](const fs::path &file) { multiplyPages(file, 0); }},
        {"pages with many parents beyond 32 MiB", Outcome::Refused, "out of order",
         [](const fs::path &file) {
             alterWithSql(file, "DELETE FROM store_column");
             multiplyPages(file, 33U << 20);
         }},
        {"pages with many parents beyond 32 MiB and a cache of the events", Outcome::Survived, "",
         [](const fs::path &file) { multiplyPages(file, 33U << 20); }},
        {"a text of 2 GiB claimed", Outcome::Refused, "", bytes(claimTwoGigabytes)},
    };
}

std::vector<HostileChronicle> schemas()
{
    return {
        {"a view without end for a table", Outcome::Refused, "table event",
         sql("DROP TABLE event; CREATE VIEW event AS " + endless
             + "SELECT i AS key, 'x' || i AS id, '1992' AS start, NULL AS \"end\", 'x' AS title, '' AS "
               "summary FROM n")},
        {"a view without end beside the tables", Outcome::Refused, "unexpected view",
         sql("CREATE VIEW v AS " + endless + "SELECT i FROM n")},
        {"a trigger", Outcome::Refused, "unexpected trigger",
         sql("CREATE TRIGGER t AFTER UPDATE ON event BEGIN SELECT randomblob(1000000000); END")},
        {"a trigger with a name of SQLite's", Outcome::Refused, "malformed database schema",
         sql("CREATE TRIGGER t AFTER UPDATE ON event BEGIN SELECT 1; END; PRAGMA writable_schema = ON;"
             "UPDATE sqlite_schema SET name = 'sqlite_stat1' WHERE name = 't'")},
        {"a CHECK that calls a function", Outcome::Refused, "table event is defined in another way",
         definition("event", "CHECK (deaths_low >= 0)", "CHECK (length(randomblob(1000000000)) > 0)")},
        {"a generated column", Outcome::Refused, "table event is defined in another way",
         definition("event", "state_then      TEXT", "state_then      TEXT AS (hex(zeroblob(1000000000)))")},
        {"a default that calls a function", Outcome::Refused, "table source is defined in another way",
         definition("source", "reference TEXT", "reference TEXT DEFAULT (hex(randomblob(99)))")},
        {"an index that calls a function", Outcome::Refused, "unexpected index",
         sql("CREATE INDEX i ON event (abs(length(title)))")},
        {"a virtual table for a table", Outcome::Refused, "table meta is defined in another way",
         sql("DROP TABLE meta; CREATE VIRTUAL TABLE meta USING fts5 (key, value)")},
        {"a virtual table of an unknown kind", Outcome::Refused, "table meta is defined in another way",
         sql("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 0, sql ="
             " 'CREATE VIRTUAL TABLE meta USING nosuch (key, value)' WHERE name = 'meta';"
             "PRAGMA schema_version = 9999")},
        {"a search index that reads another table", Outcome::Refused, "table event_search is defined",
         definition("event_search", "content = ''''", "content = ''event''")},
        {"shadow tables of random bytes", Outcome::Survived, "",
         sql("UPDATE event_search_data SET block = randomblob(3000)")},
        {"shadow tables of zeros", Outcome::Survived, "",
         sql("UPDATE event_search_data SET block = zeroblob(100000)")},
        {"shadow tables emptied", Outcome::Survived, "",
         sql("DELETE FROM event_search_data; DELETE FROM event_search_docsize; DELETE FROM "
             "event_search_config")},
        {"10,000 columns", Outcome::Refused, "too many columns", sql(tenThousandColumns())},
        {"two tables on one page", Outcome::Refused, "",
         sql("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage ="
             " (SELECT rootpage FROM sqlite_schema WHERE name = 'source') WHERE name = 'event';"
             "PRAGMA schema_version = 9999")},
        {"all tables empty", Outcome::LeftOut, "event",
         sql("DELETE FROM theme; DELETE FROM category; DELETE FROM country; DELETE FROM meta;"
             "DELETE FROM actor; DELETE FROM crisis; DELETE FROM source")},
    };
}

std::vector<HostileChronicle> values()
{
    const std::string incomplete = "latitude, longitude and place precision are not all there or all empty";
    return {
        {"latitude NaN", Outcome::LeftOut, incomplete, putNaN},
        {"latitude infinite", Outcome::LeftOut, "latitude Inf is not", siege("latitude = 9e999")},
        {"longitude 181", Outcome::LeftOut, "longitude 181.0 is not", siege("longitude = 181")},
        {"longitude -181", Outcome::LeftOut, "longitude -181.0 is not", siege("longitude = -181")},
        {"latitude and longitude swapped", Outcome::Survived, "",
         siege("latitude = longitude, longitude = latitude")},
        {"latitude and longitude 0", Outcome::Reported, "are both 0", siege("latitude = 0, longitude = 0")},
        {"date 0000", Outcome::Survived, "", siege("start = '0000', \"end\" = NULL")},
        {"date 30 February", Outcome::LeftOut, "'1992-02-30'", siege("start = '1992-02-30'")},
        {"date before 1582", Outcome::Survived, "", siege("start = '1389-06-15', \"end\" = NULL")},
        {"date after 2100", Outcome::Survived, "", siege("start = '2150-01-01', \"end\" = NULL")},
        {"end before start", Outcome::LeftOut, "'1992-04-05' to '1991-01-01' is no date or interval",
         siege("\"end\" = '1991-01-01'")},
        {"date 10^12", Outcome::LeftOut, "'1000000000000'", siege("start = '1000000000000'")},
        {"days that are not those of the date", Outcome::Reported, "are not those of",
         siege("earliest_day = -1000000000000")},
        {"low over best over high", Outcome::LeftOut, "deaths 300, 200, 100 are not low, best, high",
         siege("deaths_low = 300, deaths_best = 200, deaths_high = 100")},
        {"negative deaths", Outcome::LeftOut, "deaths -5, 200, 300 are impossible", siege("deaths_low = -5")},
        {"10^308 deaths", Outcome::Refused, "event.deaths_high", untyped("deaths_high = 1e308")},
        {"10^18 deaths", Outcome::LeftOut, "are impossible", siege("deaths_high = 1000000000000000000")},
        {"text for a number", Outcome::Refused, "event.latitude", untyped("latitude = 'north'")},
        {"duplicate ids", Outcome::Reported, "event",
         bytes([](std::string &all) { all.replace(placeOf(all, "siege1992-04-05"), 5, "visit"); })},
        {"keys beyond 32 bits", Outcome::LeftOut, "impossible key", siege("key = 5000000000")},
        {"category that is not there", Outcome::LeftOut, "there is no category 'none'",
         siege("category = 'none'")},
        {"actor that is not there", Outcome::LeftOut, "there is no actor 'none'",
         sql("UPDATE event_actor SET actor = 'none'")},
        {"country that is not there", Outcome::LeftOut, "there is no country 'ZZ'",
         sql("UPDATE event_country SET country = 'ZZ'")},
        {"crisis that is not there", Outcome::LeftOut, "there is no crisis 'none'",
         sql("UPDATE event_crisis SET crisis = 'none'")},
        {"source that is not there", Outcome::Reported, "refers to a row of source",
         sql("UPDATE event_source SET source = 'none' WHERE source = 'court'")},
        {"lists of events that are not there", Outcome::LeftOut, "but no such event",
         sql("INSERT INTO event_actor VALUES (99, 0, 'un'); INSERT INTO event_country VALUES (98, 'place', "
             "0, 'BA')")},
        {"links to events that are not there", Outcome::LeftOut, "they are not both there",
         sql("INSERT INTO event_link SELECT key, 'leads_to', 99 FROM event")},
        {"links of an unknown kind", Outcome::LeftOut, "unknown kind, 'undoes'",
         sql("UPDATE event_link SET kind = 'undoes'")},
        {"links in circles", Outcome::LeftOut, "is part of itself",
         sql("INSERT OR IGNORE INTO event_link SELECT key, 'part_of', key % 7 + 1 FROM event;"
             "INSERT OR IGNORE INTO event_link SELECT key, 'leads_to', key % 7 + 1 FROM event")},
        {"a circle of 10,000 links", Outcome::LeftOut, "is part of itself",
         sql(series
             + "INSERT INTO event SELECT i + 100, 'e' || i, '1992', NULL, 'T', '', NULL, NULL, NULL,"
               " NULL, 'battle', NULL, NULL, NULL, NULL, 'low', 8035, 8400, NULL, NULL, NULL FROM n;"
             + series + "INSERT INTO event_link SELECT i + 100, 'part_of', i % 10000 + 101 FROM n")},
        {"lone surrogates", Outcome::Reported, "bytes that are no text",
         siege("title = CAST(x'41EDA08042' AS TEXT)")},
        {"U+0000", Outcome::Reported, "bytes that are no text", siege("title = 'A' || char(0) || 'B'")},
        {"U+202E", Outcome::Reported, "hide or turn others", siege("title = 'A' || char(0x202E) || 'B'")},
        {"a title of 1 MB", Outcome::Reported, "too long to be shown whole",
         siege("title = replace(hex(zeroblob(500000)), '00', 'ab')")},
        {"a summary of 1 MB", Outcome::Reported, "too long to be shown whole",
         siege("summary = replace(hex(zeroblob(500000)), '00', 'ab')")},
        {"10,000 sources on one event", Outcome::Survived, "",
         sql(series + "INSERT INTO source SELECT 's' || i, 'P', 'T' || i, NULL, 'R', NULL, 'press' FROM n;"
             + series
             + "INSERT INTO event_source SELECT key, 's' || i, 'event', NULL, i FROM n, event"
               " WHERE id = 'siege'")},
        {"10,000 actors on one event", Outcome::Survived, "",
         sql(series + "INSERT INTO actor SELECT 'a' || i, 'A' || i, 'person', NULL, NULL FROM n;" + series
             + "INSERT INTO event_actor SELECT key, i, 'a' || i FROM n, event WHERE id = 'siege'")},
        {"10,000 countries on one event", Outcome::Survived, "",
         sql(series
             + "INSERT INTO event_country SELECT key, 'party', i + 9, 'RS' FROM n, event"
               " WHERE id = 'siege'")},
        {"10,000 events with impossible dates", Outcome::LeftOut, "is no date or interval",
         sql(series
             + "INSERT INTO event SELECT i + 100, 'e' || i, '1992-13', NULL, 'T', '', NULL, NULL, NULL,"
               " NULL, 'battle', NULL, NULL, NULL, NULL, 'low', 8035, 8400, NULL, NULL, NULL FROM n")},
    };
}

} // namespace

const std::vector<HostileChronicle> &hostileChronicles()
{
    static const std::vector<HostileChronicle> all = [] {
        std::vector<HostileChronicle> made = files();
        for (const auto &more : {schemas(), values()})
            made.insert(made.end(), more.begin(), more.end());
        return made;
    }();
    return all;
}

fs::path write(const HostileChronicle &hostile, const fs::path &folder)
{
    std::string name = hostile.name;
    std::ranges::replace(name, ' ', '-');
    const TemporaryFolder workshop;
    const fs::path file = folder / (name + ".faultline");
    fs::copy_file(compileSmallChronicle(workshop.path()), file, fs::copy_options::overwrite_existing);
    hostile.spoil(file);
    return file;
}

void flipBits(const fs::path &file, unsigned seed, std::size_t from, std::size_t to, int bits)
{
    std::mt19937 random(seed);
    std::string all = readFile(file);
    for (int i = 0; i < bits; ++i)
        all[from + random() % (to - from)] ^= static_cast<char>(1U << random() % 8);
    writeFile(file, all);
}

void makeFreelist(const fs::path &file)
{
    alterWithSql(file,
                 "UPDATE event SET summary = hex(zeroblob(50000));"
                 "UPDATE event SET summary = ''; DELETE FROM store_column");
}

} // namespace faultline::test
