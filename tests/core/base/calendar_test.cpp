#include "core/base/calendar.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(Calendar, DaysCountFromTheFirstOfJanuary1970)
{
    EXPECT_EQ(dayOf(1970, 1, 1)->time_since_epoch().count(), 0);
    EXPECT_EQ(dayOf(1969, 12, 31)->time_since_epoch().count(), -1);
    EXPECT_EQ(dayOf(1995, 7, 11)->time_since_epoch().count(), 9322);
}

TEST(Calendar, ADayThatDoesNotExistIsNoDay)
{
    EXPECT_FALSE(dayOf(1995, 2, 29));
    EXPECT_FALSE(dayOf(1995, 13, 1));
    EXPECT_FALSE(dayOf(1995, 4, 31));
}

TEST(Calendar, EveryDayOfACenturyIsWrittenAndReadBack)
{
    for (Day day = *dayOf(1925, 1, 1); day < *dayOf(2026, 1, 1); day += Days{1}) {
        const auto date = civilDate(day);
        ASSERT_EQ(dayOf(static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                        static_cast<unsigned>(date.day())),
                  day);
    }
}

TEST(Calendar, IsoDatesArePadded) { EXPECT_EQ(isoDate(*dayOf(992, 3, 4)), "0992-03-04"); }

} // namespace
} // namespace faultline
