#include "core/base/date_words.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

std::string words(const char *edtf) { return spanWords(parseEdtf(edtf).value()); }

TEST(DateWords, ADateIsWrittenAsPreciselyAsItIsKnown)
{
    EXPECT_EQ(words("1995-07-11"), "11 July 1995");
    EXPECT_EQ(words("1995-07"), "July 1995");
    EXPECT_EQ(words("1995"), "1995");
}

TEST(DateWords, ShortDatesHaveThreeLettersOfTheMonth)
{
    EXPECT_EQ(shortDateWords(*parseEdtfDate("1995-07-11")), "11 Jul 1995");
    EXPECT_EQ(shortDateWords(*parseEdtfDate("1995-07~")), "Jul 1995");
}

TEST(DateWords, DoubtIsSaid)
{
    EXPECT_EQ(words("1995-03~"), "about March 1995");
    EXPECT_EQ(words("1995-07-11?"), "11 July 1995 (uncertain)");
}

TEST(DateWords, AnIntervalWithinAMonthIsShort)
{
    EXPECT_EQ(words("1995-07-06/1995-07-22"), "6–22 July 1995");
    EXPECT_EQ(words("1992-04-05/1996-02-29"), "5 April 1992 – 29 February 1996");
    EXPECT_EQ(words("1993-05-09/1994-04"), "9 May 1993 – April 1994");
}

TEST(DateWords, AnOpenEndGoesOn) { EXPECT_EQ(words("2008-02-17/.."), "since 17 February 2008"); }

TEST(DateWords, ARangeOfDaysNamesItsYearOnceWhereThereIsButOne)
{
    const auto words = [](Day first, Day last) { return shortRangeWords({first, last}); };
    const Day march = *dayOf(1999, 3, 24);

    EXPECT_EQ(words(march, *dayOf(1999, 6, 10)), "24 Mar – 10 Jun 1999");
    EXPECT_EQ(words(march, *dayOf(2001, 1, 3)), "24 Mar 1999 – 3 Jan 2001");
    EXPECT_EQ(words(march, march), "24 Mar 1999");
}

} // namespace
} // namespace faultline
