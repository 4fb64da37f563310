#include "app/shell/workspace.h"

#include "app/shell/words.h"
#include "core/db/event_loader.h"
#include "core/db/search.h"
#include "core/filter/apply_filter.h"
#include "core/timeline/lanes.h"

#include <algorithm>

namespace faultline {

Workspace::Workspace(QObject *parent) : QObject(parent), m_visible(std::make_shared<const VisibleSet>()) { }

Workspace::~Workspace() = default;

Result<Done> Workspace::open(const std::filesystem::path &file)
{
    auto database = openChronicle(file);
    if (!database.ok())
        return database.error();
    auto events = loadEvents(database.value());
    if (!events.ok())
        return events.error();

    m_file = file;
    m_database = std::make_unique<Database>(std::move(database).value());
    m_events = std::make_shared<const EventStore>(std::move(events).value());
    m_visible = std::make_shared<const VisibleSet>(applyFilter(*m_events, {}));
    m_selected = m_hovered = noRow;
    m_timeWindow = wholeTime();
    emit opened();
    emit visibleChanged();
    emit timeWindowChanged(m_timeWindow);
    emit selectedChanged(m_selected);
    emit hoveredChanged(m_hovered);
    return Done{};
}

Result<EventDetails> Workspace::details(Row row) const
{
    return loadEventDetails(*m_database, m_events->key(row));
}

void Workspace::setFilter(const EventFilter &filter)
{
    if (!isOpen() || filter == m_visible->filter)
        return;
    std::vector<Row> hits;
    if (!filter.search.empty()) {
        auto found = searchRows(*m_database, *m_events, filter.search);
        if (!found.ok()) {
            emit searchFailed(sentence(found.error()));
            return;
        }
        hits = std::move(found).value();
    }
    const bool otherTime = filter.from != m_visible->filter.from || filter.to != m_visible->filter.to;
    m_visible = std::make_shared<const VisibleSet>(applyFilter(*m_events, filter, hits));
    emit visibleChanged();
    if (otherTime)
        showWholeTime();
}

void Workspace::select(Row row)
{
    if (row == m_selected)
        return;
    m_selected = row;
    emit selectedChanged(row);
    if (row != noRow)
        bringIntoWindow(row);
}

void Workspace::bringIntoWindow(Row row)
{
    const double first = dayNumber(m_events->earliest(row));
    const double last = dayNumber(m_events->latest(row));
    if (first < m_timeWindow.lastDay() && last >= m_timeWindow.firstDay)
        return;
    setTimeWindow({.firstDay = first - m_timeWindow.spanDays / 2.0, .spanDays = m_timeWindow.spanDays});
}

void Workspace::hover(Row row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    emit hoveredChanged(row);
}

void Workspace::setTimeWindow(const TimeWindow &window)
{
    if (window == m_timeWindow)
        return;
    m_timeWindow = window;
    emit timeWindowChanged(window);
}

void Workspace::showWholeTime() { setTimeWindow(wholeTime()); }

TimeWindow Workspace::wholeTime() const
{
    const DayRange days = wholeSpan(*m_events);
    const Day first = filter().from.value_or(days.first);
    const Day last = std::max(first, filter().to.value_or(days.last));
    const double span = std::max(30.0, dayNumber(last) - dayNumber(first) + 1.0);
    const double margin = span * 0.015;
    return {.firstDay = dayNumber(first) - margin, .spanDays = span + 2.0 * margin};
}

} // namespace faultline
