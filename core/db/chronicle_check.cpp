#include "core/db/chronicle_check.h"

#include "core/base/edtf.h"
#include "core/base/in_quotes.h"
#include "core/base/plain_text.h"
#include "core/db/event_loader.h"
#include "core/db/guarded.h"
#include "core/db/store_cache.h"

#include <optional>
#include <system_error>

namespace faultline {

namespace {

/// Queries for what keeps no row from being shown and must not be all the same: each gives sentences.
constexpr const char *rowChecks[] = {
    "SELECT 'Event ''' || id || ''': latitude and longitude are both 0, far from any land.'"
    " FROM event WHERE latitude = 0 AND longitude = 0",

    "SELECT 'Event ''' || id || ''' has no source.'"
    " FROM event WHERE dataset IS NULL AND key NOT IN (SELECT event FROM event_source)",

    "SELECT 'Event ''' || id || ''' has deaths, but no source that supports them.'"
    " FROM event WHERE coalesce(deaths_low, deaths_best, deaths_high) IS NOT NULL"
    " AND key IN (SELECT event FROM event_source) AND key NOT IN"
    " (SELECT event FROM event_source WHERE ';' || supports || ';' GLOB '*;deaths;*')",

    "SELECT 'Event ''' || e.id || ''' has the country ' || c.country || ' more than once.'"
    " FROM event_country c JOIN event e ON e.key = c.event GROUP BY c.event, c.country HAVING count(*) > 1",

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
        findings.push_back(plainText(sentence.text(0)));
}

std::string numbers(std::int64_t first, std::int64_t last)
{
    return std::to_string(first) + " to " + std::to_string(last);
}

/// Rows of id, start, end, earliest day, latest day.
void checkDays(std::vector<std::string> &findings, const Database &chronicle, std::string_view kind,
               const char *query)
{
    Statement row(chronicle, query);
    while (row.step()) {
        const auto span = parseEdtfSpan(row.text(1), row.text(2));
        if (span
            && (row.integer(3) != span->earliest().time_since_epoch().count()
                || row.integer(4) != span->latest().time_since_epoch().count()))
            findings.push_back(std::string(kind) + " " + inQuotes(row.text(0)) + ": the days "
                               + numbers(row.integer(3), row.integer(4)) + " are not those of "
                               + inQuotes(row.text(1)) + " to " + inQuotes(row.text(2)) + ".");
    }
}

void checkSourceDates(std::vector<std::string> &findings, const Database &chronicle)
{
    Statement row(chronicle, "SELECT id, date FROM source WHERE date IS NOT NULL");
    while (row.step())
        if (!parseEdtfDate(row.text(1)))
            findings.push_back("Source " + inQuotes(row.text(0)) + ": " + inQuotes(row.text(1))
                               + " is no date.");
}

/// Rows of id, then texts that are shown other than they are, or cut.
void checkTexts(std::vector<std::string> &findings, const Database &chronicle, std::string_view kind,
                const char *query, std::size_t limit)
{
    Statement row(chronicle, query);
    while (row.step())
        for (int column = 0; column < row.columns(); ++column)
            if (const std::string_view text = row.text(column); !isPlainText(text, limit))
                findings.push_back(std::string(kind) + " " + inQuotes(row.text(0)) + ": " + inQuotes(text)
                                   + (isPlainText(text, text.size())
                                          ? " is too long to be shown whole."
                                          : " has bytes that are no text, or that hide or turn others."));
}

void checkAllTexts(std::vector<std::string> &findings, const Database &chronicle)
{
    checkTexts(findings, chronicle, "Event", "SELECT id, title, place FROM event", longestTitle);
    checkTexts(findings, chronicle, "Event", "SELECT id, summary, deaths_note, reported_by FROM event",
               longestProse);
    checkTexts(findings, chronicle, "Actor", "SELECT id, name FROM actor", longestTitle);
    checkTexts(findings, chronicle, "Crisis", "SELECT id, name, short_name FROM crisis", longestTitle);
    checkTexts(findings, chronicle, "Source", "SELECT id, publisher, title, reference, url FROM source",
               longestTitle);
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
        findings.push_back("Table " + std::string(reference.text(0)) + ": "
                           + (reference.isNull(1) ? "a row" : "row " + std::string(reference.text(1)))
                           + " refers to a row of " + std::string(reference.text(2)) + " that is not there.");
    return findings;
}

/// SQLite verifies CHECKs only where it may write: in a copy. Files that would fill the memory get none; rows
/// are looked at all the same.
std::optional<Database> copyToVerify(const Database &chronicle)
{
    constexpr std::uintmax_t mostCopied = 1U << 30;
    std::error_code gone;
    if (std::filesystem::file_size(chronicle.file(), gone) > mostCopied)
        return std::nullopt;
    Database copy = Database::inMemory(chronicle);
    copy.guardReading(Readable::Chronicle);
    return copy;
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
    const EventStore store = scanEvents(chronicle);
    std::vector<std::string> findings = store.leftOut().reasons();
    if (const std::size_t more = store.leftOut().untold())
        findings.push_back("And " + std::to_string(more) + " more that are left out when it is opened.");
    checkDays(findings, chronicle, "Event",
              R"(SELECT id, start, "end", earliest_day, latest_day FROM event)");
    checkDays(findings, chronicle, "Crisis",
              R"(SELECT id, start, "end", earliest_day, latest_day FROM crisis)");
    checkSourceDates(findings, chronicle);
    checkAllTexts(findings, chronicle);
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
        const auto copy = copyToVerify(chronicle.value());
        const Database &verified = copy ? *copy : chronicle.value();
        const auto pages = fileFindings(verified);
        auto findings = rowFindings(verified); // first, for they say most
        findings.insert(findings.end(), pages.begin(), pages.end());
        if (findings.empty() && !cacheAgrees(chronicle.value()))
            findings.emplace_back(
                "The cache of columns is not what the tables hold; importing anything renews it.");
        return findings;
    });
}

} // namespace faultline
