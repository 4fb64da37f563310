#include "core/import/foreign_numbers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(ForeignNumbers, CountsMayHaveThousandsInGroupsOfThree)
{
    for (const char *text : {"1250", "1,250", "1.250", "1 250", " 1\u00A0250 ", "1'250"})
        EXPECT_EQ(readCount(text), (CountRange{1250, 1250})) << text;
    EXPECT_EQ(readCount("1,000,000"), (CountRange{1000000, 1000000}));
}

TEST(ForeignNumbers, RangesHaveTwoEnds)
{
    EXPECT_EQ(readCount("420,000–450,000"), (CountRange{420000, 450000}));
    EXPECT_EQ(readCount("20 - 30"), (CountRange{20, 30}));
}

TEST(ForeignNumbers, WhatIsNoWholeNumberIsNone)
{
    for (const char *text : {"", "12.5", "1,25", "1,2500", ",250", "1,", "-5", "30-20", "about 5", "5+",
                             "99999999999", "1-2-3", "–"})
        EXPECT_EQ(readCount(text), std::nullopt) << text;
}

TEST(ForeignNumbers, ADecimalCommaIsReadWhereCommasDoNotSeparate)
{
    EXPECT_EQ(readDegrees("43,85", 90.0, DecimalMark::Comma), 43.85);
    EXPECT_EQ(readDegrees("43.85", 90.0, DecimalMark::Comma), 43.85);
    EXPECT_EQ(readDegrees("43,85", 90.0), std::nullopt);
}

TEST(ForeignNumbers, DegreesKeepTheirLimits)
{
    EXPECT_EQ(readDegrees("-180", 180.0), -180.0);
    for (const char *text : {"90.1", "nan", "inf", "1e1", "", "43°"})
        EXPECT_EQ(readDegrees(text, 90.0), std::nullopt) << text;
}

} // namespace
} // namespace faultline
