// The list of visible events: the accessible twin of map and timeline.
#pragma once

#include "app/events/event_table_model.h"

#include <QTableView>

namespace faultline {

class EventTable : public QTableView {
    Q_OBJECT

public:
    explicit EventTable(QWidget *parent = nullptr);

    void setEvents(std::shared_ptr<const EventStore> events, std::shared_ptr<const ColumnOf<Row>> rows,
                   TitleOf title, SearchQuery search = {});
    void setSelected(Row event);
    void setHovered(Row event);
    void setTheme(const Theme &theme);

signals:
    void picked(faultline::Row event);
    void hovered(faultline::Row event);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    EventTableModel *m_model;
    class DateDelegate *m_dates;
    class TitleDelegate *m_titles;
    QColor m_hoverColour;
    bool m_quiet = false; ///< the selection is being set from outside
};

} // namespace faultline
