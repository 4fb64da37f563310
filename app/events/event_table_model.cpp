#include "app/events/event_table_model.h"

#include "app/shell/words.h"
#include "core/base/date_words.h"
#include "core/base/fold_text.h"

#include <algorithm>

namespace faultline {

namespace {

/// `5 Apr 1992 –`: the dash says that it lasted.
QString shortSpan(const EdtfSpan &span)
{
    const QString start = qt(shortDateWords(span.start));
    return span.end || span.open ? start + QStringLiteral(" –") : start;
}

QString shortDeaths(const Deaths &deaths)
{
    if (!deaths.known())
        return QStringLiteral("—");
    return deaths.best ? numberWords(*deaths.best) : deathsWords(deaths);
}

} // namespace

void EventTableModel::setEvents(std::shared_ptr<const EventStore> events,
                                std::shared_ptr<const ColumnOf<Row>> rows, TitleOf title, SearchQuery search)
{
    beginResetModel();
    m_events = std::move(events);
    m_given = std::move(rows);
    m_title = std::move(title);
    m_search = std::move(search);
    sortRows();
    endResetModel();
}

void EventTableModel::setHovered(Row event, const QColor &colour)
{
    m_hovered = event;
    m_hoverColour = colour;
}

int EventTableModel::rowOf(Row event) const
{
    const auto found = std::ranges::find(m_rows, event);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

ColumnOf<Row> EventTableModel::eventsBetween(int row, int other) const
{
    const auto [first, last] = std::minmax(row, other);
    ColumnOf<Row> events(m_rows.begin() + first, m_rows.begin() + last + 1);
    std::ranges::sort(events);
    return events;
}

ColumnOf<Row> EventTableModel::allEvents() const
{
    ColumnOf<Row> events = *m_given;
    if (!std::ranges::is_sorted(events)) // best match first
        std::ranges::sort(events);
    return events;
}

int EventTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EventTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventTableModel::data(const QModelIndex &index, int role) const
{
    const Row event = eventAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(event, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(inFull(event, index.column()));
    case Qt::BackgroundRole:
        return event == m_hovered ? QVariant(m_hoverColour) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() >= DeathsColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case MarksRole:
        return index.column() == TitleColumn ? QVariant::fromValue(marksIn(m_search, m_title(event)))
                                             : QVariant();
    case ChosenRole:
        return m_selection->contains(event);
    case Qt::AccessibleDescriptionRole:
        return m_selection->contains(event) ? QStringLiteral("selected") : QString();
    case ThemeRole:
        return QVariant::fromValue<std::size_t>(m_events->theme(event));
    default:
        return {};
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == TitleColumn
        && m_given->size() > mostSortedByTitle)
        return QStringLiteral("Sorted by title are up to %1 events: narrow the filter")
            .arg(numberWords(mostSortedByTitle));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DateColumn:
        return QStringLiteral("Date");
    case TitleColumn:
        return QStringLiteral("Event");
    case PlaceColumn:
        return QStringLiteral("Place");
    case DeathsColumn:
        return QStringLiteral("Deaths");
    default:
        return QStringLiteral("Sources");
    }
}

void EventTableModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<Row> events;
    for (const QModelIndex &index : before)
        events.push_back(eventAt(index.row()));
    sortRows();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(rowOf(events[static_cast<std::size_t>(i)]), before[i].column());
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

QString EventTableModel::text(Row event, int column) const
{
    switch (column) {
    case DateColumn:
        return shortSpan(m_events->span(event));
    case TitleColumn:
        return qt(m_title(event));
    case PlaceColumn:
        return qt(m_events->placeName(event));
    case DeathsColumn:
        return shortDeaths(m_events->deaths(event));
    default:
        return QString::number(m_events->sourceCount(event));
    }
}

QString EventTableModel::inFull(Row event, int column) const
{
    switch (column) {
    case DateColumn:
        return qt(spanWords(m_events->span(event)));
    case DeathsColumn:
        return deathsWords(m_events->deaths(event));
    default:
        return text(event, column);
    }
}

/// Equals stay in time order, which rows have by themselves.
void EventTableModel::sortRows()
{
    if (m_column < 0 || (m_column == TitleColumn && m_given->size() > mostSortedByTitle)) {
        m_rows.assign(m_given->begin(), m_given->begin() + static_cast<std::ptrdiff_t>(listed()));
        return;
    }
    switch (m_column) {
    case DateColumn:
        return sortBy([](Row event) { return event; });
    case TitleColumn:
        return sortBy([this](Row event) { return foldText(m_title(event)); });
    case PlaceColumn:
        return sortBy([this](Row event) { return foldText(m_events->placeName(event)); });
    case DeathsColumn:
        return sortBy([this](Row event) { return m_events->deaths(event).estimate().value_or(-1); });
    default:
        return sortBy([this](Row event) { return m_events->sourceCount(event); });
    }
}

/// Asks each event for its key once.
template <typename Key>
void EventTableModel::sortBy(Key key)
{
    std::vector<std::pair<decltype(key(Row{})), Row>> keyed;
    keyed.reserve(m_given->size());
    for (const Row event : *m_given)
        keyed.emplace_back(key(event), event);
    const auto last = keyed.begin() + static_cast<std::ptrdiff_t>(listed());
    const bool ascending = m_order == Qt::AscendingOrder;
    std::ranges::partial_sort(keyed, last, [ascending](const auto &a, const auto &b) {
        if (a.first != b.first)
            return ascending ? a.first < b.first : b.first < a.first;
        return a.second < b.second;
    });
    m_rows.clear();
    std::transform(keyed.begin(), last, std::back_inserter(m_rows),
                   [](const auto &pair) { return pair.second; });
}

} // namespace faultline
