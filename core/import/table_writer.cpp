#include "core/import/table_writer.h"

#include "core/base/edtf.h"
#include "core/db/database.h"
#include "core/import/event_lists.h"

#include <algorithm>
#include <charconv>

namespace faultline {

namespace {

bool hasColumn(const Table &table, std::string_view name)
{
    return columnIndex(table, name) < table.columns.size();
}

/// `"a", "b"`, each name behind `before`.
std::string nameList(const std::vector<std::string> &names, std::string_view before = {})
{
    std::string list;
    for (const std::string &name : names)
        list.append(list.empty() ? "" : ", ").append(before).append("\"" + name + "\"");
    return list;
}

/// Events are referred to by id in text and by key in the chronicle.
std::string placeholder(const Column &column)
{
    const bool event = column.kind == CellKind::Reference && column.target == TableId::Event;
    return event ? "(SELECT key FROM event WHERE id = ?)" : "?";
}

/// The SQL for one table, made from its description. Parameters come in the order of the columns, without
/// lists, which have tables of their own; then the first and last day of a span; then the position.
struct TableSql {
    std::vector<std::string> keys;
    std::vector<std::string> others; ///< updated if the key is there already
    std::string keyCondition;
    std::string insert;

    explicit TableSql(const Table &table)
    {
        std::string values;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const Column &column = table.columns[i];
            if (column.kind == CellKind::ReferenceList)
                continue;
            const bool isKey = i < table.keyColumns;
            (isKey ? keys : others).emplace_back(column.name);
            values.append(values.empty() ? "" : ", ").append(placeholder(column));
            if (isKey)
                keyCondition.append(i == 0 ? "" : " AND ")
                    .append("\"" + std::string(column.name) + "\" = " + placeholder(column));
        }
        if (hasColumn(table, "end")) {
            others.insert(others.end(), {"earliest_day", "latest_day"});
            values.append(", ?, ?");
        }
        std::vector<std::string> all = keys;
        all.insert(all.end(), others.begin(), others.end());
        if (table.ordered) {
            all.emplace_back("position");
            values.append(", ?");
        }
        insert = "INSERT INTO " + std::string(table.sql) + " (" + nameList(all) + ") VALUES (" + values
            + ") ON CONFLICT (" + nameList(keys) + ") DO " + onConflict();
    }

    /// Touches a row only if it would change, so that changes() tells.
    std::string onConflict() const
    {
        if (others.empty())
            return "NOTHING";
        return "UPDATE SET (" + nameList(others) + ") = (" + nameList(others, "excluded.") + ") WHERE ("
            + nameList(others) + ") IS NOT (" + nameList(others, "excluded.") + ")";
    }
};

template <typename Number>
Number numberIn(std::string_view cell)
{
    Number number{};
    std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return number;
}

void bindCell(Statement &statement, int parameter, const Column &column, const std::string &cell)
{
    if (column.kind == CellKind::Flag)
        statement.bind(parameter, std::int64_t{cell == "yes"});
    else if (cell.empty())
        statement.bindNull(parameter);
    else if (column.kind == CellKind::Count)
        statement.bind(parameter, numberIn<std::int64_t>(cell));
    else if (column.kind == CellKind::Latitude || column.kind == CellKind::Longitude)
        statement.bind(parameter, numberIn<double>(cell));
    else
        statement.bind(parameter, std::string_view(cell));
}

std::int64_t dayNumber(Day day) { return day.time_since_epoch().count(); }

enum class Outcome { Added, Updated, Unchanged };

/// Inserts or updates the row itself, without its lists.
class RowWriter {
public:
    RowWriter(Database &db, const Table &table, const TableSql &sql)
        : m_db(db), m_table(table),
          m_exists(db, "SELECT 1 FROM " + std::string(table.sql) + " WHERE " + sql.keyCondition),
          m_insert(db, sql.insert), m_nextPosition(table.ordered ? firstFreePosition() : 0)
    {
    }

    Outcome write(const TextRow &row)
    {
        const bool exists = isThere(row);
        int parameter = bindCells(m_insert, row, m_table.columns.size());
        if (hasColumn(m_table, "end")) {
            const RowView view{m_table, row};
            const EdtfSpan span = parseEdtfSpan(view["start"], view["end"]).value();
            m_insert.bind(parameter++, dayNumber(span.earliest()));
            m_insert.bind(parameter++, dayNumber(span.latest()));
        }
        if (m_table.ordered)
            m_insert.bind(parameter, exists ? 0 : m_nextPosition++);
        m_insert.run();
        return !exists ? Outcome::Added : m_db.changes() > 0 ? Outcome::Updated : Outcome::Unchanged;
    }

private:
    /// Binds the first `count` cells, lists left out; gives the next parameter.
    int bindCells(Statement &statement, const TextRow &row, std::size_t count) const
    {
        int parameter = 1;
        for (std::size_t i = 0; i < count; ++i)
            if (m_table.columns[i].kind != CellKind::ReferenceList)
                bindCell(statement, parameter++, m_table.columns[i], row.cells[i]);
        return parameter;
    }

    bool isThere(const TextRow &row)
    {
        m_exists.reset();
        bindCells(m_exists, row, m_table.keyColumns);
        return m_exists.step();
    }

    std::int64_t firstFreePosition() const
    {
        Statement position(m_db, "SELECT ifnull(max(position) + 1, 0) FROM " + std::string(m_table.sql));
        position.step();
        return position.integer(0);
    }

    Database &m_db;
    const Table &m_table;
    Statement m_exists;
    Statement m_insert;
    std::int64_t m_nextPosition;
};

/// By key where the order says nothing, so that equal rows in any order make the same file.
std::vector<const TextRow *> inWritingOrder(const Table &table, const std::vector<TextRow> &rows)
{
    std::vector<const TextRow *> order;
    for (const TextRow &row : rows)
        order.push_back(&row);
    if (!table.ordered)
        std::ranges::sort(order, {}, [&](const TextRow *row) { return rowKey(table, *row); });
    return order;
}

} // namespace

TableReport writeTable(Database &chronicle, const Table &table, const std::vector<TextRow> &rows)
{
    TableReport report{.table = std::string(table.name), .read = rows.size()};
    RowWriter writer(chronicle, table, TableSql(table));
    auto lists = table.id == TableId::Event ? eventListWriters(chronicle) : std::vector<EventListWriter>{};
    for (const TextRow *row : inWritingOrder(table, rows)) {
        Outcome outcome = writer.write(*row);
        for (EventListWriter &list : lists)
            if (list.write({table, *row}) && outcome == Outcome::Unchanged)
                outcome = Outcome::Updated;
        ++(outcome == Outcome::Added         ? report.added
               : outcome == Outcome::Updated ? report.updated
                                             : report.unchanged);
    }
    return report;
}

} // namespace faultline
