// The list of visible events: the accessible twin of map and timeline.
#pragma once

#include "app/events/event_table_model.h"

#include <QTableView>

namespace faultline {

/// Which events are selected is known from outside: a list of Qt's own could not keep 100,000 rows apart
/// quickly. A click or the arrows pick an event; with Ctrl a click or the space bar adds or takes away; with
/// Shift all from the last pick on are chosen.
class EventTable : public QTableView {
    Q_OBJECT

public:
    explicit EventTable(QWidget *parent = nullptr);

    void setEvents(std::shared_ptr<const EventStore> events, std::shared_ptr<const ColumnOf<Row>> rows,
                   TitleOf title, SearchQuery search = {});
    void showSelection(std::shared_ptr<const Selection> selection);
    void setHovered(Row event);
    void setTheme(const Theme &theme);

signals:
    void picked(faultline::Row event);
    void toggled(const faultline::ColumnOf<faultline::Row> &events);
    void chosen(const faultline::ColumnOf<faultline::Row> &events); ///< ascending
    void hovered(faultline::Row event);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void pick(int row, Qt::KeyboardModifiers modifiers);

    EventTableModel *m_model;
    class DateDelegate *m_dates;
    class TitleDelegate *m_titles;
    QColor m_hoverColour;
    Row m_anchor = noRow;              ///< where the next choice with Shift begins
    Qt::KeyboardModifiers m_modifiers; ///< of the key that is being answered
    bool m_quiet = false;              ///< the current row changes without being picked
};

} // namespace faultline
