#include "core/import/table_writer.h"

#include "core/base/edtf.h"
#include "core/db/database.h"
#include "core/import/cell_rules.h"
#include "core/import/event_lists.h"
#include "core/import/table_sql.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace faultline {

namespace {

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
    RowWriter(Database &db, const Table &table)
        : m_db(db), m_table(table), m_exists(db, existsSql(table)), m_upsert(db, upsertSql(table)),
          m_nextPosition(table.ordered ? firstFreePosition() : 0)
    {
    }

    Outcome write(const TextRow &row)
    {
        const bool exists = isThere(row);
        int parameter = bindCells(m_upsert, row, m_table.columns.size());
        if (hasColumn(m_table, "end")) {
            const RowView view{m_table, row};
            const EdtfSpan span = parseEdtfSpan(view["start"], view["end"]).value();
            m_upsert.bind(parameter++, dayNumber(span.earliest()));
            m_upsert.bind(parameter++, dayNumber(span.latest()));
        }
        if (m_table.ordered)
            m_upsert.bind(parameter, exists ? 0 : m_nextPosition++);
        m_upsert.run();
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
    Statement m_upsert;
    std::int64_t m_nextPosition;
};

/// By key where the order says nothing, so that equal rows in any order make the same file.
std::vector<const TextRow *> inWritingOrder(const Table &table, const std::vector<TextRow> &rows)
{
    std::vector<const TextRow *> order(rows.size());
    std::ranges::transform(rows, order.begin(), [](const TextRow &row) { return &row; });
    if (!table.ordered)
        std::ranges::sort(order, {}, [&](const TextRow *row) { return rowKey(table, *row); });
    return order;
}

/// The lists of events, which have tables of their own.
class ListsWriter {
public:
    explicit ListsWriter(const Database &db) : m_key(db, "SELECT key FROM event WHERE id = ?")
    {
        for (const EventList &list : {countryList, partyList, actorList, crisisList})
            m_lists.push_back({list.column, EventListWriter(db, list)});
    }

    /// Whether any of them changed.
    bool write(const RowView &event)
    {
        m_key.bind(1, std::string_view(event["id"]));
        m_key.step();
        const std::int64_t key = m_key.integer(0);
        m_key.reset();
        bool changed = false;
        for (List &list : m_lists)
            changed |= list.writer.replace(key, listItems(event[list.column]));
        return changed;
    }

private:
    struct List {
        std::string_view column;
        EventListWriter writer;
    };
    Statement m_key;
    std::vector<List> m_lists;
};

} // namespace

TableReport writeTable(Database &chronicle, const Table &table, const std::vector<TextRow> &rows)
{
    TableReport report{.table = std::string(table.name), .read = rows.size()};
    RowWriter writer(chronicle, table);
    std::optional<ListsWriter> lists;
    if (table.id == TableId::Event)
        lists.emplace(chronicle);
    for (const TextRow *row : inWritingOrder(table, rows)) {
        Outcome outcome = writer.write(*row);
        if (lists && lists->write({table, *row}) && outcome == Outcome::Unchanged)
            outcome = Outcome::Updated;
        ++(outcome == Outcome::Added         ? report.added
               : outcome == Outcome::Updated ? report.updated
                                             : report.unchanged);
    }
    return report;
}

} // namespace faultline
