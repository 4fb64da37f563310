#include "core/db/store_cache.h"

#include "core/base/plain_text.h"
#include "core/db/event_loader.h"
#include "core/db/link_loader.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>
#include <map>
#include <memory>
#include <system_error>
#include <type_traits>

namespace faultline {

namespace {

static_assert(std::endian::native == std::endian::little, "the cache is kept in the order of memory");

constexpr std::size_t partSize = 16U << 20;
constexpr std::uint32_t layoutVersion = 1;
constexpr std::size_t changeCounterAt = 24; // in SQLite's file header, four bytes, big-endian
constexpr std::size_t writeVersionAt = 18;  // 2 is write-ahead logging, which leaves the counter alone

/// Places as columns.
struct PlaceColumns {
    std::vector<PlacePrecision> precision;
    std::vector<float> latitude;
    std::vector<float> longitude;
    std::vector<char> names;
    std::vector<std::uint32_t> nameEnds;
};

/// All that is kept besides the codes, each vector with its name.
template <typename Columns, typename Places, typename Visit>
void forEachVector(Columns &columns, Places &places, Visit visit)
{
    visit("key", columns.key);
    visit("rowsByKey", columns.rowsByKey);
    visit("earliest", columns.earliest);
    visit("latest", columns.latest);
    visit("dateForm", columns.dateForm);
    visit("category", columns.category);
    visit("confidence", columns.confidence);
    visit("dataset", columns.dataset);
    visit("sourceCount", columns.sourceCount);
    visit("figures", columns.figures);
    visit("placeLists.values", columns.placeLists.values);
    visit("placeLists.ends", columns.placeLists.ends);
    visit("partyLists.values", columns.partyLists.values);
    visit("partyLists.ends", columns.partyLists.ends);
    visit("actorLists.values", columns.actorLists.values);
    visit("actorLists.ends", columns.actorLists.ends);
    visit("crisisLists.values", columns.crisisLists.values);
    visit("crisisLists.ends", columns.crisisLists.ends);
    visit("places.precision", places.precision);
    visit("places.latitude", places.latitude);
    visit("places.longitude", places.longitude);
    visit("places.names", places.names);
    visit("places.nameEnds", places.nameEnds);
}

/// The code columns with the size of their dictionaries.
template <typename Columns, typename Visit>
void forEachCodeColumn(Columns &columns, Visit visit)
{
    visit("place", columns.place, columns.places.size());
    visit("deaths", columns.deaths, columns.figures.size());
    visit("countries", columns.countries, columns.placeLists.size());
    visit("actors", columns.actors, columns.actorLists.size());
    visit("crises", columns.crises, columns.crisisLists.size());
}

PlaceColumns columnsOf(const std::vector<Place> &places)
{
    PlaceColumns columns;
    for (const Place &place : places) {
        columns.precision.push_back(place.precision);
        columns.latitude.push_back(place.latitude);
        columns.longitude.push_back(place.longitude);
        columns.names.insert(columns.names.end(), place.name.begin(), place.name.end());
        columns.nameEnds.push_back(static_cast<std::uint32_t>(columns.names.size()));
    }
    return columns;
}

bool endsFit(const std::vector<std::uint32_t> &ends, std::size_t values)
{
    return std::ranges::is_sorted(ends) && (ends.empty() ? values == 0 : ends.back() == values);
}

/// Nothing if the columns contradict each other or name places that cannot be.
std::optional<std::vector<Place>> placesOf(const PlaceColumns &columns)
{
    const std::size_t size = columns.precision.size();
    if (columns.latitude.size() != size || columns.longitude.size() != size || columns.nameEnds.size() != size
        || !endsFit(columns.nameEnds, columns.names.size()))
        return std::nullopt;
    std::vector<Place> places(size);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const bool possible = std::abs(columns.latitude[i]) <= 90.0F
            && std::abs(columns.longitude[i]) <= 180.0F && columns.precision[i] <= PlacePrecision::Country;
        if (!possible)
            return std::nullopt;
        places[i] = {.name = plainText({columns.names.data() + begin, columns.nameEnds[i] - begin}),
                     .precision = columns.precision[i],
                     .latitude = columns.latitude[i],
                     .longitude = columns.longitude[i]};
        begin = columns.nameEnds[i];
    }
    return places;
}

/// Of the file as it is on the disk; nothing where SQLite does not count changes.
std::optional<std::uint32_t> changeCounter(const std::filesystem::path &file)
{
    std::array<unsigned char, 28> header{};
    std::ifstream in(file, std::ios::binary);
    in.read(reinterpret_cast<char *>(header.data()), header.size());
    if (!in || header[writeVersionAt] > 1)
        return std::nullopt;
    std::uint32_t counter = 0;
    for (std::size_t i = 0; i < 4; ++i)
        counter = counter << 8 | header[changeCounterAt + i];
    return counter;
}

/// Reads columns straight into their vectors.
class CacheReader {
public:
    explicit CacheReader(const Database &chronicle) : m_db(chronicle)
    {
        std::error_code gone; // then reading says what is wrong
        m_fileBytes = std::filesystem::file_size(chronicle.file(), gone);
        Statement part(chronicle, "SELECT name, rowid, length(bytes) FROM store_column ORDER BY name, part");
        while (part.step())
            m_parts[std::string(part.text(0))].push_back(
                {part.integer(1), static_cast<std::size_t>(part.integer(2))});
    }

    /// False if the column is missing, has no whole number of elements or more bytes than its file.
    template <typename Values>
    bool read(const char *name, Values &column) const
    {
        using T = typename Values::value_type;
        static_assert(std::is_trivially_copyable_v<T>);
        const auto found = m_parts.find(name);
        if (found == m_parts.end())
            return false;
        std::size_t bytes = 0;
        for (const Part &part : found->second)
            bytes += part.size;
        if (bytes % sizeof(T) != 0 || bytes > m_fileBytes)
            return false;
        column.resize(bytes / sizeof(T));
        auto *to = reinterpret_cast<char *>(column.data());
        for (const Part &part : found->second) {
            readPart(part, to);
            to += part.size;
        }
        return true;
    }

private:
    struct Part {
        std::int64_t rowid;
        std::size_t size;
    };
    struct Close {
        void operator()(sqlite3_blob *blob) const noexcept { sqlite3_blob_close(blob); }
    };

    void readPart(const Part &part, char *to) const
    {
        sqlite3_blob *opened = nullptr;
        const int code =
            sqlite3_blob_open(m_db.handle(), "main", "store_column", "bytes", part.rowid, 0, &opened);
        const std::unique_ptr<sqlite3_blob, Close> blob(opened);
        if (code != SQLITE_OK || sqlite3_blob_read(opened, to, static_cast<int>(part.size), 0) != SQLITE_OK)
            throw DbError(m_db.handle());
    }

    const Database &m_db;
    std::size_t m_fileBytes = 0; ///< no column has more, whatever its parts claim
    std::map<std::string, std::vector<Part>, std::less<>> m_parts;
};

class CacheWriter {
public:
    explicit CacheWriter(const Database &chronicle)
        : m_insert(chronicle, "INSERT INTO store_column (name, part, bytes) VALUES (?, ?, ?)")
    {
    }

    template <typename Values>
    void write(const char *name, const Values &column)
    {
        const std::span<const char> bytes(reinterpret_cast<const char *>(column.data()),
                                          column.size() * sizeof(column[0]));
        std::int64_t part = 0;
        for (std::size_t at = 0; at < bytes.size() || part == 0; at += partSize) {
            m_insert.bind(1, std::string_view(name));
            m_insert.bind(2, part++);
            m_insert.bindBlob(3, bytes.subspan(at, std::min(partSize, bytes.size() - at)));
            m_insert.run();
        }
    }

private:
    Statement m_insert;
};

/// Without a branch in the loop, so that it runs as fast as memory.
bool allBelow(const auto &values, std::size_t limit)
{
    std::size_t above = 0;
    for (const auto value : values)
        above += static_cast<std::size_t>(value) >= limit;
    return above == 0;
}

template <typename T>
bool listsFit(const Lists<T> &lists, std::size_t table)
{
    return endsFit(lists.ends, lists.values.size()) && allBelow(lists.values, table);
}

/// Days that an EDTF date can mean, none before the one that comes first.
bool daysFit(std::span<const Day> earliest, std::span<const Day> latest)
{
    if (!earliest.empty() && earliest.front() < firstDayOfYear(0))
        return false;
    std::size_t bad = 0;
    for (std::size_t i = 0; i < earliest.size(); ++i) {
        const Day before = earliest[i > 0 ? i - 1 : 0];
        bad += std::size_t{earliest[i] < before} + std::size_t{latest[i] < earliest[i]}
            + std::size_t{latest[i] > EdtfSpan::openEnd};
    }
    return bad == 0;
}

/// Whatever the bytes say, no view may be led astray.
bool fit(const EventStore::Columns &columns, const EventStore::Tables &tables)
{
    const std::size_t size = columns.key.size();
    const auto sized = [size](const auto &column) { return column.size() == size; };
    bool good = sized(columns.rowsByKey) && sized(columns.earliest) && sized(columns.latest)
        && sized(columns.dateForm) && sized(columns.category) && sized(columns.confidence)
        && sized(columns.dataset) && sized(columns.sourceCount);
    good = good && !columns.places.empty() && columns.placeLists.size() == columns.partyLists.size()
        && listsFit(columns.placeLists, tables.countries.size())
        && listsFit(columns.partyLists, tables.countries.size())
        && listsFit(columns.actorLists, tables.actors.size())
        && listsFit(columns.crisisLists, tables.crises.size())
        && allBelow(columns.category, tables.categories.size())
        && allBelow(columns.dataset, tables.datasets.size()) && allBelow(columns.dateForm, dateForms)
        && allBelow(columns.confidence, static_cast<std::size_t>(Confidence::Low) + 1);
    forEachCodeColumn(columns, [&](const char *, const CodeColumn &column, std::size_t codes) {
        good = good && sized(column)
            && column.visit([codes](const auto &values) { return allBelow(values, codes); });
    });
    // A wrong order in rowsByKey costs as much to find as the whole load, and finds no row that is not the
    // key's: `faultline check` compares it with the tables.
    return good && daysFit(columns.earliest, columns.latest) && allBelow(columns.rowsByKey, size);
}

std::optional<EventStore::Columns> readColumns(const CacheReader &reader)
{
    EventStore::Columns columns;
    PlaceColumns places;
    bool good = true;
    forEachVector(columns, places,
                  [&](const char *name, auto &column) { good = good && reader.read(name, column); });
    auto named = good ? placesOf(places) : std::nullopt;
    if (!named)
        return std::nullopt;
    columns.places = std::move(*named);
    forEachCodeColumn(columns, [&](const char *name, CodeColumn &column, std::size_t codes) {
        column = CodeColumn(0, codes);
        good = good && column.visit([&](auto &values) { return reader.read(name, values); });
    });
    return good ? std::optional(std::move(columns)) : std::nullopt;
}

} // namespace

std::optional<EventStore> readStoreCache(const Database &chronicle)
{
    const auto counter = changeCounter(chronicle.file());
    const CacheReader reader(chronicle);
    std::vector<std::uint32_t> stamp;
    if (!counter || !reader.read("stamp", stamp) || stamp != std::vector{layoutVersion, *counter})
        return std::nullopt;
    auto columns = readColumns(reader);
    if (!columns)
        return std::nullopt;
    EventStore::Tables tables = loadTables(chronicle);
    if (!fit(*columns, tables))
        return std::nullopt;
    const std::vector<NewLink> links = loadLinks(chronicle, tables.leftOut);
    return EventStore(std::move(tables), std::move(*columns), links);
}

void writeStoreCache(Database &chronicle, const EventStore &store)
{
    const auto counter = changeCounter(chronicle.file());
    if (!counter || !store.leftOut().empty())
        return;
    chronicle.execute("BEGIN; DELETE FROM store_column");
    CacheWriter writer(chronicle);
    writer.write("stamp", std::vector{layoutVersion, *counter + 1}); // this transaction counts, too
    const PlaceColumns places = columnsOf(store.columns().places);
    forEachVector(store.columns(), places,
                  [&](const char *name, const auto &column) { writer.write(name, column); });
    forEachCodeColumn(store.columns(), [&](const char *name, const CodeColumn &column, std::size_t) {
        column.visit([&](const auto &codes) { writer.write(name, codes); });
    });
    chronicle.execute("COMMIT");
}

} // namespace faultline
