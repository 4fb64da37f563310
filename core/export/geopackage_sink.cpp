#include "core/export/event_sinks.h"

#include <array>
#include <bit>
#include <cstring>

namespace faultline {

namespace {

/// The tables that every GeoPackage has, and the one of the events. 1196444487 is `GPKG`, and the time of the
/// last change always the same: the same events make the same file.
constexpr const char *tables = R"sql(
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES
    ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
    ('WGS 84 geodetic', 4326, 'EPSG', 4326,
     'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]',
     'longitude and latitude in degrees');
CREATE TABLE gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
    description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT '1970-01-01T00:00:00.000Z',
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
    srs_id INTEGER REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents (table_name), column_name TEXT NOT NULL,
    geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys (srs_id),
    z TINYINT NOT NULL, m TINYINT NOT NULL, PRIMARY KEY (table_name, column_name));
CREATE TABLE events (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POINT, id TEXT, title TEXT, start TEXT, "end" TEXT,
    first_day DATE, last_day DATE, summary TEXT, place TEXT, place_precision TEXT, countries TEXT,
    parties TEXT, actors TEXT, category TEXT, theme TEXT, crisis TEXT, deaths_low INTEGER,
    deaths_best INTEGER, deaths_high INTEGER, deaths_note TEXT, confidence TEXT, dataset TEXT, sources TEXT);
)sql";

constexpr const char *insertEvent =
    "INSERT INTO events (geom, id, title, start, \"end\", first_day, last_day, summary, place,"
    " place_precision, countries, parties, actors, category, theme, crisis, deaths_low, deaths_best,"
    " deaths_high, deaths_note, confidence, dataset, sources)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

using PointBlob = std::array<char, 29>;

/// A header of the format (section 2.1.3: little-endian, no envelope, EPSG:4326), then a point of ISO WKB.
PointBlob pointBlob(LatLon at)
{
    static_assert(std::endian::native == std::endian::little,
                  "the numbers are written as they are in memory");
    PointBlob blob{'G', 'P', 0, 1};
    const auto put = [&blob](std::size_t offset, auto number) {
        std::memcpy(blob.data() + offset, &number, sizeof number);
    };
    put(4, std::int32_t{4326});
    put(8, std::uint8_t{1});
    put(9, std::uint32_t{1});
    put(13, at.longitude);
    put(21, at.latitude);
    return blob;
}

/// Parameters one after the other.
class Cells {
public:
    explicit Cells(Statement &statement) : m_statement(statement) { }
    Cells &operator<<(std::string_view text)
    {
        m_statement.bind(++m_parameter, text);
        return *this;
    }
    Cells &operator<<(std::optional<std::int32_t> number)
    {
        ++m_parameter;
        if (number)
            m_statement.bind(m_parameter, std::int64_t{*number});
        else
            m_statement.bindNull(m_parameter);
        return *this;
    }
    Cells &operator<<(std::optional<Day> day)
    {
        if (day)
            return *this << std::string_view(isoDate(*day));
        m_statement.bindNull(++m_parameter);
        return *this;
    }
    void point(const std::optional<PointBlob> &blob)
    {
        ++m_parameter;
        if (blob)
            m_statement.bindBlob(m_parameter, *blob);
        else
            m_statement.bindNull(m_parameter);
    }

private:
    Statement &m_statement;
    int m_parameter = 0;
};

class GeoPackageSink : public EventSink {
public:
    /// `file` is new and empty.
    explicit GeoPackageSink(Database &file) : m_file(file) { }
    void begin(const ExportHeading &heading) override;
    void add(const ExportedEvent &event) override;
    void finish() override;

private:
    Database &m_file;
    std::unique_ptr<Statement> m_insert; ///< from begin() to finish()
};

void GeoPackageSink::begin(const ExportHeading &heading)
{
    m_file.execute(tables);
    m_file.execute("BEGIN");
    Statement contents(m_file,
                       "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)"
                       " VALUES ('events', 'features', ?, ?, 4326)");
    contents.bind(1, std::string_view(heading.title));
    contents.bind(2, std::string_view(joined(heading.story(), "\n") + "\n" + heading.program)); // copied
    contents.run();
    m_file.execute("INSERT INTO gpkg_geometry_columns VALUES ('events', 'geom', 'POINT', 4326, 0, 0)");
    m_insert = std::make_unique<Statement>(m_file, insertEvent);
}

void GeoPackageSink::add(const ExportedEvent &event)
{
    const EventStore &store = event.store;
    const EventDetails &details = event.details;
    const Deaths deaths = store.deaths(event.row);
    const Day last = store.latest(event.row);
    std::optional<PointBlob> at;
    if (event.placed())
        at = pointBlob(store.position(event.row));
    Cells cells(*m_insert);
    cells.point(at);
    cells << details.id << details.title << details.start << details.end
          << std::optional(store.earliest(event.row))
          << (last == EdtfSpan::openEnd ? std::nullopt : std::optional(last)) << details.summary
          << store.placeName(event.row) << event.placePrecision() << joined(event.countries(), ";")
          << joined(event.parties(), ";") << joined(event.actors(), ";") << event.category() << event.theme()
          << joined(event.crises(), ";") << deaths.low << deaths.best << deaths.high << details.deathsNote
          << event.confidence() << event.dataset() << joined(event.sources(), " | ");
    m_insert->run();
}

void GeoPackageSink::finish()
{
    m_insert.reset();
    m_file.execute("COMMIT");
}

} // namespace

std::unique_ptr<EventSink> geoPackageSink(Database &file) { return std::make_unique<GeoPackageSink>(file); }

} // namespace faultline
