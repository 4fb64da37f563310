#include "core/base/number_words.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(NumberWords, GroupDigitsByThree)
{
    EXPECT_EQ(numberWithCommas(0), "0");
    EXPECT_EQ(numberWithCommas(999), "999");
    EXPECT_EQ(numberWithCommas(1204), "1,204");
    EXPECT_EQ(numberWithCommas(1062102), "1,062,102");
}

} // namespace
} // namespace faultline
