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

void EventTableModel::setEvents(std::shared_ptr<const EventStore> events, std::vector<Row> rows,
                                SearchQuery search)
{
    beginResetModel();
    m_events = std::move(events);
    m_given = std::move(rows);
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
        return index.column() == TitleColumn ? QVariant::fromValue(marksIn(m_search, m_events->title(event)))
                                             : QVariant();
    case ThemeRole:
        return QVariant::fromValue<std::size_t>(m_events->theme(event));
    default:
        return {};
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
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
        return qt(m_events->title(event));
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
    m_rows = m_given;
    if (m_column < 0)
        return;
    std::ranges::sort(m_rows);
    const auto by = [this](auto key) {
        if (m_order == Qt::AscendingOrder)
            std::ranges::stable_sort(m_rows, {}, key);
        else
            std::ranges::stable_sort(m_rows, std::greater{}, key);
    };
    switch (m_column) {
    case DateColumn:
        by([](Row event) { return event; });
        break;
    case TitleColumn:
        by([this](Row event) { return foldText(m_events->title(event)); });
        break;
    case PlaceColumn:
        by([this](Row event) { return foldText(m_events->placeName(event)); });
        break;
    case DeathsColumn:
        by([this](Row event) { return m_events->deaths(event).estimate().value_or(-1); });
        break;
    default:
        by([this](Row event) { return m_events->sourceCount(event); });
        break;
    }
}

} // namespace faultline
