#include "core/import/event_row.h"

namespace faultline {

namespace {

constexpr std::string_view columns =
    R"(id, start, "end", title, summary, place, latitude, longitude, place_precision, category, deaths_low,
       deaths_best, deaths_high, deaths_note, confidence, earliest_day, latest_day, dataset, state_then,
       reported_by)";
constexpr std::string_view values =
    "?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21";

std::string insertSql()
{
    std::string sql = "INSERT INTO event (key, ";
    return sql.append(columns)
        .append(") VALUES (?1, ")
        .append(values)
        .append(") ON CONFLICT (id) DO NOTHING");
}

std::string updateSql()
{
    std::string sql = "UPDATE event SET (";
    sql.append(columns).append(") = (").append(values).append(") WHERE key = ?1 AND (");
    return sql.append(columns).append(") IS NOT (").append(values).append(")");
}

/// Binds one value after the other; what is empty or unknown is NULL.
class Binder {
public:
    explicit Binder(Statement &statement) : m_statement(statement) { }

    void needed(std::string_view text) { m_statement.bindView(m_parameter++, text); }
    void text(std::string_view text)
    {
        if (text.empty())
            m_statement.bindNull(m_parameter++);
        else
            m_statement.bindView(m_parameter++, text);
    }
    void degrees(const std::optional<LatLon> &position, double LatLon::*part)
    {
        if (position)
            m_statement.bind(m_parameter++, (*position).*part);
        else
            m_statement.bindNull(m_parameter++);
    }
    void count(const std::optional<std::int32_t> &count)
    {
        if (count)
            number(*count);
        else
            m_statement.bindNull(m_parameter++);
    }
    void number(std::int64_t number) { m_statement.bind(m_parameter++, number); }

private:
    Statement &m_statement;
    int m_parameter = 1;
};

} // namespace

EventRowWriter::EventRowWriter(const Database &chronicle, std::string dataset)
    : m_db(chronicle), m_dataset(std::move(dataset)), m_insert(chronicle, insertSql()),
      m_update(chronicle, updateSql())
{
}

bool EventRowWriter::insert(std::int64_t key, const PlacedEvent &event) { return run(m_insert, key, event); }

bool EventRowWriter::update(std::int64_t key, const PlacedEvent &event) { return run(m_update, key, event); }

bool EventRowWriter::run(Statement &statement, std::int64_t key, const PlacedEvent &placed) const
{
    const ImportedEvent &event = placed.event;
    Binder row(statement);
    row.number(key);
    row.needed(event.id);
    row.needed(event.start);
    row.text(event.end);
    row.needed(event.title);
    row.needed(event.summary);
    row.text(event.place);
    row.degrees(event.position, &LatLon::latitude);
    row.degrees(event.position, &LatLon::longitude);
    row.text(event.placePrecision);
    row.needed(event.category);
    row.count(event.deaths.low);
    row.count(event.deaths.best);
    row.count(event.deaths.high);
    row.text(event.deathsNote);
    row.needed(event.confidence);
    row.number(placed.earliest.time_since_epoch().count());
    row.number(placed.latest.time_since_epoch().count());
    row.needed(m_dataset);
    row.text(event.stateThen);
    row.text(event.reportedBy);
    statement.run();
    return m_db.changes() > 0;
}

} // namespace faultline
