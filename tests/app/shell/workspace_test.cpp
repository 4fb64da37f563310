#include "app/shell/workspace.h"

#include "tests/support/small_chronicle.h"
#include "tests/support/store_of.h"
#include "tests/support/temporary_folder.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <numeric>

namespace faultline {
namespace {

class WorkspaceTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(workspace.open(test::compileSmallChronicle(folder.path())).ok()); }

    Row row(const char *id) const { return workspace.rowOfId(id).value(); }

    static double dayNumber(const char *iso) { return test::day(iso).time_since_epoch().count(); }

    test::TemporaryFolder folder;
    Workspace workspace;
};

TEST_F(WorkspaceTest, AFilterIsAppliedOnceAndAnnounced)
{
    const QSignalSpy changed(&workspace, &Workspace::visibleChanged);
    workspace.setFilter({.countries = {"XK"}});
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(workspace.visible()->rows, ColumnOf<Row>{row("declaration")});
    workspace.setFilter({.countries = {"XK"}});
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(WorkspaceTest, WithoutAFilterTheAnswerMadeWhileOpeningIsShownAgain)
{
    const auto all = workspace.visible();
    const auto lanes = workspace.answer().timeline;
    workspace.setFilter({.countries = {"XK"}});
    workspace.setFilter({});
    EXPECT_EQ(workspace.visible(), all);
    workspace.setLaneBy(LaneBy::Theme);
    EXPECT_NE(workspace.answer().timeline, lanes);
    workspace.setLaneBy(LaneBy::Country);
    EXPECT_EQ(workspace.answer().timeline, lanes);
}

TEST_F(WorkspaceTest, ReadingTitlesLeavesTheFileToOthersAtTheNextTurn)
{
    const auto write = [&] { test::alterWithSql(workspace.file(), "UPDATE event SET title = title"); };
    EXPECT_EQ(workspace.title(row("visit")), "Minister visits Belgrade");
    EXPECT_ANY_THROW(write());
    QCoreApplication::processEvents();
    EXPECT_NO_THROW(write());
}

TEST_F(WorkspaceTest, SearchWordsNarrowToTheirEvents)
{
    workspace.setFilter({.search = "Шојгу"});
    EXPECT_EQ(workspace.visible()->rows, ColumnOf<Row>{row("visit")});
}

TEST_F(WorkspaceTest, TheWindowOfTimeFollowsTheFiltersTime)
{
    workspace.setFilter({.from = test::day("1994-01-01"), .to = test::day("1995-12-31")});
    EXPECT_LE(workspace.timeWindow().firstDay, dayNumber("1994-01-01"));
    EXPECT_GE(workspace.timeWindow().lastDay(), dayNumber("1995-12-31"));
    EXPECT_LT(workspace.timeWindow().spanDays, 2 * 366 * 1.1);
}

TEST_F(WorkspaceTest, ADayIsInTheMiddleOfTheMonthShownAroundIt)
{
    workspace.setFilter({.from = test::day("1995-11-21"), .to = test::day("1995-11-21")});
    const TimeWindow &window = workspace.timeWindow();
    EXPECT_GE(window.spanDays, 30.0);
    EXPECT_NEAR(window.firstDay + window.spanDays / 2, dayNumber("1995-11-21") + 0.5, 1e-6);
}

TEST_F(WorkspaceTest, TheLastDayShownIsOfTheFiltersTime)
{
    workspace.setFilter({.from = test::day("1992-01-01"), .to = test::day("1992-12-31")});
    EXPECT_GT(workspace.timeWindow().lastDay(), dayNumber("1993-01-01")) << "a margin";
    EXPECT_EQ(workspace.lastDayShown(), test::day("1992-12-31"));
    workspace.setTimeWindow({.firstDay = dayNumber("1992-02-01"), .spanDays = 10.5});
    EXPECT_EQ(workspace.lastDayShown(), test::day("1992-02-11"));
}

TEST_F(WorkspaceTest, SelectingAnEventOutsideTheWindowOfTimeBringsItIn)
{
    workspace.setTimeWindow({.firstDay = dayNumber("1991-01-01"), .spanDays = 100.0});
    workspace.select(row("agreement"));
    EXPECT_EQ(workspace.timeWindow().spanDays, 100.0);
    EXPECT_LT(workspace.timeWindow().firstDay, dayNumber("1995-11-21"));
    EXPECT_GT(workspace.timeWindow().lastDay(), dayNumber("1995-11-21"));
}

TEST_F(WorkspaceTest, AnEventInTheWindowOfTimeLeavesItWhereItIs)
{
    const TimeWindow window{.firstDay = dayNumber("1993-01-01"), .spanDays = 50.0};
    workspace.setTimeWindow(window);
    workspace.select(row("siege")); // reaches over it
    EXPECT_EQ(workspace.timeWindow(), window);
}

TEST_F(WorkspaceTest, SeveralEventsAreSelectedAndSayWhatTheySayTogether)
{
    const QSignalSpy changed(&workspace, &Workspace::selectionChanged);
    workspace.select(row("siege"));
    EXPECT_EQ(workspace.selectionAnswer(), nullptr);
    workspace.toggle({row("visit")});
    EXPECT_EQ(workspace.selection()->rows(), (ColumnOf<Row>{row("siege"), row("visit")}));
    EXPECT_EQ(workspace.selected(), noRow);
    ASSERT_NE(workspace.selectionAnswer(), nullptr);
    EXPECT_EQ(workspace.selectionAnswer()->summary.events, 2u);
    EXPECT_EQ(workspace.selectionAnswer()->summary.deaths.best, 200);
    EXPECT_EQ(workspace.selectionAnswer()->places.spots.size(), 2u);
    workspace.toggle({row("siege")});
    EXPECT_EQ(workspace.selected(), row("visit"));
    EXPECT_EQ(workspace.selectionAnswer(), nullptr);
    EXPECT_EQ(changed.count(), 3);
}

TEST_F(WorkspaceTest, OneOfSeveralIsReadAndThereIsAWayBack)
{
    workspace.choose({row("siege"), row("visit")});
    workspace.openChosen(row("visit"));
    EXPECT_EQ(workspace.selected(), row("visit"));
    EXPECT_EQ(workspace.selection()->size(), 2u);
    workspace.openChosen(noRow);
    EXPECT_EQ(workspace.selected(), noRow);
    EXPECT_EQ(workspace.selection()->size(), 2u);
    workspace.select(row("visit"));
    EXPECT_EQ(workspace.selection()->size(), 1u);
}

TEST_F(WorkspaceTest, AddingTheSameEventsAgainChangesNothing)
{
    workspace.choose({row("siege"), row("visit")});
    const QSignalSpy changed(&workspace, &Workspace::selectionChanged);
    workspace.add({row("visit")});
    workspace.add({});
    EXPECT_EQ(changed.count(), 0);
}

TEST_F(WorkspaceTest, VeryManyEventsAreAddedUpMeanwhile)
{
    const auto many = std::make_shared<const EventStore>(test::storeOf(std::vector<test::TestEvent>(60'000)));
    OpenedChronicle chronicle = openForViews(workspace.file(), LaneBy::Country).value();
    chronicle.events = many;
    workspace.adopt(std::move(chronicle));
    ColumnOf<Row> all(many->size());
    std::iota(all.begin(), all.end(), Row{0});
    workspace.choose(all);
    EXPECT_EQ(workspace.selection()->size(), 60'000u);
    EXPECT_EQ(workspace.selectionAnswer(), nullptr);
    workspace.waitUntilIdle();
    ASSERT_NE(workspace.selectionAnswer(), nullptr);
    EXPECT_EQ(workspace.selectionAnswer()->summary.events, 60'000u);

    workspace.choose({0, 2}); // what was asked before is no longer wanted
    EXPECT_EQ(workspace.selectionAnswer()->summary.events, 2u);
}

TEST_F(WorkspaceTest, EventsAndMediaReportsAreNotSelectedTogether)
{
    OpenedChronicle chronicle = openForViews(workspace.file(), LaneBy::Country).value();
    chronicle.events = std::make_shared<const EventStore>(
        test::storeOf({{.start = "1991"}, {.start = "1992", .dataset = 3}, {.start = "1993", .dataset = 3}}));
    workspace.adopt(std::move(chronicle));
    workspace.select(0);
    workspace.toggle({1});
    EXPECT_EQ(workspace.selection()->rows(), ColumnOf<Row>{1});
    workspace.add({2});
    EXPECT_EQ(workspace.selection()->rows(), (ColumnOf<Row>{1, 2}));
}

TEST_F(WorkspaceTest, AnotherChronicleForgetsTheHoveredEvent)
{
    workspace.hover(row("siege"));
    Row hovered = row("siege");
    QObject::connect(&workspace, &Workspace::hoveredChanged, [&](Row now) { hovered = now; });
    ASSERT_TRUE(workspace.open(folder / "small.faultline").ok());
    EXPECT_EQ(hovered, noRow);
}

TEST_F(WorkspaceTest, AnEmptyChronicleShowsTheTimeItsOverviewShows)
{
    test::alterWithSql(folder / "small.faultline",
                       "DELETE FROM event_country; DELETE FROM event_actor; DELETE FROM event_crisis;"
                       "DELETE FROM event_source; DELETE FROM event_link; DELETE FROM event");
    ASSERT_TRUE(workspace.open(folder / "small.faultline").ok());
    EXPECT_EQ(workspace.events()->size(), 0u);
    EXPECT_LE(workspace.timeWindow().firstDay, dayNumber("1990-01-01"));
    EXPECT_GT(workspace.timeWindow().lastDay(), dayNumber("2020-01-01"));
}

TEST_F(WorkspaceTest, AFileThatCannotBeOpenedChangesNothing)
{
    const auto before = workspace.events();
    EXPECT_FALSE(workspace.open(folder / "missing.faultline").ok());
    EXPECT_EQ(workspace.events(), before);
    EXPECT_TRUE(workspace.isOpen());
}

} // namespace
} // namespace faultline
