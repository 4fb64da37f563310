#include "core/db/event_loader.h"

#include "core/db/guarded.h"
#include "core/db/store_cache.h"
#include "core/store/event_store_builder.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <unordered_map>
#include <utility>

namespace faultline {

namespace {

/// Finds the position in a table of the store by id.
class Positions {
public:
    void add(std::string_view id) { m_positions.emplace(std::string(id), m_positions.size()); }

    template <typename Index>
    Index at(std::string_view id) const
    {
        const auto found = m_positions.find(id);
        if (found == m_positions.end() || found->second > std::numeric_limits<Index>::max())
            throw BadRow("no entry '" + std::string(id) + "'");
        return static_cast<Index>(found->second);
    }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept
        {
            return std::hash<std::string_view>()(text);
        }
    };
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> m_positions;
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

EdtfSpan readSpan(std::string_view start, std::string_view end)
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

/// What is wrong with a row is said together with its first column.
template <typename Read>
void namingTheRow(std::string_view table, const Statement &row, Read read)
{
    try {
        read(row);
    } catch (const BadRow &error) {
        throw BadRow(std::string(table) + " '" + std::string(row.text(0)) + "': " + error.what());
    }
}

/// The small tables, and where their entries stand.
class TableLoader {
public:
    explicit TableLoader(const Database &chronicle) : m_db(chronicle)
    {
        loadInfo();
        loadThemes();
        loadCategories();
        loadCountries();
        loadActors();
        loadCrises();
        loadDatasets();
    }

    EventStore::Tables tables;
    Positions categories, countries, actors, crises, datasets;

private:
    /// Reads every row; what is wrong with one is said together with its first column.
    template <typename Read>
    void forEachRow(std::string_view table, std::string_view sql, Read read)
    {
        Statement row(m_db, sql);
        while (row.step())
            namingTheRow(table, row, read);
    }

    void loadInfo()
    {
        ChronicleInfo &info = tables.info;
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
            tables.themes.push_back({.id = std::string(row.text(0)), .name = std::string(row.text(1))});
            m_themes.add(row.text(0));
        });
    }

    void loadCategories()
    {
        forEachRow("category", "SELECT id, name, theme FROM category ORDER BY position, id",
                   [&](const Statement &row) {
                       tables.categories.push_back({.id = std::string(row.text(0)),
                                                    .name = std::string(row.text(1)),
                                                    .theme = m_themes.at<ThemeIndex>(row.text(2))});
                       categories.add(row.text(0));
                   });
    }

    void loadCountries()
    {
        forEachRow("country", "SELECT code, name, region, note FROM country ORDER BY position, code",
                   [&](const Statement &row) {
                       tables.countries.push_back({.code = std::string(row.text(0)),
                                                   .name = std::string(row.text(1)),
                                                   .region = row.integer(2) != 0,
                                                   .note = std::string(row.text(3))});
                       countries.add(row.text(0));
                   });
    }

    void loadActors()
    {
        forEachRow("actor", "SELECT id, name, aliases FROM actor ORDER BY id", [&](const Statement &row) {
            tables.actors.push_back({.id = std::string(row.text(0)),
                                     .name = std::string(row.text(1)),
                                     .aliases = std::string(row.text(2))});
            actors.add(row.text(0));
        });
    }

    void loadCrises()
    {
        forEachRow("crisis", R"(SELECT id, name, short_name, start, "end" FROM crisis ORDER BY position, id)",
                   [&](const Statement &row) {
                       tables.crises.push_back({.id = std::string(row.text(0)),
                                                .name = std::string(row.text(1)),
                                                .shortName = std::string(row.text(2)),
                                                .span = readSpan(row.text(3), row.text(4))});
                       crises.add(row.text(0));
                   });
    }

    /// The chronicle's own events are those without a dataset.
    void loadDatasets()
    {
        tables.datasets.push_back({.id = "chronicle",
                                   .name = tables.info.title,
                                   .version = tables.info.version,
                                   .licence = tables.info.licence,
                                   .citation = tables.info.citation});
        datasets.add({});
        forEachRow("dataset",
                   "SELECT id, name, version, licence, citation, redistributable, media_reports FROM dataset"
                   " ORDER BY position, id",
                   [&](const Statement &row) {
                       tables.datasets.push_back({.id = std::string(row.text(0)),
                                                  .name = std::string(row.text(1)),
                                                  .version = std::string(row.text(2)),
                                                  .licence = std::string(row.text(3)),
                                                  .citation = std::string(row.text(4)),
                                                  .redistributable = row.integer(5) != 0,
                                                  .mediaReports = row.integer(6) != 0});
                       datasets.add(row.text(0));
                   });
    }

    const Database &m_db;
    Positions m_themes;
};

/// The rows of a table that belongs to the events, in step with them: both ascend by the event's key.
class FollowingRows {
public:
    FollowingRows(const Database &chronicle, std::string_view sql)
        : m_row(chronicle, sql), m_more(m_row.step())
    {
    }

    /// Reads the rows of the event with this key. Keys are asked ascending.
    template <typename Read>
    void readOf(std::int64_t key, Read read)
    {
        if (m_more && m_row.integer(0) < key)
            refuse();
        for (; m_more && m_row.integer(0) == key; m_more = m_row.step())
            read(m_row);
    }

    /// After the last event.
    void expectEnd() const
    {
        if (m_more)
            refuse();
    }

private:
    [[noreturn]] void refuse() const
    {
        throw BadRow("event with key '" + std::to_string(m_row.integer(0)) + "': no such event");
    }

    Statement m_row;
    bool m_more;
};

/// Reads all events and their lists in one pass, ascending by key.
class EventLoader {
public:
    EventLoader(const Database &chronicle, const std::stop_token &stop)
        : m_db(chronicle), m_stop(stop), m_tables(chronicle),
          m_countries(chronicle,
                      "SELECT event, country, role FROM event_country ORDER BY event, role, position"),
          m_actors(chronicle, "SELECT event, actor FROM event_actor ORDER BY event, position"),
          m_crises(chronicle, "SELECT event, crisis FROM event_crisis ORDER BY event, position"),
          m_sources(chronicle, "SELECT event, count(*) FROM event_source GROUP BY event ORDER BY event")
    {
    }

    EventStore load()
    {
        m_builder.tables = std::move(m_tables.tables);
        loadEvents();
        for (const NewLink &link : loadLinks(m_db))
            m_builder.add(link);
        return std::move(m_builder).finish();
    }

private:
    void loadEvents()
    {
        Statement row(
            m_db,
            R"(SELECT id, key, start, "end", place, latitude, longitude, place_precision, category,)"
            " deaths_low, deaths_best, deaths_high, confidence, dataset, reported_by IS NOT NULL"
            " FROM event ORDER BY key");
        while (row.step()) {
            throwIfStopped(m_stop);
            namingTheRow("event", row, [this](const Statement &event) { add(event); });
        }
        for (const FollowingRows *rows : {&m_countries, &m_actors, &m_crises, &m_sources})
            rows->expectEnd();
    }

    void add(const Statement &row)
    {
        NewEvent &event = m_event; // one for all, so that its lists keep their memory
        event.key = row.integer(1);
        if (event.key < 0 || event.key > std::numeric_limits<std::uint32_t>::max())
            throw BadRow("impossible key " + std::to_string(event.key));
        event.span = readSpan(row.text(2), row.text(3));
        event.placeName = row.text(4);
        event.placePrecision = valueOf(placePrecisions, row.text(7));
        event.position = positionAt(row, 5, 6);
        event.category = m_tables.categories.at<CategoryIndex>(row.text(8));
        event.deaths = {deathsAt(row, 9), deathsAt(row, 10), deathsAt(row, 11)};
        event.confidence = valueOf(confidences, row.text(12));
        event.dataset = m_tables.datasets.at<DatasetIndex>(row.text(13));
        readLists(event, row.integer(14) != 0);
        m_builder.add(event);
    }

    /// Sources that a dataset names in words count as one.
    void readLists(NewEvent &event, bool reported)
    {
        event.places.clear();
        event.parties.clear();
        event.actors.clear();
        event.crises.clear();
        event.sourceCount = reported ? 1 : 0;
        m_countries.readOf(event.key, [&](const Statement &row) {
            auto &list = row.text(2) == "place" ? event.places : event.parties;
            list.push_back(m_tables.countries.at<CountryIndex>(row.text(1)));
        });
        m_actors.readOf(event.key, [&](const Statement &row) {
            event.actors.push_back(m_tables.actors.at<ActorIndex>(row.text(1)));
        });
        m_crises.readOf(event.key, [&](const Statement &row) {
            event.crises.push_back(m_tables.crises.at<CrisisIndex>(row.text(1)));
        });
        m_sources.readOf(event.key, [&](const Statement &row) {
            event.sourceCount =
                static_cast<std::uint16_t>(std::min<std::int64_t>(row.integer(1), UINT16_MAX));
        });
    }

    const Database &m_db;
    const std::stop_token &m_stop;
    TableLoader m_tables;
    EventStoreBuilder m_builder;
    NewEvent m_event;
    FollowingRows m_countries, m_actors, m_crises, m_sources;
};

} // namespace

EventStore::Tables loadTables(const Database &chronicle) { return TableLoader(chronicle).tables; }

std::vector<NewLink> loadLinks(const Database &chronicle)
{
    std::vector<NewLink> links;
    Statement row(chronicle, "SELECT event, kind, other FROM event_link");
    while (row.step())
        namingTheRow("link of event with key", row, [&](const Statement &link) {
            links.push_back({link.integer(0), valueOf(linkKinds, link.text(1)), link.integer(2)});
        });
    return links;
}

EventStore scanEvents(const Database &chronicle, const std::stop_token &stop)
{
    return EventLoader(chronicle, stop).load();
}

Result<EventStore> loadEvents(const Database &chronicle, const std::stop_token &stop)
{
    return guarded(chronicle.file(), [&] {
        throwIfStopped(stop);
        auto cached = readStoreCache(chronicle);
        return cached ? std::move(*cached) : scanEvents(chronicle, stop);
    });
}

} // namespace faultline
