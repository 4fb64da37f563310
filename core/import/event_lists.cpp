#include "core/import/event_lists.h"

#include "core/import/cell_rules.h"

#include <algorithm>

namespace faultline {

namespace {

using List = EventListWriter::List;

constexpr List lists[] = {{"countries", "event_country", "country", "place"},
                          {"parties", "event_country", "country", "party"},
                          {"actors", "event_actor", "actor", ""},
                          {"crises", "event_crisis", "crisis", ""}};

constexpr std::string_view eventKey = "(SELECT key FROM event WHERE id = ?)";

/// ` FROM event_country WHERE event = … AND role = 'place'`
std::string ofOneEvent(const List &list)
{
    std::string sql;
    sql.append(" FROM ").append(list.table).append(" WHERE event = ").append(eventKey);
    if (!list.role.empty())
        sql.append(" AND role = '").append(list.role).append("'");
    return sql;
}

/// Parameters: event id, position, item.
std::string insertSql(const List &list)
{
    std::string sql = "INSERT INTO ";
    sql.append(list.table).append(" (event, position, ").append(list.item);
    sql.append(list.role.empty() ? "" : ", role").append(") VALUES (").append(eventKey).append(", ?, ?");
    if (!list.role.empty())
        sql.append(", '").append(list.role).append("'");
    return sql + ")";
}

} // namespace

EventListWriter::EventListWriter(const Database &chronicle, const List &list)
    : m_column(list.column),
      m_select(chronicle, "SELECT " + std::string(list.item) + ofOneEvent(list) + " ORDER BY position"),
      m_remove(chronicle, "DELETE" + ofOneEvent(list)), m_insert(chronicle, insertSql(list))
{
}

bool EventListWriter::write(const RowView &event)
{
    const std::string_view id = event["id"];
    const auto items = listItems(event[m_column]);
    if (std::ranges::equal(stored(id), items))
        return false;
    m_remove.bind(1, id);
    m_remove.run();
    m_insert.bind(1, id);
    for (std::size_t i = 0; i < items.size(); ++i) {
        m_insert.bind(2, static_cast<std::int64_t>(i));
        m_insert.bind(3, items[i]);
        m_insert.run();
    }
    return true;
}

std::vector<std::string> EventListWriter::stored(std::string_view event)
{
    std::vector<std::string> items;
    m_select.bind(1, event);
    while (m_select.step())
        items.emplace_back(m_select.text(0));
    m_select.reset();
    return items;
}

std::vector<EventListWriter> eventListWriters(const Database &chronicle)
{
    std::vector<EventListWriter> writers;
    for (const List &list : lists)
        writers.emplace_back(chronicle, list);
    return writers;
}

} // namespace faultline
