// The menus of the main window and what their entries do.
#include "app/events/event_details_view.h"
#include "app/events/event_table.h"
#include "app/filter/country_chips.h"
#include "app/map/map_layers.h"
#include "app/map/map_view.h"
#include "app/play/player.h"
#include "app/shell/bundled.h"
#include "app/shell/layer_menu.h"
#include "app/shell/log_dialog.h"
#include "app/shell/main_window.h"
#include "app/shell/words.h"
#include "app/timeline/timeline_view.h"

#include <QActionGroup>
#include <QApplication>
#include <QDesktopServices>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QSplitter>
#include <QTabWidget>
#include <QUrl>

#include <algorithm>
#include <iterator>

namespace faultline {

namespace {

constexpr double zoomStep = 1.6;

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
    menu->addAction(QStringLiteral("Select all &events of the list"), QKeySequence::SelectAll, this,
                    [this] { m_workspace.chooseAllOf(m_listed); });
    menu->addAction(QStringLiteral("Clear the &selection"), QKeySequence(QStringLiteral("Ctrl+Shift+A")),
                    this, [this] { m_workspace.select(noRow); });
    m_copySelection =
        menu->addAction(QStringLiteral("C&opy the selected events as text"),
                        QKeySequence(QStringLiteral("Ctrl+Shift+C")), this, &MainWindow::copySelection);
    m_copySelection->setEnabled(false);
    m_cite = menu->addMenu(QStringLiteral("Copy the cita&tion of the event"));
    m_cite->setEnabled(false);
    QMenu *chronicle = menu->addMenu(QStringLiteral("Copy the citation of the c&hronicle"));
    for (const CitationStyleNames &names : citationStyles()) {
        m_cite->addAction(u'&' + qt(names.name), this, [this, style = names.style] { copyCitation(style); });
        chronicle->addAction(u'&' + qt(names.name), this,
                             [this, style = names.style] { copyChronicleCitation(style); });
    }
    m_pin = menu->addAction(QStringLiteral("&Pin on the timeline"), QKeySequence(QStringLiteral("Ctrl+P")));
    m_pin->setToolTip(QStringLiteral("Pinned events are labelled before all others"));
    m_pin->setCheckable(true);
    m_pin->setEnabled(false);
    connect(m_pin, &QAction::triggered, this, &MainWindow::pinSelection);
    menu->addSeparator();
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
    auto *layers = new LayerMenu(m_map->layers(), this);
    connect(layers, &LayerMenu::addWanted, this, &MainWindow::chooseLayer);
    menu->addMenu(layers);
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
                             [this] { goToView(m_history.goBack()); });
    m_forward = menu->addAction(QStringLiteral("Fo&rward"), QKeySequence(QStringLiteral("Alt+Right")), this,
                                [this] { goToView(m_history.goForward()); });
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
    menu->addAction(QStringLiteral("Show the &log…"), this, [this] { (new LogDialog(this))->show(); });
    menu->addAction(QStringLiteral("&About Faultline"), this, &MainWindow::showAbout);
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

} // namespace faultline
