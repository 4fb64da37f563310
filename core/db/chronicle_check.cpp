#include "core/db/chronicle_check.h"

#include "core/base/edtf.h"
#include "core/db/event_loader.h"
#include "core/db/guarded.h"
#include "core/db/store_cache.h"

namespace faultline {

namespace {

/// Queries for rows that must not be: each gives sentences.
constexpr const char *rowChecks[] = {
    "SELECT 'Event ''' || id || ''': latitude ' || latitude || ' is not from -90 to 90.'"
    " FROM event WHERE latitude NOT BETWEEN -90 AND 90",

    "SELECT 'Event ''' || id || ''': longitude ' || longitude || ' is not from -180 to 180.'"
    " FROM event WHERE longitude NOT BETWEEN -180 AND 180",

    "SELECT 'Event ''' || id || ''': latitude, longitude and place precision are not all there or all empty.'"
    " FROM event WHERE (latitude IS NULL) <> (longitude IS NULL)"
    " OR (latitude IS NULL) <> (place_precision IS NULL)",

    "SELECT 'Event ''' || id || ''': deaths ' || ifnull(deaths_low, 'unknown') || ', '"
    " || ifnull(deaths_best, 'unknown') || ', ' || ifnull(deaths_high, 'unknown') || ' are not low, best, "
    "high.'"
    " FROM event WHERE (dataset IS NULL"
    " AND (deaths_low > deaths_best OR deaths_best > deaths_high OR deaths_low > deaths_high))"
    " OR min(ifnull(deaths_low, 0), ifnull(deaths_best, 0), ifnull(deaths_high, 0)) < 0",

    "SELECT 'Event ''' || id || ''' has no source.'"
    " FROM event WHERE dataset IS NULL AND key NOT IN (SELECT event FROM event_source)",

    "SELECT 'Event ''' || id || ''' has deaths, but no source that supports them.'"
    " FROM event WHERE coalesce(deaths_low, deaths_best, deaths_high) IS NOT NULL"
    " AND key IN (SELECT event FROM event_source) AND key NOT IN"
    " (SELECT event FROM event_source WHERE ';' || supports || ';' GLOB '*;deaths;*')",

    "SELECT 'Event ''' || e.id || ''' has the country ' || c.country || ' more than once.'"
    " FROM event_country c JOIN event e ON e.key = c.event GROUP BY c.event, c.country HAVING count(*) > 1",

    "SELECT 'Event ''' || e.id || ''' is part of ' || count(*) || ' events.'"
    " FROM event_link l JOIN event e ON e.key = l.event WHERE l.kind = 'part_of'"
    " GROUP BY l.event HAVING count(*) > 1",

    "WITH RECURSIVE up (part, whole) AS ("
    " SELECT event, other FROM event_link WHERE kind = 'part_of' UNION"
    " SELECT up.part, l.other FROM up JOIN event_link l ON l.event = up.whole AND l.kind = 'part_of')"
    " SELECT 'Event ''' || e.id || ''' is part of itself.'"
    " FROM up JOIN event e ON e.key = up.part WHERE up.part = up.whole",

    "SELECT 'Event ''' || id || ''' is not in the search index.'"
    " FROM event WHERE key NOT IN (SELECT rowid FROM event_search)",

    "SELECT 'The search index has an event with key ' || rowid || ', the chronicle has not.'"
    " FROM event_search WHERE rowid NOT IN (SELECT key FROM event)",

    "SELECT 'Source ''' || id || ''': ''' || url || ''' is no web address.'"
    " FROM source WHERE url NOT GLOB 'http://?*' AND url NOT GLOB 'https://?*'",
};

void addRows(std::vector<std::string> &findings, const Database &chronicle, const char *query)
{
    Statement sentence(chronicle, query);
    while (sentence.step())
        findings.emplace_back(sentence.text(0));
}

std::string spanText(const Statement &row)
{
    const std::string end(row.text(2));
    return "'" + std::string(row.text(1)) + (end.empty() ? "'" : "' to '" + end + "'");
}

/// Rows of name, start, end, earliest day, latest day.
void checkDates(std::vector<std::string> &findings, const Database &chronicle, const char *query)
{
    Statement row(chronicle, query);
    while (row.step()) {
        const std::string name(row.text(0));
        const auto span = parseEdtfSpan(row.text(1), row.text(2));
        if (!span)
            findings.push_back(name + ": " + spanText(row) + " is no date or interval.");
        else if (row.integer(3) != span->earliest().time_since_epoch().count()
                 || row.integer(4) != span->latest().time_since_epoch().count())
            findings.push_back(name + ": the days " + std::to_string(row.integer(3)) + " to "
                               + std::to_string(row.integer(4)) + " are not those of " + spanText(row) + ".");
    }
}

void checkSourceDates(std::vector<std::string> &findings, const Database &chronicle)
{
    Statement row(chronicle, "SELECT id, date FROM source WHERE date IS NOT NULL");
    while (row.step())
        if (!parseEdtfDate(row.text(1)))
            findings.push_back("Source '" + std::string(row.text(0)) + "': '" + std::string(row.text(1))
                               + "' is no date.");
}

std::vector<std::string> fileFindings(const Database &chronicle)
{
    std::vector<std::string> findings;
    Statement page(chronicle, "PRAGMA integrity_check(100)");
    while (page.step())
        if (page.text(0) != "ok")
            findings.push_back("The file is damaged: " + std::string(page.text(0)) + ".");
    Statement reference(chronicle, "PRAGMA foreign_key_check");
    while (reference.step())
        findings.push_back("Table " + std::string(reference.text(0)) + ": row "
                           + std::string(reference.text(1)) + " refers to a row of "
                           + std::string(reference.text(2)) + " that is not there.");
    return findings;
}

/// A cache that is missing or out of date is no fault: the tables are read then.
bool cacheAgrees(const Database &chronicle)
{
    const auto cached = readStoreCache(chronicle);
    return !cached || cached->columns() == scanEvents(chronicle).columns();
}

} // namespace

std::vector<std::string> rowFindings(const Database &chronicle)
{
    std::vector<std::string> findings;
    checkDates(findings, chronicle,
               R"(SELECT 'Event ''' || id || '''', start, "end", earliest_day, latest_day FROM event)");
    checkDates(findings, chronicle,
               R"(SELECT 'Crisis ''' || id || '''', start, "end", earliest_day, latest_day FROM crisis)");
    checkSourceDates(findings, chronicle);
    for (const char *query : rowChecks)
        addRows(findings, chronicle, query);
    return findings;
}

Result<std::vector<std::string>> checkChronicle(const std::filesystem::path &file)
{
    auto chronicle = openChronicle(file);
    if (!chronicle.ok())
        return chronicle.error();
    return guarded(file, [&] {
        // SQLite verifies CHECKs only where it may write: in a copy.
        const Database copy = Database::inMemory(chronicle.value());
        auto findings = fileFindings(copy);
        auto rows = rowFindings(copy);
        findings.insert(findings.end(), rows.begin(), rows.end());
        if (findings.empty() && !cacheAgrees(chronicle.value()))
            findings.emplace_back(
                "The cache of columns is not what the tables hold; importing anything renews it.");
        return findings;
    });
}

} // namespace faultline
