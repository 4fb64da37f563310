#include "tests/app/timeline/timeline_view_world.h"

#include "app/shell/event_tool_tip.h"
#include "tests/support/linked_store.h"

#include <QLocale>
#include <QSignalSpy>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace faultline::test {
namespace {

TEST_F(TimelineViewTest, NamesMonthsInTheLanguageOfTheUser)
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Serbian, QLocale::CyrillicScript, QLocale::Serbia));
    TimelineView view;
    QLocale::setDefault(before);
    view.resize(900, 400);
    view.setTimeWindow({.firstDay = dayNumber(day("1995-01-01")), .spanDays = 365.0});
    const auto all = std::make_shared<const VisibleSet>(applyFilter(*m_store, {}));
    view.setEvents(m_store, all, std::make_shared<const TimelineContent>(timelineContent(*m_store, *all)),
                   titlesOf(*m_store));
    view.show();

    const auto &ticks = view.layoutNow().ticks.lower;
    ASSERT_GT(ticks.size(), 5u);
    EXPECT_EQ(ticks[4].label, "мај");
}

TEST_F(TimelineViewTest, TheWheelZoomsAndKeepsTheDayUnderThePointer)
{
    const QSignalSpy changed(&m_view, &TimelineView::timeWindowChanged);
    const double span = m_view.timeWindow().spanDays;
    const double before = dayAt(500.0);

    wheel({500, 200}, {0, 120});

    EXPECT_LT(m_view.timeWindow().spanDays, span);
    EXPECT_NEAR(dayAt(500.0), before, 1e-6);
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed.front().front().value<TimeWindow>(), m_view.timeWindow());
}

TEST_F(TimelineViewTest, TheWheelWithShiftOrSidewaysPans)
{
    const TimeWindow before = m_view.timeWindow();

    wheel({500, 200}, {0, 120}, Qt::ShiftModifier);
    EXPECT_DOUBLE_EQ(m_view.timeWindow().spanDays, before.spanDays);
    EXPECT_LT(m_view.timeWindow().firstDay, before.firstDay);

    wheel({500, 200}, {-240, 0});
    EXPECT_DOUBLE_EQ(m_view.timeWindow().spanDays, before.spanDays);
    EXPECT_GT(m_view.timeWindow().firstDay, before.firstDay);
}

TEST_F(TimelineViewTest, AClickOnAMarkPicksItsEvent)
{
    const QSignalSpy picked(&m_view, &TimelineView::picked);

    click(centreOf(1));

    ASSERT_EQ(picked.count(), 1);
    EXPECT_EQ(picked.front().front().value<Row>(), 1u);
}

TEST_F(TimelineViewTest, ADragPansAndPicksNothing)
{
    const QSignalSpy picked(&m_view, &TimelineView::picked);
    const QPoint from = centreOf(1);
    const double grabbed = dayAt(from.x());

    drag(from, from + QPoint(80, 5));

    EXPECT_EQ(picked.count(), 0);
    EXPECT_NEAR(dayAt(from.x() + 80.0), grabbed, 1e-6);
}

TEST_F(TimelineViewTest, AHandThatTremblesStillClicks)
{
    const QSignalSpy picked(&m_view, &TimelineView::picked);
    const TimeWindow before = m_view.timeWindow();
    const QPoint from = centreOf(1);

    drag(from, from + QPoint(3, 1));

    EXPECT_EQ(picked.count(), 1);
    EXPECT_EQ(m_view.timeWindow(), before);
}

TEST_F(TimelineViewTest, ADoubleClickZoomsInAtThePointer)
{
    const double span = m_view.timeWindow().spanDays;
    const double before = dayAt(600.0);

    QTest::mouseDClick(m_view.viewport(), Qt::LeftButton, {}, {600, 300});

    EXPECT_LT(m_view.timeWindow().spanDays, span / 2.0);
    EXPECT_NEAR(dayAt(600.0), before, 1e-6);
}

TEST_F(TimelineViewTest, HoveringIsReportedOnceAndEndsWithNoRow)
{
    const QSignalSpy hovered(&m_view, &TimelineView::hovered);

    QTest::mouseMove(m_view.viewport(), centreOf(1));
    QTest::mouseMove(m_view.viewport(), centreOf(1) + QPoint(1, 0));
    QTest::mouseMove(m_view.viewport(), {700, 380});

    ASSERT_EQ(hovered.count(), 2);
    EXPECT_EQ(hovered.at(0).front().value<Row>(), 1u);
    EXPECT_EQ(hovered.at(1).front().value<Row>(), noRow);
}

TEST_F(TimelineViewTest, CrisesAndLaneHeadersArePicked)
{
    const QSignalSpy crisis(&m_view, &TimelineView::crisisPicked);
    const QSignalSpy country(&m_view, &TimelineView::laneCountryPicked);
    const TimelineLayout &layout = m_view.layoutNow();
    const Rect label = layout.crises.at(0).label;
    const Rect lane = layout.lanes.at(3).rect;

    click(QPointF(label.x + 5.0, label.y + 5.0).toPoint());
    click(QPointF(30.0, lane.y + 10.0).toPoint());

    ASSERT_EQ(crisis.count(), 1);
    EXPECT_EQ(crisis.front().front().toString(), QStringLiteral("war"));
    ASSERT_EQ(country.count(), 1);
    EXPECT_EQ(country.front().front().toString(), QStringLiteral("RS"));
}

TEST_F(TimelineViewTest, TheLaneOfACrisisPicksItAndThatOfTheRestNothing)
{
    showEvents(storeOf({{.crises = {"talks"}}, {.start = "1996"}}), LaneBy::Crisis);
    const QSignalSpy crisis(&m_view, &TimelineView::crisisPicked);
    const QSignalSpy country(&m_view, &TimelineView::laneCountryPicked);

    for (const LaneBox &lane : m_view.layoutNow().lanes)
        click(QPointF(30.0, lane.rect.y + 10.0).toPoint());

    ASSERT_EQ(crisis.count(), 1);
    EXPECT_EQ(crisis.front().front().toString(), QStringLiteral("talks"));
    EXPECT_EQ(country.count(), 0);
}

TEST_F(TimelineViewTest, KeysPanAndZoom)
{
    const TimeWindow before = m_view.timeWindow();

    QTest::keyClick(&m_view, Qt::Key_D);
    EXPECT_GT(m_view.timeWindow().firstDay, before.firstDay);
    QTest::keyClick(&m_view, Qt::Key_Left);
    EXPECT_NEAR(m_view.timeWindow().firstDay, before.firstDay, 1e-6);
    QTest::keyClick(&m_view, Qt::Key_W);
    EXPECT_LT(m_view.timeWindow().spanDays, before.spanDays);
    QTest::keyClick(&m_view, Qt::Key_Minus);
    EXPECT_NEAR(m_view.timeWindow().spanDays, before.spanDays, 1e-6);
}

TEST_F(TimelineViewTest, CommaAndFullStopWalkThroughTheEvents)
{
    const QSignalSpy picked(&m_view, &TimelineView::picked);

    for (const Qt::Key key : {Qt::Key_Period, Qt::Key_Period, Qt::Key_Comma, Qt::Key_Comma})
        QTest::keyClick(&m_view, key);

    std::vector<Row> rows;
    for (const QList<QVariant> &signal : picked)
        rows.push_back(signal.front().value<Row>());
    EXPECT_EQ(rows, (std::vector<Row>{0, 1, 0, 0}));
}

TEST_F(TimelineViewTest, HomeAndEndBringTheFirstAndLastEventOnTheAxis)
{
    m_view.setTimeWindow({.firstDay = dayNumber(day("1995-01-01")), .spanDays = 365.0});

    QTest::keyClick(&m_view, Qt::Key_End);
    EXPECT_GT(m_view.timeWindow().lastDay(), dayNumber(day("1998-03-05")));
    QTest::keyClick(&m_view, Qt::Key_Home);
    EXPECT_LT(m_view.timeWindow().firstDay, dayNumber(day("1992-05-02")));
}

TEST_F(TimelineViewTest, SettingTheWindowOfTimeIsSilent)
{
    const QSignalSpy changed(&m_view, &TimelineView::timeWindowChanged);

    m_view.setTimeWindow({.firstDay = 9000.0, .spanDays = 30.0});

    EXPECT_EQ(changed.count(), 0);
    EXPECT_DOUBLE_EQ(m_view.layoutNow().axis.spanDays, 30.0);
}

TEST_F(TimelineViewTest, HoveringLaysNothingOutAnew)
{
    const TimelineMark *const marks = m_view.layoutNow().marks.data();

    QTest::mouseMove(m_view.viewport(), centreOf(1));
    m_view.setSelection(selectionOf({0}));

    EXPECT_EQ(m_view.layoutNow().marks.data(), marks);
}

TEST_F(TimelineViewTest, WithoutEventsItSaysSoAndMouseAndKeysAreHarmless)
{
    showEvents(storeOf({}));
    const QSignalSpy picked(&m_view, &TimelineView::picked);

    wheel({500, 200}, {0, 120});
    click({500, 200});
    for (const Qt::Key key : {Qt::Key_Period, Qt::Key_Home, Qt::Key_End, Qt::Key_Right})
        QTest::keyClick(&m_view, key);
    const QImage picture = m_view.grab().toImage();

    EXPECT_EQ(picked.count(), 0);
    EXPECT_FALSE(picture.isNull());
}

TEST_F(TimelineViewTest, HasANameForThoseWhoCannotSeeIt)
{
    EXPECT_FALSE(m_view.accessibleName().isEmpty());
    EXPECT_FALSE(m_view.accessibleDescription().isEmpty());
}

TEST(EventToolTip, ShowsTextOfTheChronicleAsText)
{
    const EventStore store =
        storeOf({{.title = "<b>Not</b> bold", .deaths = {.low = 6186, .best = 8372, .high = 8372}}});

    const QString words = eventToolTip(store, 0, titlesOf(store)(0));

    EXPECT_TRUE(words.contains(QStringLiteral("&lt;b&gt;Not&lt;/b&gt; bold")));
    EXPECT_TRUE(words.contains(QStringLiteral("11 July 1995 · Sarajevo")));
    EXPECT_TRUE(words.contains(QStringLiteral("8,372 (6,186–8,372)")));
}

TEST_F(TimelineViewTest, TheSelectedEventHasItsLinksAndOnDemandWhatLedToIt)
{
    showEvents(linkedStore(
        {{.start = "1992-05-02"}, {.start = "1995-07-11"}, {.start = "1998-03-05"}},
        {{.from = 1, .kind = LinkKind::LeadsTo, .to = 2}, {.from = 2, .kind = LinkKind::LeadsTo, .to = 3}}));
    EXPECT_TRUE(m_view.links().empty());
    const QImage without = m_view.viewport()->grab().toImage();

    m_view.setSelection(selectionOf({2}));
    EXPECT_EQ(m_view.links().size(), 1u);
    const QImage near = m_view.viewport()->grab().toImage();
    m_view.setChainShown(true);
    EXPECT_EQ(m_view.links().size(), 2u);
    EXPECT_NE(m_view.viewport()->grab().toImage(), near);
    m_view.setChainShown(false);
    EXPECT_EQ(m_view.viewport()->grab().toImage(), near);

    m_view.setSelection(selectionOf({}));
    EXPECT_TRUE(m_view.links().empty());
    EXPECT_EQ(m_view.viewport()->grab().toImage(), without);
}

TEST_F(TimelineViewTest, ADragWithShiftMeasuresAndMovesNothing)
{
    const TimeWindow before = m_view.timeWindow();
    const QPoint from = centreOf(1);
    const QPoint to = centreOf(2);

    shiftDrag(to + QPoint(3, 0), from - QPoint(3, 0)); // backwards

    EXPECT_EQ(m_view.timeWindow(), before);
    ASSERT_TRUE(m_view.measured());
    EXPECT_EQ(m_view.measured()->events, 2u);
    EXPECT_TRUE(m_view.measured()->deaths);
    const double days = (to.x() - from.x() + 6.0) / m_view.layoutNow().axis.pxPerDay();
    EXPECT_NEAR(m_view.measured()->dayCount(), days, 2.0);
}

TEST_F(TimelineViewTest, MeasuringEndsWithEscapeOrAClickThatPicksNothing)
{
    const QSignalSpy picked(&m_view, &TimelineView::picked);
    const QImage without = m_view.viewport()->grab().toImage();

    shiftDrag({300, 200}, {500, 220});
    EXPECT_NE(m_view.viewport()->grab().toImage(), without);
    QTest::keyClick(&m_view, Qt::Key_Escape);
    EXPECT_FALSE(m_view.measured());

    shiftDrag({300, 200}, {500, 220});
    click(centreOf(1));
    EXPECT_FALSE(m_view.measured());
    EXPECT_EQ(picked.count(), 0);
    click(centreOf(1));
    EXPECT_EQ(picked.count(), 1);
}

TEST_F(TimelineViewTest, AMeasuredSpanStaysWhenTheTimelineIsPannedAndCountsAnew)
{
    shiftDrag({centreOf(1).x() - 5, 200}, {centreOf(2).x() + 5, 220});
    const DayRange days = m_view.measured()->days;

    drag({300, 300}, {500, 300});
    EXPECT_EQ(m_view.measured()->days, days);
    showEvents(storeOf({{.start = "1996-01-01"}}));
    ASSERT_TRUE(m_view.measured());
    EXPECT_EQ(m_view.measured()->events, 1u);
}

TEST_F(TimelineViewTest, MeasuringStaysOnTheAxis)
{
    shiftDrag({500, 200}, {5, 200});

    EXPECT_EQ(dayNumber(m_view.measured()->days.first), std::floor(dayAt(m_view.layoutNow().axis.left)));
}

} // namespace
} // namespace faultline::test
