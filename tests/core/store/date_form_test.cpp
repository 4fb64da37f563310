#include "core/store/date_form.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace faultline {
namespace {

/// Days of every kind: ends of months and years, leap days, before 1970, the last year that dates can have.
std::vector<std::string> texts()
{
    std::vector<std::string> texts;
    for (const char *date : {"0001", "1900-02", "1969-12-31", "1992", "1992-02", "1992-02-29", "1993-02",
                             "1995-07-11", "1999-12", "2000-02", "2000-12-31", "2020-04-30", "9999-12"})
        for (const char *doubt : {"", "?", "~", "%"})
            texts.push_back(std::string(date) + doubt);
    return texts;
}

EdtfSpan again(const EdtfSpan &span) { return spanOf(dateForm(span), span.earliest(), span.latest()); }

TEST(DateForm, MakesEverySpanAgainFromItsFirstAndLastDay)
{
    std::size_t spans = 0;
    for (const std::string &start : texts()) {
        std::vector<std::string> ends = texts();
        ends.insert(ends.end(), {"", ".."});
        for (const std::string &end : ends)
            if (const auto span = parseEdtfSpan(start, end)) {
                EXPECT_EQ(again(*span), *span) << start << " to " << end;
                EXPECT_LT(dateForm(*span), dateForms);
                ++spans;
            }
    }
    EXPECT_GT(spans, 1000u);
}

TEST(DateForm, MakesEveryDayMonthAndYearOfFourYearsAgain)
{
    for (Day day = firstDayOfYear(1999); day < firstDayOfYear(2003); day += Days(1))
        for (const std::size_t length : {10U, 7U, 4U}) {
            const auto date = parseEdtfSpan(isoDate(day).substr(0, length), {});
            ASSERT_EQ(again(*date), *date) << isoDate(day);
            const auto interval = parseEdtfSpan("1998", isoDate(day).substr(0, length));
            ASSERT_EQ(again(*interval), *interval) << isoDate(day);
        }
}

TEST(DateForm, KnowsWhetherTheSpanIsExactAndHowCoarseItIs)
{
    for (const std::string &start : texts())
        for (const std::string &end : {std::string(), std::string("9999~"), std::string("9999-12-31"),
                                       std::string("9999-12"), std::string("..")}) {
            const auto span = parseEdtfSpan(start, end);
            if (!span)
                continue;
            const auto coarser =
                span->end ? std::max(span->start.precision, span->end->precision) : span->start.precision;
            EXPECT_EQ(isExact(dateForm(*span)), span->exact()) << start << " to " << end;
            EXPECT_EQ(coarserPrecision(dateForm(*span)), coarser) << start << " to " << end;
        }
}

TEST(DateForm, AnyBitsMakeASpan)
{
    const Day first = firstDayOfYear(1992);
    for (DateForm form = 0; form < dateForms; ++form) {
        EXPECT_EQ(spanOf(form, first, first).start.earliest, first);
        EXPECT_LE(coarserPrecision(form), DatePrecision::Year);
    }
}

} // namespace
} // namespace faultline
