#include "core/import/foreign_dates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

std::string read(std::string_view text, DateOrder order = DateOrder::Unknown)
{
    const auto cells = readDate(text, order);
    return !cells ? "none" : cells->end.empty() ? cells->start : cells->start + " to " + cells->end;
}

TEST(ForeignDates, IsoAndEdtfStayAsTheyAre)
{
    for (const char *date : {"1995", "1995-07", "1995-07-11", "1992?", "1992-05~"})
        EXPECT_EQ(read(date), date);
    EXPECT_EQ(read("1991-06/1992"), "1991-06 to 1992");
    EXPECT_EQ(read("1991/.."), "1991 to ..");
}

TEST(ForeignDates, TimesOfDayAreLeftOut)
{
    EXPECT_EQ(read("1995-07-11 00:00:00.000"), "1995-07-11");
    EXPECT_EQ(read("1995-07-11T10:30:00Z"), "1995-07-11");
    EXPECT_EQ(read("1995-07-11 about"), "none");
}

TEST(ForeignDates, PointsMeanDayFirst)
{
    EXPECT_EQ(read("31.12.1995"), "1995-12-31");
    EXPECT_EQ(read("3. 4. 1999."), "1999-04-03");
    EXPECT_EQ(read("12.1995"), "1995-12");
}

TEST(ForeignDates, SlashesNeedAnOrderUnlessTheyTellIt)
{
    EXPECT_EQ(read("03/04/1999"), "none");
    EXPECT_EQ(read("03/04/1999", DateOrder::DayFirst), "1999-04-03");
    EXPECT_EQ(read("03/04/1999", DateOrder::MonthFirst), "1999-03-04");
    EXPECT_EQ(read("31/12/1995"), "1995-12-31");
    EXPECT_EQ(read("12/31/1995"), "1995-12-31");
    EXPECT_EQ(read("05/05/1995"), "1995-05-05");
    EXPECT_EQ(read("31-03-2023"), "2023-03-31");
}

TEST(ForeignDates, OnlyADateThatCanBeReadTwoWaysHasAnOpenOrder)
{
    EXPECT_TRUE(hasOpenOrder("03/04/1999"));
    for (const char *date :
         {"31/12/1995", "05/05/1995", "03.04.1999", "1999", "1999-04-03", "03/1999", "text"})
        EXPECT_FALSE(hasOpenOrder(date)) << date;
    EXPECT_EQ(orderShownBy("31/12/1995"), DateOrder::DayFirst);
    EXPECT_EQ(orderShownBy("12/31/1995"), DateOrder::MonthFirst);
    EXPECT_EQ(orderShownBy("31.12.1995"), DateOrder::Unknown);
}

TEST(ForeignDates, MonthsAreReadByNameInTheLanguagesOfTheRegion)
{
    for (const char *date : {"31 March 2023", "March 31, 2023", "31. mart 2023", "31. ožujka 2023.",
                             "31 mars 2023", "31. März 2023", "31. марта 2023"})
        EXPECT_EQ(read(date), "2023-03-31") << date;
    EXPECT_EQ(read("maj 1992"), "1992-05");
    EXPECT_EQ(read("11 gusht 1998"), "1998-08-11");
}

TEST(ForeignDates, DashesMakeRanges)
{
    EXPECT_EQ(read("1991–1992"), "1991 to 1992");
    EXPECT_EQ(read("1991–92"), "1991 to 1992");
    EXPECT_EQ(read("1991-1992"), "1991 to 1992");
    EXPECT_EQ(read("1.5.1995 – 3.5.1995"), "1995-05-01 to 1995-05-03");
    EXPECT_EQ(read("1992–1991"), "none");
}

TEST(ForeignDates, WhatIsNoDateIsNone)
{
    for (const char *text : {"", "soon", "31.2.1995", "32/12/1995", "1995-13", "12/31/95", "1–2–3", "7/7",
                             "..", "Foo 2023", "31 Foo 2023"})
        EXPECT_EQ(read(text, DateOrder::DayFirst), "none") << text;
}

} // namespace
} // namespace faultline
