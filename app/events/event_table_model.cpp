#include "app/events/event_table_model.h"

#include "app/shell/words.h"
#include "core/base/date_words.h"
#include "core/base/fold_text.h"
#include "core/filter/ordered_rows.h"
#include "core/store/death_words.h"

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
    return deaths.best ? numberWords(*deaths.best) : qt(deathsWords(deaths));
}

OrderBy orderBy(int column)
{
    switch (column) {
    case EventTableModel::DateColumn:
        return OrderBy::Date;
    case EventTableModel::PlaceColumn:
        return OrderBy::Place;
    case EventTableModel::DeathsColumn:
        return OrderBy::Deaths;
    default:
        return OrderBy::Sources;
    }
}

} // namespace

EventTableModel::EventTableModel(QObject *parent)
    : QAbstractTableModel(parent), m_sorting(new JobRunner(this))
{
}

void EventTableModel::setEvents(std::shared_ptr<const EventStore> events,
                                std::shared_ptr<const ColumnOf<Row>> rows, TitleOf title, SearchQuery search)
{
    beginResetModel();
    m_events = std::move(events);
    m_given = std::move(rows);
    m_title = std::move(title);
    m_search = std::move(search);
    m_rows = inGivenOrder();
    endResetModel();
    if (m_column >= 0)
        sortRows();
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
        && m_given->size() > mostSortedAtOnce)
        return QStringLiteral("Sorted by title are up to %1 events: narrow the filter")
            .arg(numberWords(mostSortedAtOnce));
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
    if (m_events)
        sortRows();
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
        return qt(deathsWords(m_events->deaths(event)));
    default:
        return text(event, column);
    }
}

std::vector<Row> EventTableModel::inGivenOrder() const
{
    return {m_given->begin(), m_given->begin() + static_cast<std::ptrdiff_t>(listed())};
}

/// Equals stay in time order. Reads each title once.
std::vector<Row> EventTableModel::byTitle() const
{
    std::vector<std::pair<std::string, Row>> titles;
    titles.reserve(m_given->size());
    for (const Row event : *m_given)
        titles.emplace_back(foldText(m_title(event)), event);
    const bool ascending = m_order == Qt::AscendingOrder;
    std::ranges::sort(titles, [ascending](const auto &a, const auto &b) {
        if (a.first != b.first)
            return ascending ? a.first < b.first : b.first < a.first;
        return a.second < b.second;
    });
    std::vector<Row> rows(titles.size());
    std::ranges::transform(titles, rows.begin(), &std::pair<std::string, Row>::second);
    return rows;
}

void EventTableModel::sortRows()
{
    m_sorting->cancel();
    const bool few = m_given->size() <= mostSortedAtOnce;
    if (m_column < 0 || (m_column == TitleColumn && !few))
        reorder(inGivenOrder());
    else if (m_column == TitleColumn)
        reorder(byTitle());
    else if (few)
        reorder(orderedRows(*m_events, *m_given, orderBy(m_column), m_order == Qt::AscendingOrder, listed()));
    else
        sortLater();
}

void EventTableModel::sortLater()
{
    m_sorting->start(
        [events = m_events, given = m_given, by = orderBy(m_column),
         ascending = m_order == Qt::AscendingOrder, most = listed()](const std::stop_token &stop) {
            return orderedRows(*events, *given, by, ascending, most, stop);
        },
        [this](std::vector<Row> rows) { reorder(std::move(rows)); });
}

/// What was current stays so, wherever it goes.
void EventTableModel::reorder(std::vector<Row> rows)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<Row> events;
    for (const QModelIndex &index : before)
        events.push_back(eventAt(index.row()));
    m_rows = std::move(rows);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rowOf(events[static_cast<std::size_t>(i)]);
        after << (row < 0 ? QModelIndex() : index(row, before[i].column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

} // namespace faultline
