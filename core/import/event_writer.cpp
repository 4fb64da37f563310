#include "core/import/event_writer.h"

#include "core/base/in_quotes.h"
#include "core/import/dataset_row.h"

#include <algorithm>

namespace faultline {

namespace {

/// So many events a complete file may lack whatever their share.
constexpr std::size_t fewEvents = 100;

std::set<std::string, std::less<>> textsOf(const Database &db, std::string_view sql)
{
    std::set<std::string, std::less<>> texts;
    Statement row(db, sql);
    while (row.step())
        texts.emplace(row.text(0));
    return texts;
}

std::int64_t firstFreeKey(const Database &db)
{
    Statement key(db, "SELECT ifnull(max(key), 0) + 1 FROM event");
    key.step();
    return key.integer(0);
}

bool isCountryCode(std::string_view code)
{
    return code.size() == 2 && std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// A list of one, or of none for an empty text.
std::span<const std::string_view> asList(const std::string_view &item)
{
    return {&item, item.empty() ? std::size_t{0} : std::size_t{1}};
}

std::vector<std::string_view> viewsOf(const std::vector<std::string> &texts)
{
    return {texts.begin(), texts.end()};
}

} // namespace

EventWriter::EventWriter(Database &chronicle, const CountryFinder &countries, EventImportReport &report)
    : m_db(chronicle), m_finder(countries), m_report(report),
      m_datasetWasThere(storedDataset(chronicle, report.dataset.id).has_value()),
      m_datasetChanged(writeDataset(chronicle, report.dataset)),
      m_categories(textsOf(chronicle, "SELECT id FROM category")),
      m_countries(textsOf(chronicle, "SELECT code FROM country")), m_actors(chronicle),
      m_row(chronicle, report.dataset.id), m_placeList(chronicle, countryList),
      m_partyList(chronicle, partyList), m_actorList(chronicle, actorList),
      m_stored(chronicle, "SELECT key, dataset IS ? FROM event WHERE id = ?"), m_seen(firstFreeKey(chronicle))
{
    m_stored.bind(1, std::string_view(report.dataset.id));
}

void EventWriter::write(PlacedEvent event)
{
    if (std::string reason = whyNot(event); !reason.empty())
        return skip(event.line, std::move(reason));
    if (m_row.insert(m_seen.nextNew(), event))
        add(event);
    else
        meet(event);
}

/// Makes room for the event's countries.
std::string EventWriter::whyNot(const PlacedEvent &placed)
{
    if (!m_categories.contains(placed.event.category))
        return "the chronicle has no category " + inQuotes(placed.event.category);
    if (!placed.country.empty() && !addCountry(placed.country))
        return inQuotes(placed.country) + " is no country code";
    for (const std::string &party : placed.event.parties)
        if (!addCountry(party))
            return inQuotes(party) + " is no country code";
    return {};
}

bool EventWriter::addCountry(const std::string &code)
{
    if (m_countries.contains(code))
        return true;
    if (!isCountryCode(code))
        return false;
    const auto known = std::ranges::find(m_finder.countries, code, &CountryFinder::Country::code);
    Statement insert(m_db,
                     "INSERT INTO country (code, name, region, position)"
                     " VALUES (?, ?, 0, (SELECT ifnull(max(position) + 1, 0) FROM country))");
    insert.bind(1, std::string_view(code));
    insert.bind(2, std::string_view(known == m_finder.countries.end() ? code : known->name));
    insert.run();
    m_countries.insert(code);
    return true;
}

/// The row is there; what belongs to it follows.
void EventWriter::add(PlacedEvent &event)
{
    const std::int64_t key = m_seen.nextNew();
    m_seen.addNew(event.line);
    rememberActors(event);
    m_placeList.add(key, asList(event.country));
    m_partyList.add(key, viewsOf(event.event.parties));
    m_actorList.add(key, m_actorsOfEvent);
    ++m_report.added;
    if (m_datasetWasThere)
        m_report.addedIds.push_back(event.event.id);
    if (!indexIsStale())
        index(key, event.event);
}

/// An event with this id is there already.
void EventWriter::meet(const PlacedEvent &event)
{
    const Stored row = stored(event.event.id);
    if (!row.sameDataset)
        return skip(event.line, "id: " + inQuotes(event.event.id) + " is an event of another origin");
    if (const std::size_t line = m_seen.lineOf(row.key); line > 0)
        return skip(event.line,
                    "id: " + inQuotes(event.event.id) + " stands in line " + std::to_string(line)
                        + " already");
    m_seen.addOld(row.key, event.line);
    update(row.key, event);
}

void EventWriter::update(std::int64_t key, const PlacedEvent &event)
{
    rememberActors(event);
    bool changed = m_row.update(key, event);
    changed |= m_placeList.replace(key, asList(event.country));
    changed |= m_partyList.replace(key, viewsOf(event.event.parties));
    changed |= m_actorList.replace(key, m_actorsOfEvent);
    ++(changed ? m_report.updated : m_report.unchanged);
    if (changed)
        m_report.updatedIds.push_back(event.event.id);
}

EventWriter::Stored EventWriter::stored(std::string_view id)
{
    m_stored.bind(2, id);
    m_stored.step();
    const Stored row{m_stored.integer(0), m_stored.integer(1) != 0};
    m_stored.reset();
    return row;
}

void EventWriter::rememberActors(const PlacedEvent &event)
{
    m_actorsOfEvent.clear();
    m_actorWords.clear();
    for (const ImportedActor &named : event.event.actors) {
        const KnownActor &actor = m_actors.of(named);
        if (std::ranges::find(m_actorsOfEvent, actor.id) != m_actorsOfEvent.end())
            continue;
        m_actorsOfEvent.push_back(actor.id);
        m_actorWords.append(m_actorWords.empty() ? "" : " ").append(actor.words);
    }
}

/// Takes the texts of the event.
void EventWriter::index(std::int64_t key, ImportedEvent &event)
{
    if (!m_index)
        m_index.emplace(m_db);
    m_index->add({.key = key,
                  .title = std::move(event.title),
                  .summary = std::move(event.summary),
                  .place = std::move(event.place),
                  .actors = m_actorWords,
                  .sources = std::move(event.reportedBy)});
}

void EventWriter::finish(bool complete)
{
    if (m_datasetWasThere)
        settleMissing(complete);
    if (indexIsStale())
        rebuildSearchIndex(m_db);
    else if (m_index)
        m_index->finish(m_db);
}

/// Texts that are in it have changed; it can only be made anew.
bool EventWriter::indexIsStale() const
{
    return m_report.updated + m_report.removed > 0 || (m_datasetWasThere && m_datasetChanged);
}

bool EventWriter::changedAnything() const
{
    return m_datasetChanged || m_report.added + m_report.updated + m_report.removed > 0;
}

void EventWriter::settleMissing(bool complete)
{
    std::vector<std::pair<std::int64_t, std::string>> missing;
    std::size_t before = 0;
    Statement row(m_db, "SELECT key, id FROM event WHERE dataset = ? AND key < ?");
    row.bind(1, std::string_view(m_report.dataset.id));
    row.bind(2, m_seen.firstNew());
    for (; row.step(); ++before)
        if (m_seen.lineOf(row.integer(0)) == 0)
            missing.emplace_back(row.integer(0), row.text(1));
    const bool tooMany = missing.size() > fewEvents && missing.size() > before / 2;
    if (complete && tooMany)
        m_report.flagged.push_back({0,
                                    "nothing was removed, for the file lacks "
                                        + std::to_string(missing.size()) + " of the " + std::to_string(before)
                                        + " events there were: it is hardly the whole dataset"});
    if (!complete || tooMany)
        m_report.missing = missing.size();
    else
        for (auto &[key, id] : missing)
            remove(key, std::move(id));
}

void EventWriter::remove(std::int64_t key, std::string id)
{
    for (const char *sql :
         {"DELETE FROM event_country WHERE event = ?", "DELETE FROM event_actor WHERE event = ?",
          "DELETE FROM event_crisis WHERE event = ?", "DELETE FROM event_source WHERE event = ?",
          "DELETE FROM event_link WHERE event = ?1 OR other = ?1", "DELETE FROM event WHERE key = ?"}) {
        Statement statement(m_db, sql);
        statement.bind(1, key);
        statement.run();
    }
    ++m_report.removed;
    m_report.removedIds.push_back(std::move(id));
}

void EventWriter::skip(std::size_t line, std::string reason)
{
    m_report.skipped.push_back({line, std::move(reason)});
}

} // namespace faultline
