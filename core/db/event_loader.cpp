#include "core/db/event_loader.h"

#include "core/base/plain_text.h"
#include "core/db/guarded.h"
#include "core/db/link_loader.h"
#include "core/db/page_check.h"
#include "core/db/row_values.h"
#include "core/db/store_cache.h"
#include "core/db/table_loader.h"
#include "core/store/event_store_builder.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace faultline {

namespace {

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
template <typename Value, std::size_t size>
Value valueOf(const Word<Value> (&words)[size], std::string_view text, std::string_view kind)
{
    for (const auto &[word, value] : words)
        if (word == text)
            return value;
    throw BadRow("there is no " + std::string(kind) + " " + inQuotes(text));
}

/// The rows of a table that belongs to the events, in step with them: both ascend by the event's key.
class FollowingRows {
public:
    FollowingRows(const Database &chronicle, std::string_view sql, std::string_view kind)
        : m_row(chronicle, sql), m_kind(kind), m_more(m_row.step())
    {
    }

    /// Reads the rows of the event with this key. Keys are asked ascending; rows of others are left out.
    template <typename Read>
    void readOf(std::int64_t key, LeftOut &leftOut, Read read)
    {
        for (; m_more && m_row.integer(0) < key; m_more = m_row.step())
            leave(leftOut);
        for (; m_more && m_row.integer(0) == key; m_more = m_row.step())
            read(m_row);
    }

    /// After the last event.
    void leaveRest(LeftOut &leftOut)
    {
        for (; m_more; m_more = m_row.step())
            leave(leftOut);
    }

private:
    void leave(LeftOut &leftOut) const
    {
        leftOut.add("There is " + m_kind + " of an event with key " + std::to_string(m_row.integer(0))
                    + ", but no such event.");
    }

    Statement m_row;
    std::string m_kind;
    bool m_more;
};

/// Reads all events and their lists in one pass, ascending by key.
class EventLoader {
public:
    EventLoader(const Database &chronicle, const std::stop_token &stop)
        : m_db(chronicle), m_stop(stop), m_tables(chronicle),
          m_countries(chronicle,
                      "SELECT event, country, role FROM event_country ORDER BY event, role, position",
                      "a country"),
          m_actors(chronicle, "SELECT event, actor FROM event_actor ORDER BY event, position", "an actor"),
          m_crises(chronicle, "SELECT event, crisis FROM event_crisis ORDER BY event, position", "a crisis"),
          m_sources(chronicle, "SELECT event, count(*) FROM event_source GROUP BY event ORDER BY event",
                    "a source")
    {
    }

    EventStore load()
    {
        m_builder.tables = std::move(m_tables.tables);
        loadEvents();
        for (const NewLink &link : loadLinks(m_db, m_builder.tables.leftOut))
            m_builder.add(link);
        return std::move(m_builder).finish();
    }

private:
    void loadEvents()
    {
        LeftOut &leftOut = m_builder.tables.leftOut;
        Statement row(
            m_db,
            R"(SELECT id, key, start, "end", place, latitude, longitude, place_precision, category,)"
            " deaths_low, deaths_best, deaths_high, confidence, dataset, reported_by IS NOT NULL"
            " FROM event ORDER BY key");
        while (row.step()) {
            throwIfStopped(m_stop);
            readLists(row); // even if the event itself is left out
            takeOrLeave(leftOut, "Event", row, [this](const Statement &event) { add(event); });
        }
        for (FollowingRows *rows : {&m_countries, &m_actors, &m_crises, &m_sources})
            rows->leaveRest(leftOut);
    }

    void add(const Statement &row)
    {
        NewEvent &event = m_event;
        if (event.key < 0 || event.key > std::numeric_limits<std::uint32_t>::max())
            throw BadRow("impossible key " + std::to_string(event.key));
        event.span = spanAt(row, 2, 3);
        event.placeName = plainText(row.text(4));
        event.placePrecision = valueOf(placePrecisions, row.text(7), "place precision");
        event.position = positionAt(row, 5);
        event.category = m_tables.categories.at<CategoryIndex>(row.text(8), "category");
        event.confidence = valueOf(confidences, row.text(12), "confidence");
        event.dataset = m_tables.datasets.at<DatasetIndex>(row.text(13), "dataset");
        event.deaths = deathsAt(row, 9, row.isNull(13)); // a dataset's figures are kept as it has them
        m_builder.add(event);
    }

    /// Sources that a dataset names in words count as one.
    void readLists(const Statement &row)
    {
        NewEvent &event = m_event; // one for all, so that its lists keep their memory
        event.key = row.integer(1);
        event.places.clear();
        event.parties.clear();
        event.actors.clear();
        event.crises.clear();
        event.sourceCount = row.integer(14) != 0 ? 1 : 0;
        LeftOut &leftOut = m_builder.tables.leftOut;
        m_countries.readOf(event.key, leftOut, [&](const Statement &entry) {
            append(entry.text(2) == "place" ? event.places : event.parties, m_tables.countries, entry, row,
                   "country");
        });
        m_actors.readOf(event.key, leftOut, [&](const Statement &entry) {
            append(event.actors, m_tables.actors, entry, row, "actor");
        });
        m_crises.readOf(event.key, leftOut, [&](const Statement &entry) {
            append(event.crises, m_tables.crises, entry, row, "crisis");
        });
        m_sources.readOf(event.key, leftOut, [&](const Statement &entry) {
            event.sourceCount =
                static_cast<std::uint16_t>(std::min<std::int64_t>(entry.integer(1), UINT16_MAX));
        });
    }

    /// What a list names and no table has is left out of it.
    template <typename Index>
    void append(std::vector<Index> &list, const Positions &positions, const Statement &entry,
                const Statement &event, std::string_view kind)
    {
        const std::string_view id = entry.text(1);
        if (const auto found = positions.find<Index>(id))
            list.push_back(*found);
        else
            m_builder.tables.leftOut.add("Event " + inQuotes(event.text(0)) + ": there is no "
                                         + std::string(kind) + " " + inQuotes(id) + ".");
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

EventStore scanEvents(const Database &chronicle, const std::stop_token &stop)
{
    return EventLoader(chronicle, stop).load();
}

Result<EventStore> loadEvents(const Database &chronicle, const std::stop_token &stop)
{
    return guarded(chronicle.file(), [&] {
        throwIfStopped(stop);
        auto cached = readStoreCache(chronicle);
        if (cached)
            return std::move(*cached);
        checkPagesToScan(chronicle);
        return scanEvents(chronicle, stop);
    });
}

} // namespace faultline
