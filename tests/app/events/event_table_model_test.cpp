#include "app/events/event_table_model.h"

#include "tests/support/store_of.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

class EventTableModelTest : public testing::Test {
protected:
    void SetUp() override { model.setEvents(store, rows({0, 1, 2}), test::titlesOf(*store)); }

    static std::shared_ptr<const ColumnOf<Row>> rows(ColumnOf<Row> rows)
    {
        return std::make_shared<const ColumnOf<Row>>(std::move(rows));
    }

    QStringList titles() const
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all << model.index(row, EventTableModel::TitleColumn).data().toString();
        return all;
    }

    std::shared_ptr<const EventStore> store = std::make_shared<const EventStore>(
        test::storeOf({{.start = "1992", .title = "Čačak", .deaths = {{}, 5, {}}},
                       {.start = "1993", .title = "Bihać", .deaths = {}},
                       {.start = "1994", .title = "Dubrovnik", .deaths = {60, 80, 100}}}));
    EventTableModel model;
};

TEST_F(EventTableModelTest, EventsComeInTimeOrder)
{
    EXPECT_EQ(titles(), (QStringList{"Čačak", "Bihać", "Dubrovnik"}));
}

TEST_F(EventTableModelTest, WithoutASortedColumnTheGivenOrderStands)
{
    model.setEvents(store, rows({2, 0, 1}), test::titlesOf(*store));
    EXPECT_EQ(titles(), (QStringList{"Dubrovnik", "Čačak", "Bihać"}));
    model.sort(EventTableModel::DateColumn, Qt::AscendingOrder);
    EXPECT_EQ(titles(), (QStringList{"Čačak", "Bihać", "Dubrovnik"}));
    model.sort(-1, Qt::AscendingOrder);
    EXPECT_EQ(titles(), (QStringList{"Dubrovnik", "Čačak", "Bihać"}));
}

TEST_F(EventTableModelTest, TitlesHaveMarksWhereTheSearchFoundThem)
{
    model.setEvents(store, rows({0, 1}), test::titlesOf(*store), SearchQuery("caca"));
    const auto marksAt = [this](int row, int column) {
        return model.index(row, column).data(EventTableModel::MarksRole).value<QList<Mark>>();
    };
    ASSERT_EQ(marksAt(0, EventTableModel::TitleColumn).size(), 1);
    EXPECT_EQ(marksAt(0, EventTableModel::TitleColumn).front().length, 5); // letters, not bytes
    EXPECT_TRUE(marksAt(1, EventTableModel::TitleColumn).isEmpty());
    EXPECT_TRUE(marksAt(0, EventTableModel::PlaceColumn).isEmpty());
}

TEST_F(EventTableModelTest, TitlesSortWithoutRegardToDiacritics)
{
    model.sort(EventTableModel::TitleColumn, Qt::AscendingOrder);
    EXPECT_EQ(titles(), (QStringList{"Bihać", "Čačak", "Dubrovnik"}));
}

TEST_F(EventTableModelTest, UnknownDeathsStandBelowAllKnown)
{
    model.sort(EventTableModel::DeathsColumn, Qt::DescendingOrder);
    EXPECT_EQ(titles(), (QStringList{"Dubrovnik", "Čačak", "Bihać"}));
}

TEST_F(EventTableModelTest, DeathsAreARangeAndUnknownIsNotZero)
{
    EXPECT_EQ(model.index(2, EventTableModel::DeathsColumn).data().toString(), "80");
    EXPECT_EQ(model.index(2, EventTableModel::DeathsColumn).data(Qt::ToolTipRole).toString(), "80 (60–100)");
    EXPECT_EQ(model.index(1, EventTableModel::DeathsColumn).data().toString(), "—");
}

TEST_F(EventTableModelTest, NewEventsKeepTheOrderOfSorting)
{
    model.sort(EventTableModel::TitleColumn, Qt::DescendingOrder);
    model.setEvents(store, rows({0, 1}), test::titlesOf(*store));
    EXPECT_EQ(titles(), (QStringList{"Čačak", "Bihać"}));
}

TEST_F(EventTableModelTest, OnlyTheHoveredEventHasAGround)
{
    model.setHovered(1, Qt::green);
    EXPECT_EQ(model.index(1, 0).data(Qt::BackgroundRole).value<QColor>(), QColor(Qt::green));
    EXPECT_FALSE(model.index(0, 0).data(Qt::BackgroundRole).isValid());
}

TEST_F(EventTableModelTest, AnEventIsFoundWhereverItStands)
{
    model.sort(EventTableModel::DateColumn, Qt::DescendingOrder);
    EXPECT_EQ(model.rowOf(0), 2);
    EXPECT_EQ(model.eventAt(2), Row{0});
    model.setEvents(store, rows({1}), test::titlesOf(*store));
    EXPECT_EQ(model.rowOf(0), -1);
}

TEST_F(EventTableModelTest, TooManyEventsToSortByTitleKeepTheirOrderAndTheHeadSaysWhy)
{
    ColumnOf<Row> many(EventTableModel::mostSortedAtOnce + 1, 0);
    many.front() = 2;
    model.setEvents(store, rows(many), test::titlesOf(*store));
    model.sort(EventTableModel::TitleColumn, Qt::AscendingOrder);
    EXPECT_EQ(model.eventAt(0), 2U);
    EXPECT_TRUE(model.headerData(EventTableModel::TitleColumn, Qt::Horizontal, Qt::ToolTipRole).isValid());
    model.setEvents(store, rows({2, 0, 1}), test::titlesOf(*store));
    EXPECT_FALSE(model.headerData(EventTableModel::TitleColumn, Qt::Horizontal, Qt::ToolTipRole).isValid());
}

TEST_F(EventTableModelTest, ALongListIsSortedWithoutWaiting)
{
    ColumnOf<Row> many(EventTableModel::mostSortedAtOnce, 1);
    many.push_back(0);
    many.push_back(2);
    model.setEvents(store, rows(many), test::titlesOf(*store));
    model.sort(EventTableModel::DeathsColumn, Qt::DescendingOrder);
    EXPECT_EQ(model.eventAt(0), 1U); // as it was
    model.waitUntilSorted();
    EXPECT_EQ(model.eventAt(0), 2U);
    EXPECT_EQ(model.eventAt(1), 0U);
}

TEST_F(EventTableModelTest, AnOrderThatIsNoLongerWantedDoesNotCome)
{
    ColumnOf<Row> many(EventTableModel::mostSortedAtOnce, 1);
    many.push_back(2);
    model.setEvents(store, rows(many), test::titlesOf(*store));
    model.sort(EventTableModel::DeathsColumn, Qt::DescendingOrder);
    model.setEvents(store, rows({0, 1}), test::titlesOf(*store));
    model.waitUntilSorted();
    EXPECT_EQ(titles(), (QStringList{"Čačak", "Bihać"}));
}

TEST_F(EventTableModelTest, ALongListShowsItsBeginning)
{
    model.setEvents(store, rows(ColumnOf<Row>(EventTableModel::mostListed + 5, 1)), test::titlesOf(*store));
    EXPECT_EQ(model.rowCount(), static_cast<int>(EventTableModel::mostListed));
}

} // namespace
} // namespace faultline
