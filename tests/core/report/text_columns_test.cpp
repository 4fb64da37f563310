#include "core/report/text_columns.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(TextColumns, TheFirstColumnIsFilledFirst)
{
    const std::vector<double> heights(10, 30.0);
    const ColumnFill fill = fillColumns(heights, 2, 100.0);
    ASSERT_EQ(fill.places.size(), 6u);
    EXPECT_EQ(fill.places[2].column, 0u);
    EXPECT_EQ(fill.places[3].column, 1u);
    EXPECT_EQ(fill.places[3].y, 0.0);
    EXPECT_EQ(fill.height, 90.0);
}

TEST(TextColumns, TheLastItemsAreSharedOutEvenly)
{
    const std::vector<double> heights(6, 30.0);
    const ColumnFill fill = fillColumns(heights, 2, 1000.0);
    ASSERT_EQ(fill.places.size(), 6u);
    EXPECT_EQ(fill.places[3].column, 1u);
    EXPECT_EQ(fill.height, 90.0);
}

TEST(TextColumns, AnItemTallerThanTheRoomStillFindsAPlace)
{
    const std::vector<double> heights = {500.0, 20.0, 20.0};
    const ColumnFill fill = fillColumns(heights, 1, 100.0);
    EXPECT_EQ(fill.places.size(), 1u);
}

TEST(TextColumns, AnItemTallerThanTheRoomDoesNotBeginTheNextColumn)
{
    const std::vector<double> heights = {50.0, 80.0, 20.0};
    const ColumnFill fill = fillColumns(heights, 2, 60.0);
    EXPECT_EQ(fill.places.size(), 1u);
    EXPECT_EQ(fill.height, 50.0);
}

TEST(TextColumns, NothingNeedsNoRoom) { EXPECT_EQ(fillColumns({}, 2, 100.0).height, 0.0); }

} // namespace
} // namespace faultline
