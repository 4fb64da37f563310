// Where the main window goes: in time and on the map, and back again.
#include "app/map/map_view.h"
#include "app/shell/go_to_date.h"
#include "app/shell/main_window.h"
#include "app/timeline/timeline_view.h"
#include "core/timeline/time_axis.h"

#include <QAction>
#include <QScopedValueRollback>

#include <algorithm>
#include <chrono>

namespace faultline {

void MainWindow::zoomTime(double factor)
{
    const TimeWindow window = m_workspace.timeWindow();
    const TimeAxis axis = zoomed({.firstDay = window.firstDay, .spanDays = window.spanDays}, factor, 0.5);
    m_workspace.setTimeWindow({.firstDay = axis.firstDay, .spanDays = axis.spanDays});
}

void MainWindow::goToDate()
{
    if (!m_workspace.isOpen())
        return;
    GoToDate dialog(m_workspace.events()->wholeSpan(), this);
    if (dialog.exec() == QDialog::Accepted)
        m_workspace.setTimeWindow(windowFilledBy(*dialog.date()));
}

View MainWindow::view() const
{
    const MapViewport &map = m_map->viewport();
    return {.time = m_workspace.timeWindow(), .centre = map.centre, .scale = map.scale};
}

void MainWindow::goToView(const View &wanted)
{
    {
        const QScopedValueRollback going(m_goingToView, true);
        m_workspace.setTimeWindow(wanted.time);
        m_map->setViewport({.centre = wanted.centre, .scale = wanted.scale});
    }
    m_history.amend(view()); // the map may have another size by now
    noteView();
}

/// Tells the history what is shown, and the menu whether there is more.
void MainWindow::noteView()
{
    if (m_goingToView)
        return;
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    m_history.note(view(), std::chrono::duration_cast<ViewHistory::Time>(now));
    m_back->setEnabled(m_history.canGoBack());
    m_forward->setEnabled(m_history.canGoForward());
}

/// To the selected events, and if it is drawn to the chain that led to the one that is read.
void MainWindow::fitTimeToSelection()
{
    if (m_workspace.selection()->empty())
        return;
    ColumnOf<Row> rows = m_workspace.selection()->rows();
    if (m_chain->isChecked())
        for (const TracedLink &link : m_timeline->links())
            if (m_workspace.visible()->contains(link.tail) && m_workspace.visible()->contains(link.head))
                rows.insert(rows.end(), {link.tail, link.head});
    std::ranges::sort(rows);
    const DayRange days = daysOf(*m_workspace.events(), rows);
    const double length = dayNumber(days.last) + 1.0 - dayNumber(days.first);
    const double margin = std::max(3.0, 0.1 * length);
    m_workspace.setTimeWindow(
        {.firstDay = dayNumber(days.first) - margin, .spanDays = length + 2.0 * margin});
}

} // namespace faultline
