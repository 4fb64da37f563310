#include "core/import/event_lists.h"

#include <algorithm>

namespace faultline {

namespace {

/// ` FROM event_country WHERE event = ? AND role = 'place'`
std::string ofOneEvent(const EventList &list)
{
    std::string sql;
    sql.append(" FROM ").append(list.table).append(" WHERE event = ?");
    if (!list.role.empty())
        sql.append(" AND role = '").append(list.role).append("'");
    return sql;
}

/// Parameters: event, position, item.
std::string insertSql(const EventList &list)
{
    std::string sql = "INSERT INTO ";
    sql.append(list.table).append(" (event, position, ").append(list.item);
    sql.append(list.role.empty() ? "" : ", role").append(") VALUES (?, ?, ?");
    if (!list.role.empty())
        sql.append(", '").append(list.role).append("'");
    return sql + ")";
}

} // namespace

EventListWriter::EventListWriter(const Database &chronicle, const EventList &list)
    : m_select(chronicle, "SELECT " + std::string(list.item) + ofOneEvent(list) + " ORDER BY position"),
      m_remove(chronicle, "DELETE" + ofOneEvent(list)), m_insert(chronicle, insertSql(list))
{
}

void EventListWriter::add(std::int64_t event, std::span<const std::string_view> items)
{
    m_insert.bind(1, event);
    for (std::size_t i = 0; i < items.size(); ++i) {
        m_insert.bind(2, static_cast<std::int64_t>(i));
        m_insert.bindView(3, items[i]);
        m_insert.run();
    }
}

bool EventListWriter::replace(std::int64_t event, std::span<const std::string_view> items)
{
    if (std::ranges::equal(stored(event), items))
        return false;
    m_remove.bind(1, event);
    m_remove.run();
    add(event, items);
    return true;
}

std::vector<std::string> EventListWriter::stored(std::int64_t event)
{
    std::vector<std::string> items;
    m_select.bind(1, event);
    while (m_select.step())
        items.emplace_back(m_select.text(0));
    m_select.reset();
    return items;
}

} // namespace faultline
