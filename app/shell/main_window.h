// The window: puts the views in their places and wires them to the workspace. It decides nothing itself.
#pragma once

#include "app/shell/settings.h"
#include "app/shell/theme.h"
#include "app/shell/view_history.h"
#include "app/shell/workspace.h"
#include "core/export/citation.h"

#include <QMainWindow>

#include <functional>
#include <vector>

class QAction;
class QDockWidget;
class QLineEdit;
class QMenu;
class QSplitter;
class QTabWidget;
class QTimer;

namespace faultline {

class CountryChips;
class Banner;
class ChronicleWatch;
class EventDetailsView;
class EventTable;
class FilterPanel;
class MapLayers;
class MapView;
class PlayBar;
class Player;
class StatusLine;
class TimelineView;
class YearCharts;
struct ReportView;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    Workspace &workspace() noexcept { return m_workspace; }
    Player &player() noexcept { return *m_player; }
    MapLayers &layers();

    /// Opens a chronicle; on failure says why in a message box and keeps the present one.
    void openFile(const QString &file);
    /// Opens the view of a report; on failure says why and keeps the present one.
    void openReport(const QString &file);
    void showReport(ReportView view);
    /// What to remember, as the window stands.
    Settings settings() const;
    void setThemeChoice(ThemeChoice choice);
    /// That the program had ended unexpectedly when it was used before.
    void tellEarlierCrash();

signals:
    /// Something that settings() holds, and that is no mere size or place.
    void settingsChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    // main_window.cpp
    void buildViews();
    void buildToolbar();
    QDockWidget *addDock(const QString &name, const QString &title, QWidget *view, Qt::DockWidgetArea area);
    void connectViews();
    void resetLayout();
    void showChronicle();
    void tellLeftOut();
    TitleOf titles();
    void showMap();
    void showBorders();
    void showMoment();
    void follow(Day day);
    Day dateShown() const;
    void showVisible();
    void showBusy(bool busy);
    void explain(const QString &sentence, const QString &file);
    void search();
    void narrow(const std::function<void(EventFilter &)> &change);
    void addCountry(const std::string &code);
    void showYear(int year);
    void applyTheme();
    void complain(const QString &text);

    // main_window_selection.cpp
    void showSelection();
    void showSelectionPage();
    void showHovered(Row row);
    void listRows(const QString &what, const std::function<bool(Row)> &wanted);
    void nameList(const QString &what, std::size_t events);
    void listDealings(const Dealing &dealing);
    void selectNeighbour(int step);
    void copySelection();
    void copyCitation(CitationStyle style);
    void copyChronicleCitation(CitationStyle style);
    void loadPinned();
    void pinSelection(bool pin);

    // main_window_views.cpp
    void zoomTime(double factor);
    void goToDate();
    void fitTimeToSelection();
    View view() const;
    void goToView(const View &wanted);
    void noteView();

    // main_window_actions.cpp
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildLaneMenu(QMenu *menu);
    void buildMapMenu(QMenu *menu);
    void buildGoMenu();
    void buildPlayActions(QMenu *menu);
    void buildHelpMenu();
    void openLink(const QString &url);

    // main_window_files.cpp
    void rememberFile();
    void fillRecentFiles();
    void chooseFile();
    void chooseImport();
    void importFile(const QString &file);
    void chooseLayer();
    void addLayer(const QString &file);
    void layOrImport(const QString &file);
    void rememberLayers();

    // main_window_reports.cpp
    void chooseReport();

    // main_window_exports.cpp
    void exportReport();
    void exportEvents();
    template <typename Write>
    void writePictures(std::size_t count, Write write);
    void exportPlay();
    void exportAnimatedPlay();

    // main_window_help.cpp
    void showKeys();
    void showAbout();
    void showAboutChronicle();

    Workspace m_workspace;
    JobRunner m_exports;
    JobRunner m_reports; ///< of which a view is wanted
    ViewHistory m_history;
    std::vector<Row> m_pinned;                                          ///< ascending
    Selection::Rows m_listed = std::make_shared<const ColumnOf<Row>>(); ///< in the list, or beyond its room
    bool m_goingToView = false; ///< step by step; what is shown meanwhile is no view to come back to
    Settings m_settings;
    Theme m_theme;

    Player *m_player = nullptr;
    QSplitter *m_split = nullptr;
    MapView *m_map = nullptr;
    TimelineView *m_timeline = nullptr;
    FilterPanel *m_filterPanel = nullptr;
    QTabWidget *m_tabs = nullptr;
    EventDetailsView *m_details = nullptr;
    EventTable *m_table = nullptr;
    YearCharts *m_charts = nullptr;
    StatusLine *m_status = nullptr;
    Banner *m_banner = nullptr;
    ChronicleWatch *m_watch = nullptr;
    CountryChips *m_chips = nullptr;
    QLineEdit *m_search = nullptr;
    QTimer *m_searchDelay = nullptr;
    QMenu *m_recent = nullptr;
    QAction *m_chain = nullptr; ///< what led to the selected event
    QAction *m_fitSelection = nullptr;
    QAction *m_copySelection = nullptr;
    QAction *m_pin = nullptr;
    QMenu *m_cite = nullptr;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    QAction *m_onlyShown = nullptr;
    std::vector<QDockWidget *> m_docks;
    std::vector<std::string> m_fittedCountries; ///< those the map was last fitted to
    std::optional<GeoArea> m_areaInView;        ///< drawn on the map, or fitted to
};

} // namespace faultline
