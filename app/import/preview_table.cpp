#include "app/import/preview_table.h"

#include "app/shell/words.h"
#include "core/store/death_words.h"

#include <QHeaderView>

namespace faultline {

namespace {

enum Column {
    DateColumn,
    EventColumn,
    PlaceColumn,
    PositionColumn,
    DeathsColumn,
    CategoryColumn,
    ColumnCount
};

QString dateWords(const ImportedEvent &event)
{
    return qt(event.end.empty() ? event.start : event.start + " – " + event.end);
}

QString text(const ImportedEvent &event, int column)
{
    switch (column) {
    case DateColumn:
        return dateWords(event);
    case EventColumn:
        return qt(event.title);
    case PlaceColumn:
        return qt(event.place);
    case PositionColumn:
        return event.position ? coordinateWords(*event.position) : QStringLiteral("none");
    case DeathsColumn:
        return qt(deathsWords(event.deaths));
    default:
        return qt(event.category);
    }
}

} // namespace

PreviewTable::PreviewTable(QWidget *parent) : QTableWidget(parent)
{
    setColumnCount(ColumnCount);
    setHorizontalHeaderLabels({QStringLiteral("Date"), QStringLiteral("Event"), QStringLiteral("Place"),
                               QStringLiteral("Position"), QStringLiteral("Deaths"),
                               QStringLiteral("Category")});
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setWordWrap(false);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setAccessibleName(QStringLiteral("First rows as they will be read"));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(24);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(EventColumn, QHeaderView::Stretch);
    for (const auto &[column, width] :
         {std::pair(DateColumn, 150), std::pair(PlaceColumn, 120), std::pair(PositionColumn, 170),
          std::pair(DeathsColumn, 110), std::pair(CategoryColumn, 130)})
        setColumnWidth(column, width);
}

void PreviewTable::show(const std::vector<EventOrReason> &events)
{
    clearSpans();
    setRowCount(static_cast<int>(events.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const EventOrReason &read = events[static_cast<std::size_t>(row)];
        const auto *event = std::get_if<ImportedEvent>(&read);
        for (int column = 0; column < ColumnCount; ++column) {
            const QString words = event ? text(*event, column)
                : column == DateColumn  ? QStringLiteral("Not taken: ") + qt(std::get<std::string>(read))
                                        : QString();
            auto *item = new QTableWidgetItem(words);
            item->setToolTip(plainToolTip(words));
            setItem(row, column, item);
        }
        if (event == nullptr)
            setSpan(row, DateColumn, 1, ColumnCount);
    }
}

} // namespace faultline
