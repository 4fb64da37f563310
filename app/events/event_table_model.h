// The visible events as a sortable table.
#pragma once

#include "app/shell/job_runner.h"
#include "app/shell/marks.h"
#include "app/shell/theme.h"
#include "core/filter/selection.h"
#include "core/filter/visible_set.h"

#include <QAbstractTableModel>
#include <QColor>

#include <algorithm>
#include <memory>
#include <vector>

namespace faultline {

/// Long lists are sorted on a thread of their own; until that is done, a list keeps the order it has, and a
/// new one that in which it was set.
class EventTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { DateColumn, TitleColumn, PlaceColumn, DeathsColumn, SourcesColumn, ColumnCount };
    /// MarksRole: a list of Mark. ChosenRole: whether the event is selected.
    enum Role { ThemeRole = Qt::UserRole, MarksRole, ChosenRole };

    explicit EventTableModel(QObject *parent = nullptr);

    /// A list longer than this shows its beginning only; whoever names the list says so.
    static constexpr std::size_t mostListed = 100'000;
    /// So many are sorted while a person waits. That holds for titles, too, which are read from the
    /// chronicle: more events keep the order they were set in, and the head of the column says why.
    static constexpr std::size_t mostSortedAtOnce = 20'000;

    /// Lists `rows` of the store, keeping the present order of sorting. What `search` asks for is marked.
    void setEvents(std::shared_ptr<const EventStore> events, std::shared_ptr<const ColumnOf<Row>> rows,
                   TitleOf title, SearchQuery search = {});

    /// The events that are selected in all views. The view repaints itself.
    void setSelection(std::shared_ptr<const Selection> selection) { m_selection = std::move(selection); }
    /// The event that is hovered in any view; its row has a ground of `colour`. The view repaints itself.
    void setHovered(Row event, const QColor &colour);

    Row eventAt(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    /// The table's row of an event, or -1.
    int rowOf(Row event) const;
    /// Events from one row of the table to another, both ends, ascending.
    ColumnOf<Row> eventsBetween(int row, int other) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// By a column; -1 gives the order in which the rows were set.
    void sort(int column, Qt::SortOrder order) override;
    void waitUntilSorted() { m_sorting->wait(); }

private:
    QString text(Row event, int column) const; ///< short enough for the cell
    QString inFull(Row event, int column) const;
    std::size_t listed() const { return std::min(m_given->size(), mostListed); }
    std::vector<Row> inGivenOrder() const;
    std::vector<Row> byTitle() const;
    void sortRows();
    void sortLater();
    void reorder(std::vector<Row> rows);

    std::shared_ptr<const EventStore> m_events;
    std::shared_ptr<const ColumnOf<Row>> m_given =
        std::make_shared<ColumnOf<Row>>(); ///< in the order they were set
    std::vector<Row> m_rows;               ///< those that are listed
    TitleOf m_title;
    SearchQuery m_search;
    std::shared_ptr<const Selection> m_selection = std::make_shared<const Selection>();
    Row m_hovered = noRow;
    QColor m_hoverColour;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    JobRunner *m_sorting;
};

} // namespace faultline
