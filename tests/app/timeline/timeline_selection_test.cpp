// Several events selected on the timeline: clicks, a box, and how they are marked.
#include "app/shell/theme.h"
#include "tests/app/timeline/timeline_view_world.h"

#include <QSignalSpy>

namespace faultline::test {
namespace {

using Rows = ColumnOf<Row>;

class TimelineSelectionTest : public TimelineViewTest {
protected:
    static Rows rowsOf(const QSignalSpy &spy)
    {
        return spy.isEmpty() ? Rows{} : spy.back().front().value<Rows>();
    }
    void ctrlDrag(QPoint from, QPoint to)
    {
        QTest::mousePress(m_view.viewport(), Qt::LeftButton, Qt::ControlModifier, from);
        QTest::mouseMove(m_view.viewport(), (from + to) / 2);
        QTest::mouseMove(m_view.viewport(), to);
        QTest::mouseRelease(m_view.viewport(), Qt::LeftButton, Qt::ControlModifier, to);
    }
};

TEST_F(TimelineSelectionTest, ControlClickAddsOrTakesAway)
{
    const QSignalSpy toggled(&m_view, &TimelineView::toggled);
    const QSignalSpy picked(&m_view, &TimelineView::picked);
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, Qt::ControlModifier, centreOf(1));
    EXPECT_EQ(rowsOf(toggled), Rows{1});
    EXPECT_EQ(picked.count(), 0);
}

TEST_F(TimelineSelectionTest, ShiftClickTakesAllOfTheLaneFromTheLastPickOn)
{
    showEvents(storeOf({{.start = "1992-05-02"},
                        {.start = "1994-01-01", .countries = {"RS"}},
                        {.start = "1995-07-11"},
                        {.start = "1998-03-05"}}));
    const QSignalSpy chosen(&m_view, &TimelineView::chosen);
    click(centreOf(2));
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, Qt::ShiftModifier, centreOf(0));
    EXPECT_EQ(rowsOf(chosen), (Rows{0, 2}));
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, Qt::ShiftModifier, centreOf(3));
    EXPECT_EQ(rowsOf(chosen), (Rows{2, 3}));
    EXPECT_FALSE(m_view.measured());
}

TEST_F(TimelineSelectionTest, ABoxTakesTheEventsOfItsLanesAndDaysAndMovesNothing)
{
    showEvents(storeOf({{.start = "1992-05-02"},
                        {.start = "1994-01-01", .countries = {"BA", "RS"}},
                        {.start = "1994-06-01", .countries = {"SI"}},
                        {.start = "1995-07-11"},
                        {.start = "1998-03-05"}}));
    const TimeWindow before = m_view.timeWindow();
    const QSignalSpy added(&m_view, &TimelineView::added);
    const Rect bosnia = m_view.layoutNow().lanes[2].rect;
    const Rect serbia = m_view.layoutNow().lanes[3].rect;
    const QPoint from(centreOf(3).x() + 20, static_cast<int>(serbia.y) + 5);
    ctrlDrag(from, {centreOf(1).x() - 20, static_cast<int>(bosnia.bottom()) - 5}); // backwards
    EXPECT_EQ(rowsOf(added), (Rows{1, 3}));
    EXPECT_EQ(m_view.timeWindow(), before);
    EXPECT_FALSE(m_view.measured());
}

TEST_F(TimelineSelectionTest, ABoxIsDrawnOverWholeLanesWhileItGrows)
{
    const Rect lane = m_view.layoutNow().lanes[2].rect;
    const QPoint inside(500, static_cast<int>(lane.bottom()) - 6);
    const QColor before = m_view.viewport()->grab().toImage().pixelColor(inside);
    QTest::mousePress(m_view.viewport(), Qt::LeftButton, Qt::ControlModifier, {400, inside.y() - 12});
    QTest::mouseMove(m_view.viewport(), {600, inside.y() - 10});
    EXPECT_NE(m_view.viewport()->grab().toImage().pixelColor(inside), before);
    QTest::mouseRelease(m_view.viewport(), Qt::LeftButton, Qt::ControlModifier, {600, inside.y() - 10});
    EXPECT_EQ(m_view.viewport()->grab().toImage().pixelColor(inside), before);
}

TEST_F(TimelineSelectionTest, SeveralAreMarkedWithALineBelowAndNoLinks)
{
    m_view.setSelection(selectionOf({0, 2}));
    const QImage picture = m_view.viewport()->grab().toImage();
    const int bottom = static_cast<int>(m_view.layoutNow().lanes[2].rect.bottom()) - 3;
    const auto isUnderlined = [&](Row row) { // as wide as a month
        const QPoint at(centreOf(row).x(), bottom);
        return picture.pixelColor(at - QPoint(3, 0)) == lightTheme().accent
            || picture.pixelColor(at + QPoint(3, 0)) == lightTheme().accent;
    };
    EXPECT_TRUE(isUnderlined(0));
    EXPECT_FALSE(isUnderlined(1));
    EXPECT_TRUE(isUnderlined(2));
    EXPECT_TRUE(m_view.links().empty());
}

TEST_F(TimelineSelectionTest, KeysMeasureFromTheSelectedEvent)
{
    m_view.setSelection(selectionOf({1}));
    const TimeWindow before = m_view.timeWindow();
    const auto press = [this](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&m_view, key, modifiers);
    };
    press(Qt::Key_M);
    ASSERT_TRUE(m_view.measured());
    EXPECT_EQ(m_view.measured()->days, (DayRange{day("1995-07-11"), day("1995-07-11")}));
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(m_view.measured()->dayCount(), 3);
    press(Qt::Key_Left);
    EXPECT_EQ(m_view.measured()->days.last, day("1995-07-11"));
    EXPECT_LT(m_view.measured()->days.first, day("1995-07-05"));
    press(Qt::Key_Return);
    const DayRange kept = m_view.measured()->days;
    EXPECT_EQ(m_view.timeWindow(), before);
    press(Qt::Key_Right); // pans again
    EXPECT_EQ(m_view.measured()->days, kept);
    EXPECT_NE(m_view.timeWindow(), before);
    press(Qt::Key_Escape);
    EXPECT_FALSE(m_view.measured());
}

} // namespace
} // namespace faultline::test
