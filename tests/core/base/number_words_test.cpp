#include "core/base/number_words.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(NumberWords, GroupDigitsByThree)
{
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1204), "1,204");
    EXPECT_EQ(grouped(1062102), "1,062,102");
    EXPECT_EQ(grouped(-1204), "-1,204");
}

TEST(NumberWords, OneIsNoPlural)
{
    EXPECT_EQ(counted(1, "event"), "1 event");
    EXPECT_EQ(counted(11541, "event"), "11,541 events");
}

} // namespace
} // namespace faultline
