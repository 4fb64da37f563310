#include "core/db/event_loader.h"

#include "core/db/guarded.h"
#include "core/store/event_store_builder.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <unordered_map>

namespace faultline {

namespace {

/// Finds the position in a table of the store by id.
class Positions {
public:
    void add(std::string_view id) { m_positions.emplace(id, m_positions.size()); }

    template <typename Index>
    Index at(std::string_view id) const
    {
        const auto found = m_positions.find(std::string(id));
        if (found == m_positions.end() || found->second > std::numeric_limits<Index>::max())
            throw BadRow("no entry '" + std::string(id) + "'");
        return static_cast<Index>(found->second);
    }

private:
    std::unordered_map<std::string, std::size_t> m_positions;
};

template <typename Value>
struct Word {
    std::string_view word;
    Value value;
};
constexpr Word<PlacePrecision> placePrecisions[] = {{"", PlacePrecision::None},
                                                    {"exact", PlacePrecision::Exact},
                                                    {"near", PlacePrecision::Near},
                                                    {"district", PlacePrecision::District},
                                                    {"country", PlacePrecision::Country}};
constexpr Word<Confidence> confidences[] = {
    {"high", Confidence::High}, {"medium", Confidence::Medium}, {"low", Confidence::Low}};
constexpr Word<LinkKind> linkKinds[] = {
    {"part_of", LinkKind::PartOf}, {"leads_to", LinkKind::LeadsTo}, {"responds_to", LinkKind::RespondsTo}};

template <typename Value, std::size_t size>
Value valueOf(const Word<Value> (&words)[size], std::string_view text)
{
    for (const auto &[word, value] : words)
        if (word == text)
            return value;
    throw BadRow("unknown word '" + std::string(text) + "'");
}

EdtfSpan spanOf(std::string_view start, std::string_view end)
{
    if (const auto span = parseEdtfSpan(start, end))
        return *span;
    throw BadRow("no date or interval: '" + std::string(start) + "' to '" + std::string(end) + "'");
}

std::optional<std::int32_t> deathsAt(const Statement &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    const std::int64_t deaths = row.integer(column);
    if (deaths < 0 || deaths > std::numeric_limits<std::int32_t>::max())
        throw BadRow("impossible number of deaths " + std::to_string(deaths));
    return static_cast<std::int32_t>(deaths);
}

LatLon positionAt(const Statement &row, int latitude, int longitude)
{
    const LatLon position{.latitude = row.real(latitude), .longitude = row.real(longitude)};
    if (std::abs(position.latitude) > 90.0 || std::abs(position.longitude) > 180.0)
        throw BadRow("impossible place " + std::string(row.text(latitude)) + ", "
                     + std::string(row.text(longitude)));
    return position;
}

/// Reads one table after the other; the events wait here until their lists are complete.
class EventLoader {
public:
    EventLoader(const Database &chronicle, const std::stop_token &stop) : m_db(chronicle), m_stop(stop) { }

    EventStore load()
    {
        loadInfo();
        loadThemes();
        loadCategories();
        loadCountries();
        loadActors();
        loadCrises();
        loadEvents();
        loadCountryLists();
        loadActorLists();
        loadCrisisLists();
        loadSourceCounts();
        for (NewEvent &event : m_events)
            m_builder.add(std::move(event));
        loadLinks();
        return std::move(m_builder).finish();
    }

private:
    /// Reads every row; what is wrong with one is said together with its first column.
    template <typename Read>
    void forEachRow(std::string_view table, std::string_view sql, Read read)
    {
        Statement row(m_db, sql);
        while (row.step()) {
            throwIfStopped(m_stop);
            try {
                read(row);
            } catch (const BadRow &error) {
                throw BadRow(std::string(table) + " '" + std::string(row.text(0)) + "': " + error.what());
            }
        }
    }

    void loadInfo()
    {
        ChronicleInfo &info = m_builder.info;
        forEachRow("meta", "SELECT key, value FROM meta", [&](const Statement &row) {
            const std::string_view key = row.text(0);
            if (std::string *field = key == "title" ? &info.title
                    : key == "version"              ? &info.version
                    : key == "licence"              ? &info.licence
                    : key == "citation"             ? &info.citation
                    : key == "description"          ? &info.description
                                                    : nullptr)
                *field = row.text(1);
        });
    }

    void loadThemes()
    {
        forEachRow("theme", "SELECT id, name FROM theme ORDER BY position, id", [&](const Statement &row) {
            m_builder.themes.push_back({.id = std::string(row.text(0)), .name = std::string(row.text(1))});
            m_themes.add(row.text(0));
        });
    }

    void loadCategories()
    {
        forEachRow("category", "SELECT id, name, theme FROM category ORDER BY position, id",
                   [&](const Statement &row) {
                       m_builder.categories.push_back({.id = std::string(row.text(0)),
                                                       .name = std::string(row.text(1)),
                                                       .theme = m_themes.at<ThemeIndex>(row.text(2))});
                       m_categories.add(row.text(0));
                   });
    }

    void loadCountries()
    {
        forEachRow("country", "SELECT code, name, region, note FROM country ORDER BY position, code",
                   [&](const Statement &row) {
                       m_builder.countries.push_back({.code = std::string(row.text(0)),
                                                      .name = std::string(row.text(1)),
                                                      .region = row.integer(2) != 0,
                                                      .note = std::string(row.text(3))});
                       m_countries.add(row.text(0));
                   });
    }

    void loadActors()
    {
        forEachRow("actor", "SELECT id, name, aliases FROM actor ORDER BY id", [&](const Statement &row) {
            m_builder.actors.push_back({.id = std::string(row.text(0)),
                                        .name = std::string(row.text(1)),
                                        .aliases = std::string(row.text(2))});
            m_actors.add(row.text(0));
        });
    }

    void loadCrises()
    {
        forEachRow("crisis", R"(SELECT id, name, short_name, start, "end" FROM crisis ORDER BY position, id)",
                   [&](const Statement &row) {
                       m_builder.crises.push_back({.id = std::string(row.text(0)),
                                                   .name = std::string(row.text(1)),
                                                   .shortName = std::string(row.text(2)),
                                                   .span = spanOf(row.text(3), row.text(4))});
                       m_crises.add(row.text(0));
                   });
    }

    void loadEvents()
    {
        forEachRow("event",
                   R"(SELECT id, key, title, start, "end", place, latitude, longitude, place_precision,)"
                   " category, deaths_low, deaths_best, deaths_high, confidence FROM event ORDER BY key",
                   [&](const Statement &row) {
                       m_eventByKey.emplace(row.integer(1), m_events.size());
                       m_events.push_back(eventOf(row));
                   });
    }

    NewEvent eventOf(const Statement &row) const
    {
        return {.key = row.integer(1),
                .id = std::string(row.text(0)),
                .title = std::string(row.text(2)),
                .span = spanOf(row.text(3), row.text(4)),
                .placeName = std::string(row.text(5)),
                .placePrecision = valueOf(placePrecisions, row.text(8)),
                .position = positionAt(row, 6, 7),
                .category = m_categories.at<CategoryIndex>(row.text(9)),
                .confidence = valueOf(confidences, row.text(13)),
                .deaths = {deathsAt(row, 10), deathsAt(row, 11), deathsAt(row, 12)}};
    }

    /// The rows of a table that begin with an event's key.
    template <typename Read>
    void forEachEventRow(std::string_view sql, Read read)
    {
        forEachRow("event with key", sql, [&](const Statement &row) {
            const auto found = m_eventByKey.find(row.integer(0));
            if (found == m_eventByKey.end())
                throw BadRow("no such event");
            read(m_events[found->second], row);
        });
    }

    void loadCountryLists()
    {
        forEachEventRow("SELECT event, country, role FROM event_country ORDER BY event, role, position",
                        [&](NewEvent &event, const Statement &row) {
                            auto &list = row.text(2) == "place" ? event.places : event.parties;
                            list.push_back(m_countries.at<CountryIndex>(row.text(1)));
                        });
    }

    void loadActorLists()
    {
        forEachEventRow("SELECT event, actor FROM event_actor ORDER BY event, position",
                        [&](NewEvent &event, const Statement &row) {
                            event.actors.push_back(m_actors.at<ActorIndex>(row.text(1)));
                        });
    }

    void loadCrisisLists()
    {
        forEachEventRow("SELECT event, crisis FROM event_crisis ORDER BY event, position",
                        [&](NewEvent &event, const Statement &row) {
                            event.crises.push_back(m_crises.at<CrisisIndex>(row.text(1)));
                        });
    }

    void loadSourceCounts()
    {
        forEachEventRow("SELECT event, count(*) FROM event_source GROUP BY event",
                        [](NewEvent &event, const Statement &row) {
                            event.sourceCount = static_cast<std::uint16_t>(
                                std::min<std::int64_t>(row.integer(1), UINT16_MAX));
                        });
    }

    void loadLinks()
    {
        forEachRow(
            "link of event with key", "SELECT event, kind, other FROM event_link", [&](const Statement &row) {
                m_builder.add(NewLink{
                    .from = row.integer(0), .kind = valueOf(linkKinds, row.text(1)), .to = row.integer(2)});
            });
    }

    const Database &m_db;
    const std::stop_token &m_stop;
    EventStoreBuilder m_builder;
    Positions m_themes, m_categories, m_countries, m_actors, m_crises;
    std::vector<NewEvent> m_events;
    std::unordered_map<std::int64_t, std::size_t> m_eventByKey;
};

} // namespace

Result<EventStore> loadEvents(const Database &chronicle, const std::stop_token &stop)
{
    return guarded(chronicle.file(), [&] { return EventLoader(chronicle, stop).load(); });
}

} // namespace faultline
