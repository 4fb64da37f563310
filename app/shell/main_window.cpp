#include "app/shell/main_window.h"

#include "app/chart/year_charts.h"
#include "app/events/event_details_view.h"
#include "app/events/event_table.h"
#include "app/filter/country_chips.h"
#include "app/filter/filter_panel.h"
#include "app/map/map_layers.h"
#include "app/map/map_view.h"
#include "app/play/play_bar.h"
#include "app/shell/banner.h"
#include "app/shell/bundled.h"
#include "app/shell/chronicle_watch.h"
#include "app/shell/left_out_dialog.h"
#include "app/shell/status_line.h"
#include "app/shell/style_sheet.h"
#include "app/shell/window_place.h"
#include "app/shell/words.h"
#include "app/timeline/timeline_view.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QSplitter>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace faultline {

namespace {

constexpr int filterWidth = 276;
constexpr int detailsWidth = 340;
constexpr int searchDelay = 150; // ms after the last key

/// Qt 6.4 tells the desktop's choice by its palette only.
bool desktopIsDark() { return QGuiApplication::palette().color(QPalette::Window).lightness() < 128; }

const Theme &themeFor(ThemeChoice choice)
{
    static const bool systemDark = desktopIsDark(); // before the program sets a palette of its own
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemDark);
    return dark ? darkTheme() : lightTheme();
}

} // namespace

MainWindow::MainWindow(const Settings &settings, QWidget *parent)
    : QMainWindow(parent), m_settings(settings), m_theme(themeFor(settings.theme))
{
    setWindowTitle(QStringLiteral("Faultline"));
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    buildViews();
    buildToolbar();
    buildMenus();
    connectViews();
    applyTheme();
    resetLayout();
    restorePlace(*this, settings.geometry);
    restoreState(settings.docks);
    m_banner->dismiss(); // which a window closed with a notice would bring back empty
    m_split->restoreState(settings.split);
    m_timeline->setArrangements(settings.lanes);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildViews()
{
    m_map = new MapView(this);
    m_map->setBaseMap(bundledMap());
    m_map->setDealingsShown(m_settings.dealings);
    m_map->setDensityShown(m_settings.density);
    m_map->setCountryColours(m_settings.countryColours);
    m_timeline = new TimelineView(this);
    m_split = new QSplitter(Qt::Vertical, this);
    m_split->addWidget(m_map);
    m_split->addWidget(m_timeline);
    m_split->setHandleWidth(1);
    m_map->raise(); // painted after the timeline: meanwhile its picture is made
    m_split->setChildrenCollapsible(false);
    setCentralWidget(m_split);

    m_filterPanel = new FilterPanel(this);
    addDock(QStringLiteral("filter"), QStringLiteral("Filter"), m_filterPanel, Qt::LeftDockWidgetArea);

    m_details = new EventDetailsView(this);
    m_table = new EventTable(this);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->addTab(m_details, QStringLiteral("Event"));
    m_tabs->addTab(m_table, QStringLiteral("List"));
    addDock(QStringLiteral("events"), QStringLiteral("Event and list"), m_tabs, Qt::RightDockWidgetArea);

    m_charts = new YearCharts(this);
    addDock(QStringLiteral("charts"), QStringLiteral("Charts"), m_charts, Qt::RightDockWidgetArea);

    m_status = new StatusLine(this);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
}

QDockWidget *MainWindow::addDock(const QString &name, const QString &title, QWidget *view,
                                 Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setTitleBarWidget(new QWidget(dock)); // the views head themselves
    dock->setWidget(view);
    addDockWidget(area, dock);
    m_docks.push_back(dock);
    return dock;
}

void MainWindow::buildToolbar()
{
    auto *bar = addToolBar(QStringLiteral("Toolbar"));
    bar->setObjectName(QStringLiteral("toolbar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);

    auto *open = new QToolButton(bar);
    open->setText(QStringLiteral("Open…"));
    open->setToolTip(QStringLiteral("Open a chronicle (Ctrl+O)"));
    connect(open, &QToolButton::clicked, this, &MainWindow::chooseFile);
    bar->addWidget(open);

    auto *import = new QToolButton(bar);
    import->setText(QStringLiteral("Import…"));
    import->setToolTip(
        QStringLiteral("Take over events from UCDP GED, ACLED, GDELT, GeoJSON or a table (Ctrl+I)"));
    connect(import, &QToolButton::clicked, this, &MainWindow::chooseImport);
    bar->addWidget(import);

    m_chips = new CountryChips(bar);
    bar->addWidget(m_chips);

    auto *middle = new QWidget(bar);
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    m_search = new QLineEdit(middle);
    m_search->setPlaceholderText(QStringLiteral("Search titles, places, actors, sources…  Ctrl+F"));
    m_search->setAccessibleName(QStringLiteral("Search"));
    m_search->setToolTip(plainToolTip(QStringLiteral("saraj market: both words, or longer ones\n"
                                                     "\"safe area\": the phrase\n"
                                                     "OR, NOT or -, and ( ) combine")));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(180);
    m_search->setMaximumWidth(420);
    row->addWidget(m_search, 1000); // takes all it can, before the gap gets anything
    row->addStretch(1);
    middle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(middle);

    m_player = new Player(m_workspace, this);
    auto *play = new PlayBar(*m_player, bar);
    connect(play, &PlayBar::exportWanted, this, &MainWindow::exportPlay);
    connect(play, &PlayBar::animationWanted, this, &MainWindow::exportAnimatedPlay);
    bar->addWidget(play);

    auto *report = new QToolButton(bar);
    report->setObjectName(QStringLiteral("primary"));
    report->setText(QStringLiteral("Export report…"));
    report->setToolTip(
        QStringLiteral("Take the filtered events away as PNG, PDF, SVG or a web page (Ctrl+E)"));
    connect(report, &QToolButton::clicked, this, &MainWindow::exportReport);
    bar->addWidget(report);

    addToolBarBreak();
    m_banner = new Banner(this);
    addToolBar(m_banner);
}

void MainWindow::connectViews()
{
    connect(&m_workspace, &Workspace::opened, this, &MainWindow::showChronicle);
    connect(&m_workspace, &Workspace::visibleChanged, this, &MainWindow::showVisible);
    connect(&m_workspace, &Workspace::selectionChanged, this, &MainWindow::showSelection);
    connect(&m_workspace, &Workspace::hoveredChanged, this, &MainWindow::showHovered);
    connect(&m_workspace, &Workspace::timeWindowChanged, m_timeline, &TimelineView::setTimeWindow);
    connect(&m_workspace, &Workspace::timeWindowChanged, this, &MainWindow::showBorders);
    connect(&m_workspace, &Workspace::selectionChanged, this, &MainWindow::showBorders);
    connect(&m_workspace, &Workspace::timeWindowChanged, this, &MainWindow::noteView);
    connect(m_map, &MapView::viewportChanged, this, &MainWindow::noteView);
    connect(m_map, &MapView::refitted, this, [this] { m_history.amend(view()); });
    connect(&m_workspace, &Workspace::searchFailed, this, &MainWindow::complain);
    m_watch = new ChronicleWatch(m_workspace, *m_banner, this);
    connect(m_watch, &ChronicleWatch::openWanted, this, &MainWindow::openFile);
    connect(&m_workspace, &Workspace::openFailed, this, &MainWindow::explain);
    connect(&m_workspace, &Workspace::openingChanged, this, &MainWindow::showBusy);
    connect(&m_workspace, &Workspace::busyChanged, this, &MainWindow::showBusy);

    connect(m_player, &Player::momentChanged, this, &MainWindow::showMoment);

    connect(m_map, &MapView::picked, &m_workspace, &Workspace::select);
    connect(m_map, &MapView::toggled, &m_workspace, &Workspace::toggle);
    connect(m_map, &MapView::hovered, &m_workspace, &Workspace::hover);
    connect(m_map, &MapView::countryPicked, this,
            [this](const QString &code) { addCountry(code.toStdString()); });
    connect(m_map, &MapView::areaDrawn, this, [this](const GeoArea &area) {
        m_onlyShown->setChecked(false);
        m_areaInView = area;
        narrow([&](EventFilter &filter) { filter.area = area; });
    });
    connect(m_map, &MapView::areaShown, this, [this](const GeoArea &area) {
        m_areaInView = area;
        narrow([&](EventFilter &filter) { filter.area = area; });
    });
    connect(m_map, &MapView::followingWanted, m_onlyShown, &QAction::setChecked);
    connect(m_onlyShown, &QAction::toggled, this, [this](bool only) {
        m_map->setFollowing(only);
        if (!only)
            narrow([](EventFilter &filter) { filter.area.reset(); });
    });
    connect(&m_map->layers(), &MapLayers::changed, this, &MainWindow::rememberLayers);
    connect(m_map, &MapView::dealingPicked, this, &MainWindow::listDealings);
    connect(m_timeline, &TimelineView::picked, &m_workspace, &Workspace::select);
    connect(m_timeline, &TimelineView::toggled, &m_workspace, &Workspace::toggle);
    connect(m_timeline, &TimelineView::added, &m_workspace, &Workspace::add);
    connect(m_timeline, &TimelineView::chosen, &m_workspace, &Workspace::choose);
    connect(m_timeline, &TimelineView::hovered, &m_workspace, &Workspace::hover);
    connect(m_timeline, &TimelineView::timeWindowChanged, &m_workspace, &Workspace::setTimeWindow);
    connect(m_timeline, &TimelineView::crisisPicked, this, [this](const QString &id) {
        narrow([&](EventFilter &filter) { filter.crises = {id.toStdString()}; });
    });
    connect(m_timeline, &TimelineView::laneCountryPicked, this,
            [this](const QString &code) { addCountry(code.toStdString()); });
    connect(m_table, &EventTable::picked, &m_workspace, &Workspace::select);
    connect(m_table, &EventTable::toggled, &m_workspace, &Workspace::toggle);
    connect(m_table, &EventTable::chosen, &m_workspace, &Workspace::choose);
    connect(m_table, &EventTable::hovered, &m_workspace, &Workspace::hover);
    connect(m_table, &EventTable::activated, this, [this] { m_tabs->setCurrentWidget(m_details); });
    connect(m_details, &EventDetailsView::picked, &m_workspace, &Workspace::select);
    connect(m_details, &EventDetailsView::openWanted, &m_workspace, &Workspace::openChosen);
    connect(m_details, &EventDetailsView::copyWanted, this, &MainWindow::copySelection);
    connect(m_details, &EventDetailsView::linkWanted, this, &MainWindow::openLink);
    connect(m_details, &EventDetailsView::crisisPicked, this,
            [this](const std::string &id) { narrow([&](EventFilter &filter) { filter.crises = {id}; }); });
    connect(m_charts, &YearCharts::yearPicked, this, &MainWindow::showYear);
    connect(m_filterPanel, &FilterPanel::filterWanted, &m_workspace, &Workspace::setFilter);
    connect(m_chips, &CountryChips::countriesWanted, this, [this](const std::vector<std::string> &codes) {
        narrow([&](EventFilter &filter) { filter.countries = codes; });
    });

    m_searchDelay = new QTimer(this);
    m_searchDelay->setSingleShot(true);
    m_searchDelay->setInterval(searchDelay);
    connect(m_searchDelay, &QTimer::timeout, this, &MainWindow::search);
    connect(m_search, &QLineEdit::textEdited, m_searchDelay, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty()) // the clear button
            m_searchDelay->start();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &MainWindow::search);

    connect(m_status, &StatusLine::allWanted, this,
            [this] { listRows(QStringLiteral("List"), [](Row) { return true; }); });
    connect(m_status, &StatusLine::withoutPlaceWanted, this, [this] {
        listRows(QStringLiteral("Without place"),
                 [this](Row row) { return !m_workspace.events()->hasPlace(row); });
    });
    connect(m_status, &StatusLine::inexactDateWanted, this, [this] {
        listRows(QStringLiteral("Inexact date"),
                 [this](Row row) { return !m_workspace.events()->hasExactDate(row); });
    });
}

void MainWindow::resetLayout()
{
    QDockWidget *filter = m_docks[0];
    QDockWidget *events = m_docks[1];
    QDockWidget *charts = m_docks[2];
    addDockWidget(Qt::LeftDockWidgetArea, filter);
    addDockWidget(Qt::RightDockWidgetArea, events);
    addDockWidget(Qt::RightDockWidgetArea, charts);
    for (QDockWidget *dock : m_docks)
        dock->show();
    resizeDocks({filter, events}, {filterWidth, detailsWidth}, Qt::Horizontal);
    resizeDocks({events, charts}, {580, 320}, Qt::Vertical);
    m_split->setSizes({385, 515});
}

Settings MainWindow::settings() const
{
    Settings settings = m_settings;
    settings.geometry = saveGeometry();
    settings.docks = saveState();
    settings.split = m_split->saveState();
    settings.lanes = m_timeline->arrangements();
    return settings;
}

void MainWindow::showChronicle()
{
    const EventStore &events = *m_workspace.events();
    setWindowTitle(qt(events.info().title) + QStringLiteral(" — Faultline"));
    QString file = qt(m_workspace.file().filename().string()) + QStringLiteral(" · read-only");
    if (const std::size_t leftOut = events.leftOut().count(); leftOut > 0)
        file += QStringLiteral(" · %1 left out").arg(numberWords(static_cast<std::int64_t>(leftOut)));
    m_status->setFile(file);
    m_search->clear();
    m_fittedCountries.clear();
    m_areaInView.reset();
    loadPinned();
    showMap();
    m_map->fitToEvents();
    m_map->layers().setLayers(m_settings.layers[qt(m_workspace.file().string())]);
    m_history.restart(view());
    rememberFile();
    tellLeftOut();
}

/// Beside the window, in place of what was said of the chronicle before.
void MainWindow::tellLeftOut()
{
    for (auto *before : findChildren<LeftOutDialog *>())
        before->close();
    if (const LeftOut &leftOut = m_workspace.events()->leftOut(); !leftOut.empty())
        (new LeftOutDialog(qt(m_workspace.file().filename().string()), leftOut, this))->show();
}

TitleOf MainWindow::titles()
{
    return [this](Row row) { return m_workspace.title(row); };
}

/// What is played at the moment, or all visible events.
void MainWindow::showMap()
{
    const std::optional<Moment> &moment = m_player->moment();
    m_map->setEvents(m_workspace.events(), moment ? moment->map : m_workspace.answer().map, titles());
}

/// The date the views speak of: the one that is played, else that of the selected event, else the last one
/// shown.
Day MainWindow::dateShown() const
{
    if (m_player->moment())
        return m_player->moment()->days.last;
    if (m_workspace.selected() != noRow)
        return m_workspace.events()->earliest(m_workspace.selected());
    return m_workspace.lastDayShown();
}

void MainWindow::showBorders() { m_map->setBordersOf(m_settings.bordersOfToday ? Day::max() : dateShown()); }

/// The map of the date that is played, or of all visible events; the list and the facets stay.
void MainWindow::showMoment()
{
    const std::optional<Moment> &moment = m_player->moment();
    m_timeline->setPlayed(moment ? std::optional(moment->days) : std::nullopt);
    m_charts->setYear(moment ? std::optional(yearOf(moment->days.last)) : std::nullopt);
    m_status->setPlayed(moment ? momentWords(*moment) : QString());
    if (!m_workspace.isOpen())
        return;
    showMap();
    showBorders();
    if (moment)
        follow(moment->days.last);
}

/// Turns the page of the timeline when the date that is played leaves it.
void MainWindow::follow(Day day)
{
    constexpr double before = 0.1; // of the window
    const TimeWindow window = m_workspace.timeWindow();
    const double at = dayNumber(day);
    if (at < window.firstDay || at >= window.lastDay())
        m_workspace.setTimeWindow({.firstDay = at - before * window.spanDays, .spanDays = window.spanDays});
}

void MainWindow::showBusy(bool busy) { m_status->setBusy(busy); }

/// Why a chronicle was not opened.
void MainWindow::explain(const QString &sentence, const QString &file)
{
    if (!m_watch->offerRecovery(file))
        complain(sentence);
}

void MainWindow::showVisible()
{
    const auto &events = m_workspace.events();
    const auto &visible = m_workspace.visible();
    showMap();
    const EventFilter &filter = visible->filter;
    const bool otherArea = filter.area && filter.area != m_areaInView;
    if (otherArea || m_fittedCountries != filter.countries) {
        m_fittedCountries = filter.countries;
        m_areaInView = filter.area;
        if (!m_onlyShown->isChecked()) // else the map is what tells the filter
            m_map->fitToEvents();
    }
    if (!m_workspace.filter().area)
        m_onlyShown->setChecked(false);
    m_timeline->setEvents(events, visible, m_workspace.answer().timeline, titles());
    m_filterPanel->show(*events, *visible);
    m_chips->show(*events, *visible);
    m_charts->show(*events, *m_workspace.answer().years);
    m_status->show(*events, *visible);
    const SearchQuery search(visible->filter.search);
    const ColumnOf<Row> *listed = search.empty() ? &visible->rows : &visible->bestFirst;
    m_table->setEvents(events, std::shared_ptr<const ColumnOf<Row>>(visible, listed), titles(), search);
    m_listed = Selection::Rows(visible, &visible->rows);
    m_details->setSearch(search);
    m_details->countOutside(visible);
    m_table->showSelection(m_workspace.selection());
    nameList(QStringLiteral("List"), visible->rows.size());
    if (!m_search->hasFocus())
        m_search->setText(qt(visible->filter.search));
}

void MainWindow::search()
{
    m_searchDelay->stop();
    narrow([this](EventFilter &filter) { filter.search = m_search->text().trimmed().toStdString(); });
}

void MainWindow::narrow(const std::function<void(EventFilter &)> &change)
{
    EventFilter filter = m_workspace.filter();
    change(filter);
    m_workspace.setFilter(filter);
}

void MainWindow::addCountry(const std::string &code)
{
    narrow([&](EventFilter &filter) {
        if (std::ranges::find(filter.countries, code) == filter.countries.end())
            filter.countries.push_back(code);
    });
}

void MainWindow::showYear(int year)
{
    narrow([year](EventFilter &filter) {
        filter.from = firstDayOfYear(year);
        filter.to = firstDayOfYear(year + 1) - Days{1};
    });
}

void MainWindow::setThemeChoice(ThemeChoice choice)
{
    m_settings.theme = choice;
    m_theme = themeFor(choice);
    applyTheme();
}

void MainWindow::applyTheme()
{
    QApplication::setPalette(widgetPalette(m_theme));
    setStyleSheet(themeStyleSheet(m_theme));
    m_map->setTheme(m_theme);
    m_timeline->setTheme(m_theme);
    m_filterPanel->setTheme(m_theme);
    m_details->setTheme(m_theme);
    m_table->setTheme(m_theme);
    m_charts->setTheme(m_theme);
    if (m_workspace.isOpen())
        showSelection();
}

void MainWindow::complain(const QString &text)
{
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Faultline"), text, QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

} // namespace faultline
