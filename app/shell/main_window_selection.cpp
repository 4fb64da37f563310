// What the main window does with selected, hovered and listed events.
#include "app/events/event_details_view.h"
#include "app/events/event_table.h"
#include "app/events/selection_words.h"
#include "app/map/map_view.h"
#include "app/map/map_words.h"
#include "app/shell/main_window.h"
#include "app/shell/words.h"
#include "app/timeline/timeline_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QTabWidget>

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t mostPinned = 200; // more would leave room for no other label

} // namespace

void MainWindow::showSelection()
{
    const auto &selection = m_workspace.selection();
    const auto &answer = m_workspace.selectionAnswer();
    m_map->setSelection(selection,
                        answer ? std::shared_ptr<const MapContent>(answer, &answer->places) : nullptr);
    m_timeline->setSelection(selection);
    m_table->showSelection(selection);
    m_chain->setEnabled(selection->opened() != noRow);
    m_fitSelection->setEnabled(!selection->empty());
    m_copySelection->setEnabled(answer != nullptr);
    m_cite->setEnabled(selection->opened() != noRow);
    m_pin->setEnabled(!selection->empty() && selection->size() <= mostPinned);
    m_pin->setChecked(m_pin->isEnabled() && std::ranges::includes(m_pinned, selection->rows()));
    showSelectionPage();
    if (!selection->empty() && !m_table->hasFocus())
        m_tabs->setCurrentWidget(m_details);
}

/// The event that is read, or what several say together.
void MainWindow::showSelectionPage()
{
    const auto &selection = m_workspace.selection();
    const auto &answer = m_workspace.selectionAnswer();
    if (selection->empty())
        return m_details->showSentence(QStringLiteral(
            "Pick an event on the map, on the timeline or in the list to read it here. Ctrl+click "
            "picks several."));
    if (selection->opened() == noRow && !answer)
        return m_details->showSentence(QStringLiteral("Adding up %1 events…")
                                           .arg(numberWords(static_cast<std::int64_t>(selection->size()))));
    if (selection->opened() == noRow) {
        m_details->showSeveral(*m_workspace.events(), selection, answer->summary, titles());
    } else {
        const auto details = m_workspace.details(selection->opened());
        if (!details.ok())
            return m_details->showSentence(sentence(details.error()));
        m_details->show(*m_workspace.events(), selection->opened(), details.value(), titles(),
                        selection->size());
    }
    m_details->countOutside(m_workspace.visible());
}

void MainWindow::showHovered(Row row)
{
    m_map->setHovered(row);
    m_timeline->setHovered(row);
    m_table->setHovered(row);
}

void MainWindow::listRows(const QString &what, const std::function<bool(Row)> &wanted)
{
    if (!m_workspace.isOpen())
        return;
    const auto rows = std::make_shared<ColumnOf<Row>>();
    std::ranges::copy_if(m_workspace.visible()->rows, std::back_inserter(*rows), wanted);
    nameList(what, rows->size());
    m_tabs->setCurrentWidget(m_table);
    m_table->setEvents(m_workspace.events(), rows, titles(), SearchQuery(m_workspace.filter().search));
    m_listed = rows;
}

/// `List (1,256)` on its tab; a list that cannot hold all says so.
void MainWindow::nameList(const QString &what, std::size_t events)
{
    constexpr std::size_t most = EventTableModel::mostListed;
    const QString all = numberWords(static_cast<std::int64_t>(events));
    m_tabs->setTabText(1,
                       events <= most
                           ? QStringLiteral("%1 (%2)").arg(what, all)
                           : QStringLiteral("%1 (first %2 of %3)").arg(what, numberWords(most), all));
}

void MainWindow::listDealings(const Dealing &dealing)
{
    const DealingRule rule(*m_workspace.events());
    listRows(dealingName(*m_workspace.events(), dealing),
             [&, a = dealing.a, b = dealing.b](Row row) { return rule.isBetween(row, a, b); });
}

void MainWindow::selectNeighbour(int step)
{
    const ColumnOf<Row> &rows = m_workspace.visible()->rows;
    if (rows.empty())
        return;
    m_workspace.select(neighbourOf(rows, m_workspace.selected(), step));
}

/// Titles are read from the chronicle: as many as selectionText() takes.
void MainWindow::copySelection()
{
    if (const auto &answer = m_workspace.selectionAnswer())
        QApplication::clipboard()->setText(
            selectionText(*m_workspace.events(), m_workspace.selection()->rows(), answer->summary, titles()));
}

/// Of the event that is read and of each of its sources, one below the other.
void MainWindow::copyCitation(CitationStyle style)
{
    const Row row = m_workspace.selection()->opened();
    const auto details = m_workspace.details(row);
    if (!details.ok())
        return complain(sentence(details.error()));
    QStringList citations{qt(citationOf(ExportedEvent{*m_workspace.events(), row, details.value()}, style))};
    for (const SourceDetails &source : details.value().sources)
        citations << qt(citationOf(source, style));
    QApplication::clipboard()->setText(citations.join(u'\n'));
}

void MainWindow::copyChronicleCitation(CitationStyle style)
{
    if (m_workspace.isOpen())
        QApplication::clipboard()->setText(qt(citationOf(m_workspace.events()->info(), style)));
}

/// Those of the chronicle that is open; what is no longer in it is forgotten.
void MainWindow::loadPinned()
{
    m_pinned.clear();
    for (const QString &id : m_settings.pinned[qt(m_workspace.file().string())])
        if (const auto row = m_workspace.rowOfId(id.toStdString()); row && m_pinned.size() < mostPinned)
            m_pinned.push_back(*row);
    std::ranges::sort(m_pinned);
    m_timeline->setPinned(m_pinned);
}

void MainWindow::pinSelection(bool pin)
{
    QStringList &ids = m_settings.pinned[qt(m_workspace.file().string())];
    for (const Row row : m_workspace.selection()->rows()) {
        const auto details = m_workspace.details(row);
        if (!details.ok())
            return complain(sentence(details.error()));
        const QString id = qt(details.value().id);
        ids.removeAll(id);
        if (pin)
            ids.append(id);
    }
    loadPinned();
    emit settingsChanged();
}

/// What no view had a use for.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_workspace.selection()->empty())
        return m_workspace.select(noRow);
    QMainWindow::keyPressEvent(event);
}

} // namespace faultline
