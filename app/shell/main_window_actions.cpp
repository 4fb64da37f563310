// The menus of the main window and what their entries do.
#include "app/events/event_details_view.h"
#include "app/events/event_table.h"
#include "app/filter/country_chips.h"
#include "app/import/import_dialog.h"
#include "app/map/map_view.h"
#include "app/play/play_pictures.h"
#include "app/report/report_dialog.h"
#include "app/shell/bundled.h"
#include "app/shell/go_to_date.h"
#include "app/shell/main_window.h"
#include "app/shell/words.h"
#include "app/timeline/timeline_view.h"
#include "core/timeline/time_axis.h"

#include <QActionGroup>
#include <QApplication>
#include <QDesktopServices>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QProgressDialog>
#include <QSplitter>
#include <QTabWidget>
#include <QUrl>

#include <algorithm>
#include <chrono>
#include <iterator>

namespace faultline {

namespace {

constexpr double zoomStep = 1.6;

/// Title and text as they are, without markup.
void inform(QWidget *parent, const QString &title, const QString &text)
{
    QMessageBox box(QMessageBox::NoIcon, title, text, QMessageBox::Close, parent);
    box.setTextFormat(Qt::PlainText);
    box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box.exec();
}

/// `GeoJSON (*.geojson)`, one for each format.
QStringList exportFilters()
{
    QStringList filters;
    for (const ExportFormatNames &names : exportFormats())
        filters << QStringLiteral("%1 (*.%2)").arg(qt(names.name), qt(names.extension));
    return filters;
}

} // namespace

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildGoMenu();
    buildHelpMenu();
}

void MainWindow::buildFileMenu()
{
    QMenu *menu = menuBar()->addMenu(QStringLiteral("&File"));
    menu->addAction(QStringLiteral("&Open…"), QKeySequence::Open, this, &MainWindow::chooseFile);
    m_recent = menu->addMenu(QStringLiteral("Open &recent"));
    menu->addAction(QStringLiteral("Open the &bundled chronicle"), this,
                    [this] { openFile(qt(bundledChronicle().string())); });
    menu->addSeparator();
    menu->addAction(QStringLiteral("&Export report…"), QKeySequence(QStringLiteral("Ctrl+E")), this,
                    &MainWindow::exportReport);
    menu->addAction(QStringLiteral("Open the vie&w of a report…"), this, &MainWindow::chooseReport);
    menu->addAction(QStringLiteral("&Import events…"), QKeySequence(QStringLiteral("Ctrl+I")), this,
                    &MainWindow::chooseImport);
    menu->addSeparator();
    menu->addAction(QStringLiteral("Export e&vents…"), this, &MainWindow::exportEvents);
    menu->addSeparator();
    menu->addAction(QStringLiteral("&Quit"), QKeySequence(QStringLiteral("Ctrl+Q")), this, &QWidget::close);
    fillRecentFiles();
}

void MainWindow::buildEditMenu()
{
    QMenu *menu = menuBar()->addMenu(QStringLiteral("&Edit"));
    menu->addAction(QStringLiteral("&Find"), QKeySequence::Find, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    menu->addAction(QStringLiteral("Add a &country"), QKeySequence(QStringLiteral("Ctrl+K")), this,
                    [this] { m_chips->startAdding(); });
    menu->addSeparator();
    menu->addAction(QStringLiteral("Clear the &selection"), QKeySequence(QStringLiteral("Ctrl+Shift+A")),
                    this, [this] { m_workspace.select(noRow); });
    menu->addAction(QStringLiteral("Clear &all filters"), QKeySequence(QStringLiteral("Ctrl+Shift+X")), this,
                    [this] {
                        m_search->clear();
                        m_workspace.setFilter({});
                    });
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(QStringLiteral("&View"));
    for (QDockWidget *dock : m_docks)
        menu->addAction(dock->toggleViewAction());
    menu->addAction(QStringLiteral("&Reset the layout"), this, &MainWindow::resetLayout);
    menu->addSeparator();
    buildLaneMenu(menu->addMenu(QStringLiteral("&Lanes of the timeline")));
    menu->addSeparator();
    buildMapMenu(menu);
    menu->addSeparator();

    QAction *today = menu->addAction(QStringLiteral("&Borders of today, not of the date shown"));
    today->setCheckable(true);
    today->setChecked(m_settings.bordersOfToday);
    connect(today, &QAction::toggled, this, [this](bool checked) {
        m_settings.bordersOfToday = checked;
        showBorders();
    });

    QMenu *themes = menu->addMenu(QStringLiteral("&Theme"));
    auto *choices = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> entries[] = {
        {ThemeChoice::System, QStringLiteral("As the &desktop")},
        {ThemeChoice::Light, QStringLiteral("&Light")},
        {ThemeChoice::Dark, QStringLiteral("Dar&k")}};
    for (const auto &[choice, name] : entries) {
        QAction *action = themes->addAction(name, this, [this, wanted = choice] { setThemeChoice(wanted); });
        action->setCheckable(true);
        action->setChecked(choice == m_settings.theme);
        choices->addAction(action);
    }
    menu->addSeparator();
    QAction *full = menu->addAction(QStringLiteral("&Full screen"), QKeySequence(QStringLiteral("F11")), this,
                                    [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    full->setAutoRepeat(false);
}

void MainWindow::buildLaneMenu(QMenu *menu)
{
    auto *choices = new QActionGroup(this);
    const std::pair<LaneBy, QString> entries[] = {{LaneBy::Country, QStringLiteral("By &country")},
                                                  {LaneBy::Theme, QStringLiteral("By &theme")},
                                                  {LaneBy::Crisis, QStringLiteral("By c&risis")},
                                                  {LaneBy::Actor, QStringLiteral("By &actor")},
                                                  {LaneBy::Dataset, QStringLiteral("By &dataset")},
                                                  {LaneBy::None, QStringLiteral("&One for all events")}};
    for (const auto &[laneBy, name] : entries) {
        QAction *action =
            menu->addAction(name, this, [this, wanted = laneBy] { m_workspace.setLaneBy(wanted); });
        action->setCheckable(true);
        action->setChecked(laneBy == m_workspace.laneBy());
        choices->addAction(action);
    }
    menu->addSeparator();
    QAction *all =
        menu->addAction(QStringLiteral("&Show all lanes again"), m_timeline, &TimelineView::showAllLanes);
    all->setEnabled(false);
    connect(m_timeline, &TimelineView::hiddenLanesChanged, all, &QAction::setEnabled);
}

void MainWindow::buildMapMenu(QMenu *menu)
{
    QAction *dealings = menu->addAction(QStringLiteral("&Dealings between countries on the map"),
                                        QKeySequence(QStringLiteral("Ctrl+D")));
    dealings->setCheckable(true);
    dealings->setChecked(m_settings.dealings);
    connect(dealings, &QAction::toggled, this, [this](bool shown) {
        m_settings.dealings = shown;
        m_map->setDealingsShown(shown);
    });
    QAction *graticule = menu->addAction(QStringLiteral("&Meridians and parallels"));
    graticule->setCheckable(true);
    connect(graticule, &QAction::toggled, this, [this](bool shown) {
        m_settings.graticule = shown;
        m_map->setGraticule(shown);
    });
    graticule->setChecked(m_settings.graticule);
    QAction *density = menu->addAction(QStringLiteral("Densit&y surface on the map"));
    density->setCheckable(true);
    density->setChecked(m_settings.density);
    connect(density, &QAction::toggled, this, [this](bool shown) {
        m_settings.density = shown;
        m_map->setDensityShown(shown);
    });
    m_onlyShown = menu->addAction(QStringLiteral("&Only what the map shows"));
    m_onlyShown->setCheckable(true);
    QMenu *colours = menu->addMenu(QStringLiteral("&Colour countries by"));
    auto *choices = new QActionGroup(this);
    const std::pair<CountryColours, QString> entries[] = {
        {CountryColours::Nothing, QStringLiteral("&Nothing")},
        {CountryColours::Events, QStringLiteral("&Events that happened there")},
        {CountryColours::Deaths, QStringLiteral("&Deaths there, best estimates")}};
    for (const auto &[choice, name] : entries) {
        QAction *action = colours->addAction(name, this, [this, wanted = choice] {
            m_settings.countryColours = wanted;
            m_map->setCountryColours(wanted);
        });
        action->setCheckable(true);
        action->setChecked(choice == m_settings.countryColours);
        choices->addAction(action);
    }
}

void MainWindow::buildGoMenu()
{
    QMenu *menu = menuBar()->addMenu(QStringLiteral("&Go"));
    menu->addAction(QStringLiteral("&Next event"), QKeySequence(QStringLiteral("Ctrl+Right")), this,
                    [this] { selectNeighbour(1); });
    menu->addAction(QStringLiteral("&Previous event"), QKeySequence(QStringLiteral("Ctrl+Left")), this,
                    [this] { selectNeighbour(-1); });
    m_chain = menu->addAction(QStringLiteral("What led &here"), QKeySequence(QStringLiteral("Ctrl+L")));
    m_chain->setToolTip(QStringLiteral("Draw the chain of causes of the selected event on the timeline"));
    m_chain->setCheckable(true);
    m_chain->setEnabled(false);
    connect(m_chain, &QAction::toggled, m_timeline, &TimelineView::setChainShown);
    menu->addSeparator();
    buildPlayActions(menu);
    menu->addSeparator();
    menu->addAction(QStringLiteral("Zoom the timeline &in"), QKeySequence::ZoomIn, this,
                    [this] { zoomTime(zoomStep); });
    menu->addAction(QStringLiteral("Zoom the timeline &out"), QKeySequence::ZoomOut, this,
                    [this] { zoomTime(1.0 / zoomStep); });
    menu->addAction(QStringLiteral("&Whole time"), QKeySequence(QStringLiteral("Ctrl+0")), this,
                    [this] { m_workspace.showWholeTime(); });
    m_fitSelection =
        menu->addAction(QStringLiteral("&Fit the time to the selection"),
                        QKeySequence(QStringLiteral("Ctrl+Shift+F")), this, &MainWindow::fitTimeToSelection);
    m_fitSelection->setEnabled(false);
    menu->addAction(QStringLiteral("To a &date…"), QKeySequence(QStringLiteral("Ctrl+G")), this,
                    &MainWindow::goToDate);
    m_back = menu->addAction(QStringLiteral("&Back"), QKeySequence(QStringLiteral("Alt+Left")), this,
                             [this] { m_workspace.setTimeWindow(m_history.goBack()); });
    m_forward = menu->addAction(QStringLiteral("Fo&rward"), QKeySequence(QStringLiteral("Alt+Right")), this,
                                [this] { m_workspace.setTimeWindow(m_history.goForward()); });
    noteView();
    menu->addAction(QStringLiteral("Fit the &map to the events"), QKeySequence(QStringLiteral("Ctrl+M")),
                    this, [this] { m_map->fitToEvents(); });
    menu->addSeparator();
    menu->addAction(QStringLiteral("To the m&ap"), QKeySequence(QStringLiteral("Ctrl+1")), this,
                    [this] { m_map->setFocus(); });
    menu->addAction(QStringLiteral("To the &timeline"), QKeySequence(QStringLiteral("Ctrl+2")), this,
                    [this] { m_timeline->setFocus(); });
    menu->addAction(QStringLiteral("To the &list"), QKeySequence(QStringLiteral("Ctrl+3")), this, [this] {
        m_tabs->setCurrentWidget(m_table);
        m_table->setFocus();
    });
    menu->addAction(QStringLiteral("To the &event"), QKeySequence(QStringLiteral("Ctrl+4")), this, [this] {
        m_tabs->setCurrentWidget(m_details);
        m_details->setFocus();
    });
}

/// Space is for map and timeline to hear: elsewhere it presses buttons and writes spaces.
void MainWindow::buildPlayActions(QMenu *menu)
{
    menu->addAction(QStringLiteral("&Play through time, or pause\tSpace"), m_player, &Player::toggle);
    connect(m_map, &MapView::playWanted, m_player, &Player::toggle);
    connect(m_timeline, &TimelineView::playWanted, m_player, &Player::toggle);
    menu->addAction(QStringLiteral("Play one step &forward"), QKeySequence(QStringLiteral("Ctrl+.")),
                    m_player, [this] { m_player->step(1); });
    menu->addAction(QStringLiteral("Play one step &back"), QKeySequence(QStringLiteral("Ctrl+,")), m_player,
                    [this] { m_player->step(-1); });
    menu->addAction(QStringLiteral("Show all &events again"), QKeySequence(QStringLiteral("Ctrl+Shift+P")),
                    m_player, &Player::leave);
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(QStringLiteral("&Help"));
    menu->addAction(QStringLiteral("&Keys and mouse"), QKeySequence::HelpContents, this,
                    &MainWindow::showKeys);
    menu->addAction(QStringLiteral("About this &chronicle"), this, &MainWindow::showAboutChronicle);
    menu->addAction(QStringLiteral("&About Faultline"), this, &MainWindow::showAbout);
}

void MainWindow::fillRecentFiles()
{
    m_recent->clear();
    for (const QString &file : m_settings.recentFiles) {
        QString name = QFileInfo(file).fileName();
        QAction *action = m_recent->addAction(name.replace(u'&', QStringLiteral("&&")), this,
                                              [this, file] { openFile(file); });
        action->setToolTip(plainToolTip(file));
    }
    m_recent->setToolTipsVisible(true);
    m_recent->setEnabled(!m_settings.recentFiles.isEmpty());
}

void MainWindow::chooseFile()
{
    const QString folder = QFileInfo(qt(m_workspace.file().string())).absolutePath();
    const QString file =
        QFileDialog::getOpenFileName(this, QStringLiteral("Open a chronicle"), folder,
                                     QStringLiteral("Chronicles (*.faultline);;All files (*)"));
    if (!file.isEmpty())
        openFile(file);
}

void MainWindow::chooseImport()
{
    const QString file = QFileDialog::getOpenFileName(
        this, QStringLiteral("Import events"), {},
        QStringLiteral("Tables and GeoJSON (*.csv *.tsv *.txt *.geojson *.json *.gz *.CSV);;All files (*)"));
    if (!file.isEmpty())
        importFile(file);
}

void MainWindow::importFile(const QString &file)
{
    const std::filesystem::path open = m_workspace.file();
    ImportDialog dialog(file.toStdString(),
                        {.open = open,
                         .mayBeChanged = m_workspace.isOpen() && open != bundledChronicle(),
                         .events = m_workspace.events()},
                        m_theme, this);
    connect(&dialog, &ImportDialog::imported, this, &MainWindow::openFile);
    dialog.exec();
}

void MainWindow::exportReport()
{
    if (!m_workspace.isOpen())
        return;
    ReportDialog dialog(m_workspace, bundledMap(), this);
    dialog.exec();
}

void MainWindow::exportEvents()
{
    if (!m_workspace.isOpen())
        return;
    QString chosen;
    const QString file =
        QFileDialog::getSaveFileName(this, QStringLiteral("Export events"), QStringLiteral("events.csv"),
                                     exportFilters().join(QStringLiteral(";;")), &chosen);
    if (file.isEmpty())
        return;
    const ExportFormat format =
        exportFormats()[static_cast<std::size_t>(std::max<qsizetype>(exportFilters().indexOf(chosen), 0))]
            .format;
    m_exports.start(
        [target = std::filesystem::path(QFile::encodeName(file).toStdString()), format,
         searched = m_workspace.searched(), events = m_workspace.events(),
         visible = m_workspace.visible()](const std::stop_token &stop) {
            return saveEvents(target, format, {*searched, *events, *visible, programWords()}, stop);
        },
        [this](const Result<EventExport> &outcome) {
            if (!outcome.ok())
                complain(sentence(outcome.error()));
            else if (outcome.value().withheld > 0)
                complain(withheldWords(outcome.value()));
        });
}

/// Map and timeline as they stand, for each step.
void MainWindow::exportPlay()
{
    if (!m_workspace.isOpen())
        return;
    const QString folder =
        QFileDialog::getExistingDirectory(this, QStringLiteral("Folder for the pictures of each step"));
    if (folder.isEmpty())
        return;
    const std::vector<Day> days = daysOfPictures(m_player->time(), playSteps[m_player->choices().step].days);
    QProgressDialog progress(QStringLiteral("Writing %1 pictures").arg(days.size()), QStringLiteral("Stop"),
                             0, static_cast<int>(days.size()), this);
    progress.setWindowModality(Qt::WindowModal);
    const auto written = writePlay(
        *m_player, days, folder.toStdString(), [this] { return m_split->grab().toImage(); },
        [&progress](std::size_t done) {
            progress.setValue(static_cast<int>(done)); // handles events, so that it can be stopped
            return !progress.wasCanceled();
        });
    progress.reset();
    if (!written.ok())
        complain(sentence(written.error()));
}

void MainWindow::openLink(const QString &url)
{
    const QUrl target(url, QUrl::StrictMode);
    const bool web = target.scheme() == QStringLiteral("http") || target.scheme() == QStringLiteral("https");
    if (!target.isValid() || !web) {
        complain(QStringLiteral("“%1” is not a web address.").arg(url));
        return;
    }
    QMessageBox box(QMessageBox::Question, QStringLiteral("Open a source"),
                    QStringLiteral("Open this page in the browser?\n\n%1").arg(url),
                    QMessageBox::Open | QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    if (box.exec() == QMessageBox::Open)
        QDesktopServices::openUrl(target);
}

void MainWindow::selectNeighbour(int step)
{
    const ColumnOf<Row> &rows = m_workspace.visible()->rows;
    if (rows.empty())
        return;
    const Row from = m_workspace.selected();
    auto next = step > 0 ? std::ranges::upper_bound(rows, from) : std::ranges::lower_bound(rows, from);
    if (from == noRow)
        next = step > 0 ? rows.begin() : rows.end();
    if (step < 0)
        next = next == rows.begin() ? next : std::prev(next);
    else if (next == rows.end())
        next = std::prev(next);
    m_workspace.select(*next);
}

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

/// To the selected event, and if it is drawn to the chain that led there.
void MainWindow::fitTimeToSelection()
{
    const Row row = m_workspace.selected();
    if (row == noRow)
        return;
    std::vector<TracedLink> chain;
    if (m_chain->isChecked())
        std::ranges::copy_if(m_timeline->links(), std::back_inserter(chain), [this](const TracedLink &link) {
            return m_workspace.visible()->contains(link.tail) && m_workspace.visible()->contains(link.head);
        });
    const DayRange days = daysOf(*m_workspace.events(), row, chain);
    const double length = dayNumber(days.last) + 1.0 - dayNumber(days.first);
    const double margin = std::max(3.0, 0.1 * length);
    m_workspace.setTimeWindow(
        {.firstDay = dayNumber(days.first) - margin, .spanDays = length + 2.0 * margin});
}

/// Tells the history what is shown, and the menu whether there is more.
void MainWindow::noteView()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    m_history.note(m_workspace.timeWindow(), std::chrono::duration_cast<ViewHistory::Time>(now));
    m_back->setEnabled(m_history.canGoBack());
    m_forward->setEnabled(m_history.canGoForward());
}

void MainWindow::showKeys()
{
    inform(
        this, QStringLiteral("Keys and mouse"),
        QStringLiteral(
            "Everywhere\n"
            "Ctrl+F search · Ctrl+K add a country · Ctrl+Shift+X clear all filters\n"
            "Ctrl+→ and Ctrl+← next and previous event · Ctrl+E export a report · Ctrl+I import\n"
            "Ctrl+L what led here, on the timeline · Ctrl+G to a date\n"
            "Ctrl+Shift+F fit the time to the selection · Ctrl+0 whole time\n"
            "Alt+← and Alt+→ back and forward through what was shown\n"
            "Ctrl+1 map · Ctrl+2 timeline · Ctrl+3 list · Ctrl+4 event\n"
            "Space on map or timeline plays through time · Ctrl+. and Ctrl+, one step\n\n"
            "Timeline\n"
            "Wheel zooms at the pointer, drag pans, double click zooms in\n"
            "Shift+wheel pans · Shift+drag measures a stretch of time, Escape or a click ends it\n"
            "Drag the name of a lane to move it, right click to hide it\n"
            "A D or ← → pan · W S or + − zoom · Home and End first and last event\n\n"
            "Map\n"
            "Wheel zooms at the pointer, drag pans, a click on a number opens it\n"
            "Ctrl+click on a country adds it to the filter\n"
            "Ctrl+drag draws a box, Alt+clicks a polygon (double click or Enter closes, Escape gives up):\n"
            "only events in it are shown\n"
            "Ctrl+D dealings between countries as bows; a click on a bow lists them\n"
            "Arrows pan · + − zoom · 0 fits the events"));
}

void MainWindow::showAbout()
{
    inform(this, QStringLiteral("About Faultline"),
           QStringLiteral(
               "Faultline %1\n\n"
               "A timeline and map viewer for the wars of the 1990s in the former Yugoslavia and the "
               "tensions of today.\n\n"
               "Program: GPL-3.0-or-later. Bundled chronicle: CC BY 4.0.\n"
               "Map: Natural Earth (public domain), GSHHG (LGPL-3.0-or-later); the rivers Lim and Sana © "
               "OpenStreetMap contributors (ODbL 1.0). Place names: GeoNames (CC BY 4.0). Type: Inter "
               "(OFL).\n\n"
               "Kosovo: this designation is without prejudice to positions on status, and is in line with "
               "UNSCR 1244 (1999) and the ICJ Opinion on the Kosovo declaration of independence.")
               .arg(QApplication::applicationVersion()));
}

void MainWindow::showAboutChronicle()
{
    if (!m_workspace.isOpen())
        return;
    const ChronicleInfo &info = m_workspace.events()->info();
    inform(this, QStringLiteral("About this chronicle"),
           QStringLiteral("%1, version %2\n%3\n\n%4\n\n%5 events\nLicence: %6\nCite as: %7")
               .arg(qt(info.title), qt(info.version), qt(m_workspace.file().string()), qt(info.description),
                    numberWords(static_cast<std::int64_t>(m_workspace.events()->size())), qt(info.licence),
                    qt(info.citation)));
}

} // namespace faultline
