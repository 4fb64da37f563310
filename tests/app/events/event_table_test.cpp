#include "app/events/event_table.h"

#include "tests/support/store_of.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace faultline {
namespace {

using Rows = ColumnOf<Row>;

/// Five events, sorted by title: Alpha 3, Beta 0, Gamma 4, Delta … as given.
class EventTableTest : public testing::Test {
protected:
    void SetUp() override
    {
        store = std::make_shared<const EventStore>(test::storeOf({{.start = "1991", .title = "B"},
                                                                  {.start = "1992", .title = "E"},
                                                                  {.start = "1993", .title = "D"},
                                                                  {.start = "1994", .title = "A"},
                                                                  {.start = "1995", .title = "C"}}));
        table.resize(400, 300);
        table.setEvents(store, std::make_shared<const Rows>(Rows{0, 1, 2, 3, 4}), test::titlesOf(*store));
        table.model()->sort(EventTableModel::TitleColumn); // rows 3 0 4 2 1
        table.show();
    }

    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        const QRect cell = table.visualRect(table.model()->index(row, EventTableModel::DateColumn));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, modifiers, cell.center());
    }
    static Rows last(const QSignalSpy &spy)
    {
        return spy.isEmpty() ? Rows{} : spy.back().front().value<Rows>();
    }
    bool isMarked(int row) { return table.model()->index(row, 0).data(EventTableModel::ChosenRole).toBool(); }

    std::shared_ptr<const EventStore> store;
    EventTable table;
    QSignalSpy picked{&table, &EventTable::picked};
    QSignalSpy toggled{&table, &EventTable::toggled};
    QSignalSpy chosen{&table, &EventTable::chosen};
};

TEST_F(EventTableTest, AClickPicksOnceAndAgain)
{
    click(1);
    click(1);
    ASSERT_EQ(picked.count(), 2);
    EXPECT_EQ(picked.back().front().value<Row>(), 0u);
}

TEST_F(EventTableTest, ControlClickAddsOrTakesAway)
{
    click(1, Qt::ControlModifier);
    EXPECT_EQ(last(toggled), Rows{0});
    EXPECT_EQ(picked.count(), 0);
}

TEST_F(EventTableTest, ShiftClickTakesAllInBetweenInTheOrderOfTheList)
{
    click(1);
    click(3, Qt::ShiftModifier);
    EXPECT_EQ(last(chosen), (Rows{0, 2, 4}));
    click(0, Qt::ShiftModifier);
    EXPECT_EQ(last(chosen), (Rows{0, 3}));
    EXPECT_EQ(picked.count(), 1);
}

TEST_F(EventTableTest, ArrowsPickExtendWithShiftAndOnlyMoveWithControl)
{
    click(0);
    QTest::keyClick(&table, Qt::Key_Down);
    EXPECT_EQ(picked.back().front().value<Row>(), 0u);
    QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(last(chosen), (Rows{0, 4}));
    QTest::keyClick(&table, Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(picked.count(), 2);
    EXPECT_EQ(toggled.count(), 0);
    QTest::keyClick(&table, Qt::Key_Space, Qt::ControlModifier);
    EXPECT_EQ(last(toggled), Rows{2});
}

TEST_F(EventTableTest, MarksWhatIsSelectedWithoutPickingIt)
{
    table.showSelection(test::selectionOf({0, 4}));
    EXPECT_TRUE(isMarked(1));
    EXPECT_TRUE(isMarked(2));
    EXPECT_FALSE(isMarked(0));
    const QImage several = table.grab().toImage();
    table.showSelection(test::selectionOf({}));
    EXPECT_NE(table.grab().toImage(), several);
    table.showSelection(test::selectionOf({2}));
    EXPECT_EQ(table.currentIndex().row(), 3);
    EXPECT_EQ(picked.count(), 0);
}

TEST_F(EventTableTest, EscapeIsLeftToTheWindow)
{
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&table, &escape);
    EXPECT_FALSE(escape.isAccepted());
}

} // namespace
} // namespace faultline
