#include "tests/core/export/written_by.h"

#include <gmock/gmock.h>

namespace faultline {
namespace {

using testing::HasSubstr;

std::string calendarOf(const test::TestEvent &event, const EventDetails &details = {})
{
    return test::writtenBy(iCalendarSink, test::storeOf({event}), {details});
}

/// Lines put together again as RFC 5545 section 3.1 says.
std::string unfolded(std::string calendar)
{
    for (std::size_t at = 0; (at = calendar.find("\r\n ", at)) != std::string::npos;)
        calendar.erase(at, 3);
    return calendar;
}

TEST(ICalendarSink, ADayEndsBeforeTheNext)
{
    const std::string calendar = calendarOf({.start = "1995-07-11"});
    EXPECT_THAT(calendar, testing::StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Faultline//"));
    EXPECT_THAT(calendar, HasSubstr("DTSTART;VALUE=DATE:19950711\r\nDTEND;VALUE=DATE:19950712\r\n"));
    EXPECT_THAT(calendar, HasSubstr("UID:e0@chronicle.faultline\r\n"));
    EXPECT_THAT(calendar, HasSubstr("GEO:43.8563;18.4131\r\n"));
    EXPECT_THAT(calendar, testing::EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
}

TEST(ICalendarSink, AMonthIsAllOfItAndWhatGoesOnItsFirstDay)
{
    EXPECT_THAT(calendarOf({.start = "1992-05"}),
                HasSubstr("DTSTART;VALUE=DATE:19920501\r\nDTEND;VALUE=DATE:19920601\r\n"));
    EXPECT_THAT(calendarOf({.start = "2020-02-17", .end = ".."}),
                HasSubstr("DTSTART;VALUE=DATE:20200217\r\nDTEND;VALUE=DATE:20200218\r\n"));
}

TEST(ICalendarSink, TextsAreEscaped)
{
    const std::string calendar = calendarOf({.title = "a,b;c\\d"}, {.summary = "First\nSecond\r"});
    EXPECT_THAT(calendar, HasSubstr("SUMMARY:a\\,b\\;c\\\\d\r\n"));
    EXPECT_THAT(unfolded(calendar), HasSubstr("DESCRIPTION:First\\nSecond\\nDate: 11 July 1995\\n"));
}

TEST(ICalendarSink, LinesAreFoldedBetweenCharacters)
{
    std::string title;
    for (int i = 0; i < 60; ++i)
        title += "ž";
    const std::string calendar = calendarOf({.title = title});
    EXPECT_THAT(unfolded(calendar), HasSubstr("SUMMARY:" + title + "\r\n"));
    std::size_t begin = 0;
    for (std::size_t end = 0; (end = calendar.find("\r\n", begin)) != std::string::npos; begin = end + 2) {
        EXPECT_LE(end - begin, 75U);
        EXPECT_NE(static_cast<unsigned char>(calendar[begin]) & 0xC0U, 0x80U);
        EXPECT_FALSE(calendar[begin] == ' '
                     && (static_cast<unsigned char>(calendar[begin + 1]) & 0xC0U) == 0x80U);
    }
}

} // namespace
} // namespace faultline
