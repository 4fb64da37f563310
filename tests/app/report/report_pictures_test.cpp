#include "app/report/report_pictures.h"

#include "core/filter/apply_filter.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

using test::storeOf;

TEST(ReportPictures, EventsThatMayNotBePassedOnAreInTheTimelinesCountsAndNotOnTheMap)
{
    const EventStore store = storeOf({{.place = "Pale"}, {.place = "Foča", .dataset = 2}});
    const PictureContents contents = pictureContents(store, applyFilter(store, {}));
    ASSERT_EQ(contents.map.spots.size(), 1u);
    EXPECT_EQ(contents.map.spots[0].first, 0u);
    EXPECT_EQ(contents.onlyCounted, 1u);
    EXPECT_EQ(contents.withoutPlace, 0u);
    std::size_t inLanes = 0;
    for (const Lane &lane : contents.timeline.lanes)
        inLanes += lane.rows.size();
    EXPECT_EQ(inLanes, 2u);
}

} // namespace
} // namespace faultline
