// The events a report tells in full: a list to take from.
#pragma once

#include "core/store/event_store.h"

#include <QAbstractListModel>
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace faultline {

/// Their titles, read when they come into view.
class ChosenEventsModel : public QAbstractListModel {
    Q_OBJECT

public:
    ChosenEventsModel(std::shared_ptr<const EventStore> store, ColumnOf<Row> rows, TitleOf title,
                      QObject *parent = nullptr);

    const ColumnOf<Row> &rows() const noexcept { return m_rows; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

private:
    std::shared_ptr<const EventStore> m_store;
    ColumnOf<Row> m_rows;
    TitleOf m_title;
};

/// Delete, or the button, takes the selected ones out of the report; the window's selection stays.
class ChosenEvents : public QWidget {
    Q_OBJECT

public:
    /// `rows` ascend.
    ChosenEvents(std::shared_ptr<const EventStore> store, ColumnOf<Row> rows, TitleOf title,
                 QWidget *parent = nullptr);

    const ColumnOf<Row> &rows() const noexcept { return m_model->rows(); }
    void removeSelected();
    /// Whether the report has a part for them; if not, that is said.
    void setInReport(bool in);

signals:
    void edited();

private:
    void showCount();

    ChosenEventsModel *m_model;
    QLabel *m_heading;
    QListView *m_list;
    QLabel *m_hint; ///< why none of them is told
    bool m_inReport = true;
    QPushButton *m_remove;
};

} // namespace faultline
