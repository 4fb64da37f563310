#include "core/base/edtf.h"

#include "tests/support/store_of.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

using test::day;

TEST(Edtf, ADayIsItsOwnFirstAndLastDay)
{
    const auto date = parseEdtfDate("1995-07-11");
    ASSERT_TRUE(date);
    EXPECT_EQ(date->earliest, dayOf(1995, 7, 11));
    EXPECT_EQ(date->latest, dayOf(1995, 7, 11));
    EXPECT_TRUE(date->exact());
}

TEST(Edtf, AMonthReachesFromItsFirstToItsLastDay)
{
    const auto date = parseEdtfDate("1992-02");
    ASSERT_TRUE(date);
    EXPECT_EQ(date->earliest, day("1992-02-01"));
    EXPECT_EQ(date->latest, day("1992-02-29"));
    EXPECT_EQ(date->precision, DatePrecision::Month);
    EXPECT_FALSE(date->exact());
}

TEST(Edtf, AYearReachesFromNewYearToItsLastDay)
{
    const auto date = parseEdtfDate("1995");
    ASSERT_TRUE(date);
    EXPECT_EQ(date->earliest, day("1995-01-01"));
    EXPECT_EQ(date->latest, day("1995-12-31"));
    EXPECT_EQ(date->precision, DatePrecision::Year);
}

TEST(Edtf, QualifiersAreKeptApart)
{
    EXPECT_TRUE(parseEdtfDate("1992?")->uncertain);
    EXPECT_FALSE(parseEdtfDate("1992?")->approximate);
    EXPECT_TRUE(parseEdtfDate("1992~")->approximate);
    EXPECT_FALSE(parseEdtfDate("1992~")->uncertain);
    EXPECT_TRUE(parseEdtfDate("1992-05%")->uncertain);
    EXPECT_TRUE(parseEdtfDate("1992-05%")->approximate);
    EXPECT_FALSE(parseEdtfDate("1992-05-01?")->exact());
}

TEST(Edtf, CenturiesFollowTheProlepticGregorianCalendar)
{
    EXPECT_TRUE(parseEdtfDate("2000-02-29"));
    EXPECT_FALSE(parseEdtfDate("1900-02-29"));
    EXPECT_TRUE(parseEdtfDate("1389-06-15")); // before the calendar was introduced
}

TEST(Edtf, WhatIsNoDateIsRefused)
{
    for (const char *text : {"", "95", "1995-", "1995-7", "1995-13", "1995-02-30", "1995-07-11T10",
                             "11.7.1995", "1995-07-11 ", "1995??", "199X", "-1995", "1995/1996/1997"})
        EXPECT_FALSE(parseEdtf(text)) << text;
}

TEST(Edtf, AnIntervalReachesFromStartToEnd)
{
    const auto span = parseEdtf("1992-04-05/1996-02");
    ASSERT_TRUE(span);
    EXPECT_EQ(span->earliest(), day("1992-04-05"));
    EXPECT_EQ(span->latest(), day("1996-02-29"));
    EXPECT_FALSE(span->exact());
}

TEST(Edtf, AnOpenEndGoesOn)
{
    const auto span = parseEdtf("2008-02-17/..");
    ASSERT_TRUE(span);
    EXPECT_TRUE(span->open);
    EXPECT_EQ(span->latest(), EdtfSpan::openEnd);
    EXPECT_EQ(isoDate(EdtfSpan::openEnd), "9999-12-31");
}

TEST(Edtf, AnEndBeforeItsStartIsRefused)
{
    EXPECT_FALSE(parseEdtf("1995-07-11/1995-07-10"));
    EXPECT_FALSE(parseEdtfSpan("1995", "1994"));
    EXPECT_FALSE(parseEdtf("1995/"));
    EXPECT_TRUE(parseEdtfSpan("1995-07-11", "1995-07"));
}

} // namespace
} // namespace faultline
