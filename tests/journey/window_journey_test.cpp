// Open → pick a country → all views agree → pick an event → its sources are there.
#include "app/events/event_details_view.h"
#include "app/events/event_table.h"
#include "app/map/map_layers.h"
#include "app/map/map_view.h"
#include "app/play/player.h"
#include "app/report/report_document.h"
#include "app/report/report_writer.h"
#include "app/shell/bundled.h"
#include "app/shell/go_to_date.h"
#include "app/shell/link_label.h"
#include "app/shell/status_line.h"
#include "app/shell/words.h"
#include "app/timeline/timeline_view.h"
#include "core/chart/year_bins.h"
#include "core/map/map_hit.h"
#include "tests/journey/window_journey.h"
#include "tests/support/temporary_folder.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>

namespace faultline::test {
namespace {

TEST_F(WindowJourney, OpensWithEveryEvent)
{
    EXPECT_GE(events().size(), 263u);
    EXPECT_EQ(visible().rows.size(), events().size());
    EXPECT_TRUE(window.windowTitle().contains(QStringLiteral("Western Balkans")));
}

TEST_F(WindowJourney, ACountryNarrowsEveryViewToTheSameEvents)
{
    addCountry(QStringLiteral("Serbia"));
    const std::size_t shown = visible().rows.size();
    EXPECT_EQ(visible().filter.countries, std::vector<std::string>{"RS"});
    ASSERT_GT(shown, 50u);
    ASSERT_LT(shown, events().size());

    EXPECT_EQ(view<EventTable>()->model()->rowCount(), static_cast<int>(shown));

    const auto &lanes = view<TimelineView>()->layoutNow().lanes;
    ASSERT_EQ(lanes.size(), 1u);
    EXPECT_EQ(lanes[0].code, "RS");
    EXPECT_EQ(lanes[0].count, std::to_string(shown) + " events");

    auto *map = view<MapView>();
    map->setViewport(zoomedAt(map->viewport(), {0, 0}, 1e-9)); // the whole world
    std::size_t onMap = 0;
    for (const MapMark &mark : map->layoutShown().marks)
        onMap += mark.count;
    EXPECT_EQ(onMap + visible().withoutPlace, shown);

    const YearBins bins = binByYear(events(), visible());
    std::size_t inCharts = 0;
    for (const auto &year : bins.eventsByTheme)
        inCharts += std::accumulate(year.begin(), year.end(), std::size_t{0});
    EXPECT_EQ(inCharts, shown);

    EXPECT_TRUE(textsOf(view<StatusLine>())
                    .contains(QStringLiteral("%1 of %2 events")
                                  .arg(numberWords(static_cast<std::int64_t>(shown)),
                                       numberWords(static_cast<std::int64_t>(events().size())))));
}

TEST_F(WindowJourney, AClickOnTheTimelineShowsTheEventWithItsSources)
{
    addCountry(QStringLiteral("Serbia"));
    auto *timeline = view<TimelineView>();
    const auto &marks = timeline->layoutNow().marks;
    const auto single = std::ranges::find_if(marks, [](const TimelineMark &mark) {
        return mark.shape == TimelineMark::Shape::Glyph && mark.count == 1;
    });
    ASSERT_NE(single, marks.end());
    const QPoint at(static_cast<int>(single->box.x + single->box.width / 2),
                    static_cast<int>(single->box.y + single->box.height / 2));
    QTest::mouseClick(timeline->viewport(), Qt::LeftButton, {}, at);

    const Row selected = window.workspace().selected();
    ASSERT_NE(selected, noRow);
    const QStringList texts = textsOf(view<EventDetailsView>());
    EXPECT_TRUE(texts.contains(qt(window.workspace().title(selected))));
    const auto details = window.workspace().details(selected);
    ASSERT_TRUE(details.ok());
    ASSERT_FALSE(details.value().sources.empty());
    const QString publisher = qt(details.value().sources[0].publisher);
    EXPECT_TRUE(std::ranges::any_of(texts, [&](const QString &text) { return text.contains(publisher); }));
}

TEST_F(WindowJourney, SearchFindsShoiguInBelgrade)
{
    QLineEdit *field = searchField();
    QTest::keyClicks(field, QStringLiteral("shoigu belgrade"));
    QTest::keyClick(field, Qt::Key_Return);

    const auto row = window.workspace().rowOfId("shoigu-belgrade-visit-2020");
    ASSERT_TRUE(row);
    EXPECT_TRUE(visible().contains(*row));
    EXPECT_LT(visible().rows.size(), 20u);
}

TEST_F(WindowJourney, HoveringTheListMarksTheEventEverywhere)
{
    const QImage mapBefore = view<MapView>()->grab().toImage();
    const QImage timelineBefore = view<TimelineView>()->grab().toImage();
    auto *table = view<EventTable>();
    const Row hovered = visible().rows[3];
    emit table->hovered(hovered);
    EXPECT_TRUE(table->model()->index(3, 0).data(Qt::BackgroundRole).isValid());
    EXPECT_NE(view<MapView>()->grab().toImage(), mapBefore);
    EXPECT_NE(view<TimelineView>()->grab().toImage(), timelineBefore);
    emit table->hovered(noRow);
    EXPECT_EQ(view<MapView>()->grab().toImage(), mapBefore);
}

TEST_F(WindowJourney, TheStatusLineListsTheEventsItCounts)
{
    ASSERT_GT(visible().inexactDate, 0u);
    emit view<StatusLine>()->inexactDateWanted();
    EXPECT_EQ(view<EventTable>()->model()->rowCount(), static_cast<int>(visible().inexactDate));
    emit view<StatusLine>()->allWanted();
    EXPECT_EQ(view<EventTable>()->model()->rowCount(), static_cast<int>(visible().rows.size()));
}

TEST_F(WindowJourney, WhatIsShownIsTakenAwayAsAReport)
{
    addCountry(QStringLiteral("Montenegro"));
    const Workspace &workspace = window.workspace();
    const ReportSubject subject{
        .store = workspace.events(), .visible = workspace.visible(), .map = bundledMap()};
    const ReportOptions options;
    const auto report = composeReport(subject, options, recordCharts(subject, options), workspace.database());
    ASSERT_TRUE(report.ok());
    EXPECT_EQ(report.value().content.events.size(), visible().rows.size());
    EXPECT_EQ(report.value().content.title, "Montenegro");

    const test::TemporaryFolder folder;
    const auto pages = writeReport(report.value(), folder / "montenegro.png");
    ASSERT_TRUE(pages.ok());
    EXPECT_EQ(pages.value().size(), report.value().pages.size());
    const QImage first(QString::fromStdString(pages.value().front().string()));
    EXPECT_EQ(first.size(), QSize(1240, 1754));
    EXPECT_EQ(first.pixelColor(2, 2), lightTheme().background);
    EXPECT_EQ(first.pixelColor(90, 50), themeColor(lightTheme(), 0)); // the bar above the title
}

TEST_F(WindowJourney, AReportThatIsDroppedBringsItsViewBack)
{
    const Workspace &workspace = window.workspace();
    const EventFilter filter{
        .countries = {"ME", "HR"}, .from = parseEdtfDate("1991")->earliest, .search = "siege"};
    window.workspace().setFilter(filter);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !workspace.isBusy(); }));
    const ReportSubject subject{.store = workspace.events(),
                                .visible = workspace.visible(),
                                .map = bundledMap(),
                                .chosen = {workspace.visible()->rows.front()}};
    const auto report = composeReport(subject, {}, recordCharts(subject, {}), workspace.database());
    ASSERT_TRUE(report.ok());
    const test::TemporaryFolder folder;
    ASSERT_TRUE(writeReport(report.value(), folder / "r.png").ok());
    window.workspace().setFilter({});

    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString((folder / "r.png").string()))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    EXPECT_TRUE(QTest::qWaitFor([&] { return workspace.filter() == filter; }));
    EXPECT_GT(workspace.timeWindow().firstDay, dayNumber(*filter.from) - 300.0); // not the whole chronicle
    EXPECT_EQ(std::vector(workspace.selection()->rows().begin(), workspace.selection()->rows().end()),
              subject.chosen);
}

TEST_F(WindowJourney, WhatLedHereIsDrawnForTheSelectedEvent)
{
    auto *timeline = view<TimelineView>();
    press(Qt::Key_L, Qt::ControlModifier);
    EXPECT_TRUE(timeline->links().empty()); // nothing is selected

    window.workspace().select(*window.workspace().rowOfId("shoigu-belgrade-visit-2020"));
    const std::size_t own = timeline->links().size();
    press(Qt::Key_L, Qt::ControlModifier);
    EXPECT_GT(timeline->links().size(), own);
    press(Qt::Key_L, Qt::ControlModifier);
    EXPECT_EQ(timeline->links().size(), own);
}

TEST_F(WindowJourney, BackAndForwardGoThroughWindowsOfTime)
{
    const TimeWindow whole = window.workspace().timeWindow();
    QTimer answer; // runs on while the dialog waits
    answer.callOnTimeout(&window, [&] {
        auto *dialog = window.findChild<GoToDate *>();
        if (dialog == nullptr)
            return;
        answer.stop();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), QStringLiteral("1995-07"));
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    answer.start(10);
    press(Qt::Key_G, Qt::ControlModifier);
    const TimeWindow july = window.workspace().timeWindow();
    EXPECT_EQ(july.spanDays, 31.0);
    EXPECT_EQ(view<TimelineView>()->timeWindow(), july);

    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(view<TimelineView>()->timeWindow(), whole);
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(view<TimelineView>()->timeWindow(), july);
    press(Qt::Key_Right, Qt::AltModifier); // there is no more
    EXPECT_EQ(view<TimelineView>()->timeWindow(), july);
}

TEST_F(WindowJourney, SeveralEventsAreSelectedEverywhereSummedUpReadAndLeft)
{
    press(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(&window.workspace().selection()->rows(), &visible().rows) << "without a copy";
    auto *page = view<EventDetailsView>();
    const QString all = numberWords(static_cast<std::int64_t>(events().size()));
    EXPECT_TRUE(textsOf(page).contains(all + QStringLiteral(" events selected")));
    EXPECT_TRUE(view<EventTable>()->model()->index(5, 0).data(EventTableModel::ChosenRole).toBool());

    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_LT(window.workspace().timeWindow().firstDay, dayNumber(events().earliest(0)));
    emit page->openWanted(3);
    EXPECT_EQ(window.workspace().selected(), 3u);
    emit view<LinkLabel>(QStringLiteral("wayBack"))->activated();
    EXPECT_EQ(window.workspace().selected(), noRow);

    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith(all + QStringLiteral(" events\n")));
    for (QWidget *canvas :
         std::initializer_list<QWidget *>{view<MapView>(), view<TimelineView>(), view<EventTable>()}) {
        window.workspace().choose({1, 2});
        QTest::keyClick(canvas, Qt::Key_Escape);
        EXPECT_TRUE(window.workspace().selection()->empty());
    }
}

TEST_F(WindowJourney, TheTimeIsFittedToTheSelectedEventOrItsChain)
{
    const Row row = *window.workspace().rowOfId("shoigu-belgrade-visit-2020");
    window.workspace().select(row);
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    const TimeWindow alone = window.workspace().timeWindow();
    EXPECT_LT(alone.spanDays, 10.0);
    EXPECT_LT(alone.firstDay, dayNumber(events().earliest(row)));
    EXPECT_GT(alone.lastDay(), dayNumber(events().latest(row)));

    press(Qt::Key_L, Qt::ControlModifier);
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    const TimeWindow chain = window.workspace().timeWindow();
    for (const TracedLink &link : view<TimelineView>()->links())
        EXPECT_LT(chain.firstDay, dayNumber(events().earliest(link.tail)));
    EXPECT_GT(chain.spanDays, 365.0);
}

TEST_F(WindowJourney, HiddenLanesAreRememberedAndBroughtBackByTheMenu)
{
    Settings remembered = settings;
    remembered.lanes = {{LaneBy::Country, {.order = {"RS", "SI", "HR"}, .hidden = {"SI", "AL"}}}};
    MainWindow other(remembered);
    other.show();
    ASSERT_TRUE(other.workspace().open(FAULTLINE_CHRONICLE).ok());
    auto *timeline = other.findChild<TimelineView *>();
    const std::size_t shown = timeline->layoutNow().lanes.size();
    EXPECT_EQ(timeline->layoutNow().lanes[0].code, "RS");
    EXPECT_EQ(other.settings().lanes, remembered.lanes);

    const auto actions = other.findChildren<QAction *>();
    const auto all = std::ranges::find_if(actions, [](const QAction *action) {
        return action->text() == QStringLiteral("&Show all lanes again");
    });
    ASSERT_NE(all, actions.end());
    EXPECT_TRUE((*all)->isEnabled());
    (*all)->trigger();

    EXPECT_EQ(timeline->layoutNow().lanes.size(), shown + 2);
    EXPECT_FALSE((*all)->isEnabled());
    EXPECT_TRUE(other.settings().lanes.at(LaneBy::Country).hidden.empty());
}

TEST_F(WindowJourney, BrokenSettingsNeverBlockTheWindow)
{
    const Settings broken{
        .geometry = "rubbish", .docks = "\xFF\xFE", .split = "0", .recentFiles = {"", "/nowhere"}};
    MainWindow other(broken);
    other.show();
    EXPECT_TRUE(other.workspace().open(FAULTLINE_CHRONICLE).ok());
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&other));
}

TEST_F(WindowJourney, AFileThatCannotBeOpenedLeavesTheOpenOneInPlace)
{
    const auto before = window.workspace().events();
    EXPECT_FALSE(window.workspace().open("/nowhere/missing.faultline").ok());
    EXPECT_EQ(window.workspace().events(), before);
}

TEST_F(WindowJourney, SpacePlaysMapTimelineAndChartsThroughTimeAndPauses)
{
    auto *timeline = view<TimelineView>();
    timeline->setFocus();
    QTest::keyClick(timeline, Qt::Key_Space);
    EXPECT_TRUE(window.player().isPlaying());
    QTest::keyClick(timeline, Qt::Key_Space);
    ASSERT_FALSE(window.player().isPlaying());

    window.player().setChoices({.window = 1});
    window.player().goTo(Day{Days(8'500)}); // in April 1993
    const std::size_t played = window.player().moment()->map.visible->rows.size();
    ASSERT_GT(played, 0u);
    ASSERT_LT(played, visible().rows.size());
    auto *map = view<MapView>();
    map->setViewport(zoomedAt(map->viewport(), {0, 0}, 1e-9)); // the whole world
    std::size_t onMap = 0;
    for (const MapMark &mark : map->layoutShown().marks)
        onMap += mark.count;
    EXPECT_EQ(onMap, played);

    window.player().leave();
    std::size_t all = 0;
    for (const MapMark &mark : map->layoutShown().marks)
        all += mark.count;
    EXPECT_EQ(all + visible().withoutPlace, visible().rows.size());
}

TEST_F(WindowJourney, SpaceInTheSearchFieldIsASpace)
{
    auto *field = searchField();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("safe area"));
    EXPECT_EQ(field->text(), QStringLiteral("safe area"));
    EXPECT_FALSE(window.player().isPlaying());
}

TEST_F(WindowJourney, TheCitationOfTheEventThatIsReadNamesItAndItsSources)
{
    window.workspace().select(window.workspace().rowOfId("shoigu-belgrade-visit-2020").value());
    const auto actions = window.findChildren<QAction *>();
    (*std::ranges::find(actions, QStringLiteral("&BibTeX"), &QAction::text))->trigger();
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith(QStringLiteral(
        "@misc{shoigu-belgrade-visit-2020,\n  author = {{Faultline contributors}},\n  title = {{")))
        << copied.toStdString();
    EXPECT_GT(copied.count(QStringLiteral("@misc{")), 1);
    EXPECT_TRUE(copied.contains(QStringLiteral("In Western Balkans 1990–today, version ")));
}

TEST_F(WindowJourney, TheCitationOfTheChronicleIsCopiedFromTheMenu)
{
    const auto menus = window.findChildren<QMenu *>();
    const auto menu =
        std::ranges::find(menus, QStringLiteral("Copy the citation of the c&hronicle"), &QMenu::title);
    ASSERT_NE(menu, menus.end());
    (*menu)->actions().first()->trigger();
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith(
        QStringLiteral("Faultline contributors. (2026). Western Balkans 1990–today (Version ")))
        << QApplication::clipboard()->text().toStdString();
}

TEST_F(WindowJourney, APinnedEventIsLabelledAndRememberedWithItsChronicle)
{
    auto &timeline = *view<TimelineView>();
    const Row row = window.workspace().rowOfId("icfy-geneva-opens-1992").value();
    const auto isLabelled = [&] {
        return std::ranges::find(timeline.layoutNow().labels, row, &TimelineLabel::row)
            != timeline.layoutNow().labels.end();
    };
    ASSERT_FALSE(isLabelled());
    window.workspace().select(row);
    const auto actions = window.findChildren<QAction *>();
    QAction *pin = *std::ranges::find(actions, QStringLiteral("&Pin on the timeline"), &QAction::text);
    pin->trigger();
    EXPECT_TRUE(isLabelled());
    EXPECT_EQ(window.settings().pinned.at(qt(window.workspace().file().string())),
              QStringList{"icfy-geneva-opens-1992"});
    window.workspace().select(noRow);
    EXPECT_FALSE(pin->isChecked());
    window.workspace().select(row);
    EXPECT_TRUE(pin->isChecked());
    pin->trigger();
    EXPECT_FALSE(isLabelled());
}

} // namespace
} // namespace faultline::test
