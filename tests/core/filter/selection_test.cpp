#include "core/filter/selection.h"

#include "core/filter/visible_set.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

using Rows = ColumnOf<Row>;

TEST(Selection, TheOnlyEventIsAlwaysOpened)
{
    EXPECT_EQ(Selection(Rows{7}).opened(), 7u);
    EXPECT_EQ(Selection(Rows{7, 9}).opened(), noRow);
    EXPECT_EQ(Selection(Rows{7, 9}, 9).opened(), 9u);
    EXPECT_EQ(Selection().opened(), noRow);
}

TEST(Selection, TogglingAddsAndTakesAway)
{
    Selection selection(Rows{3});
    selection = toggled(selection, Rows{1});
    EXPECT_EQ(selection.rows(), (Rows{1, 3}));
    EXPECT_TRUE(selection.contains(1));
    selection = toggled(selection, Rows{3});
    EXPECT_EQ(selection, Selection(Rows{1}));
    EXPECT_FALSE(selection.contains(3));
    EXPECT_TRUE(toggled(selection, Rows{1}).empty());
}

TEST(Selection, TogglingEventsOfWhichSomeAreChosenChoosesAll)
{
    EXPECT_EQ(toggled(Selection(Rows{1, 5}), Rows{1, 2}).rows(), (Rows{1, 2, 5}));
    EXPECT_EQ(toggled(Selection(Rows{1, 2, 5}), Rows{1, 2}).rows(), Rows{5});
}

TEST(Selection, CopiesAndOtherOpenedEventsShareTheRows)
{
    const Selection selection(Rows{2, 4});
    const Selection opened = selection.opening(4);
    EXPECT_EQ(opened.opened(), 4u);
    EXPECT_EQ(&opened.rows(), &selection.rows());
    EXPECT_NE(opened, selection);
    EXPECT_EQ(opened, Selection(Rows{2, 4}, 4));
}

TEST(Selection, WhatDoesNotPassTheFilterIsCountedAndNothingIfAllThatPassIsChosen)
{
    VisibleSet visible{.rows = {1, 64}, .visible = {0b10, 0b1}};
    EXPECT_EQ(countNotVisible(Rows{0, 1, 63, 64, 65}, visible), 3u);
    EXPECT_EQ(countNotVisible(Rows{}, visible), 0u);
    visible.visible.clear(); // is not asked
    EXPECT_EQ(countNotVisible(visible.rows, visible), 0u);
}

TEST(Selection, UnitedEventsAreThereOnce)
{
    EXPECT_EQ(united(Selection(Rows{2, 4}), Rows{1, 2, 9}).rows(), (Rows{1, 2, 4, 9}));
}

TEST(Selection, DaysReachFromTheFirstToTheLastAndAnOpenEndCountsAsItsStart)
{
    const EventStore store = test::storeOf({{.start = "1992-04-05", .end = "1996-02-29"},
                                            {.start = "1995-07"},
                                            {.start = "1999-06-12", .end = ".."}});
    EXPECT_EQ(daysOf(store, Rows{0, 1}), (DayRange{test::day("1992-04-05"), test::day("1996-02-29")}));
    EXPECT_EQ(daysOf(store, Rows{1, 2}), (DayRange{test::day("1995-07-01"), test::day("1999-06-12")}));
}

TEST(Selection, NeighboursStopAtTheEndsAndNeedNotStandBesideAVisibleEvent)
{
    const Rows rows{2, 4, 6};
    EXPECT_EQ(neighbourOf(rows, 4, 1), 6u);
    EXPECT_EQ(neighbourOf(rows, 4, -1), 2u);
    EXPECT_EQ(neighbourOf(rows, 5, 1), 6u);
    EXPECT_EQ(neighbourOf(rows, 5, -1), 4u);
    EXPECT_EQ(neighbourOf(rows, 6, 1), 6u);
    EXPECT_EQ(neighbourOf(rows, 2, -1), 2u);
    EXPECT_EQ(neighbourOf(rows, noRow, 1), 2u);
    EXPECT_EQ(neighbourOf(rows, noRow, -1), 6u);
}

} // namespace
} // namespace faultline
