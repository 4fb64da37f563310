#include "core/import/table_sql.h"

#include <vector>

namespace faultline {

namespace {

/// Events are referred to by id in text and by key in the chronicle.
std::string_view parameterFor(const Column &column)
{
    const bool event = column.kind == CellKind::Reference && column.target == TableId::Event;
    return event ? "(SELECT key FROM event WHERE id = ?)" : "?";
}

/// `a, b`, each item between `before` and `after`.
std::string joined(const std::vector<std::string> &items, std::string_view before, std::string_view after)
{
    std::string list;
    for (const std::string &item : items)
        list.append(list.empty() ? "" : ", ").append(before).append(item).append(after);
    return list;
}

struct UpsertParts {
    std::vector<std::string> names;
    std::vector<std::string> values;
    std::vector<std::string> keys;
    std::vector<std::string> updated; ///< neither key nor position

    explicit UpsertParts(const Table &table)
    {
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (const Column &column = table.columns[i]; column.kind != CellKind::ReferenceList)
                add(column.name, parameterFor(column), i < table.keyColumns ? keys : updated);
        if (hasColumn(table, "end")) {
            add("earliest_day", "?", updated);
            add("latest_day", "?", updated);
        }
        if (table.ordered) {
            names.emplace_back("position");
            values.emplace_back("?");
        }
    }

private:
    void add(std::string_view name, std::string_view value, std::vector<std::string> &group)
    {
        names.emplace_back(name);
        values.emplace_back(value);
        group.emplace_back(name);
    }
};

std::string conflictAction(const UpsertParts &parts)
{
    if (parts.updated.empty())
        return "NOTHING";
    const std::string old = "(" + joined(parts.updated, "\"", "\"") + ")";
    const std::string given = "(" + joined(parts.updated, "excluded.\"", "\"") + ")";
    return "UPDATE SET " + old + " = " + given + " WHERE " + old + " IS NOT " + given;
}

} // namespace

std::string existsSql(const Table &table)
{
    std::string sql = "SELECT 1 FROM " + std::string(table.sql) + " WHERE ";
    for (std::size_t i = 0; i < table.keyColumns; ++i) {
        const Column &column = table.columns[i];
        sql.append(i == 0 ? "" : " AND ").append(column.name).append(" = ").append(parameterFor(column));
    }
    return sql;
}

std::string upsertSql(const Table &table)
{
    const UpsertParts parts(table);
    return "INSERT INTO " + std::string(table.sql) + " (" + joined(parts.names, "\"", "\"") + ") VALUES ("
        + joined(parts.values, "", "") + ") ON CONFLICT (" + joined(parts.keys, "\"", "\"") + ") DO "
        + conflictAction(parts);
}

} // namespace faultline
