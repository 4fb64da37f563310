#include "core/base/utf8.h"
#include "tests/core/export/written_by.h"
#include "tests/support/random_store.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

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

/// The lines of a calendar: RFC 5545 section 3.1.
std::vector<std::string> contentLines(const std::string &calendar)
{
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (std::size_t end = 0; (end = calendar.find("\r\n", begin)) != std::string::npos; begin = end + 2)
        lines.push_back(calendar.substr(begin, end - begin));
    EXPECT_EQ(begin, calendar.size());
    return lines;
}

/// Section 3.3.11: a backslash stands only before itself, a comma, a semicolon or an n, and no comma or
/// semicolon is without one.
bool isText(std::string_view value)
{
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\') {
            if (++i == value.size() || std::string_view("\\,;n").find(value[i]) == std::string_view::npos)
                return false;
        } else if (value[i] == ',' || value[i] == ';' || static_cast<unsigned char>(value[i]) < 0x20) {
            return false;
        }
    }
    return true;
}

/// Properties of one event, by name; each may be there once (section 3.6.1).
using Properties = std::map<std::string, std::string>;

std::vector<Properties> eventsIn(const std::string &calendar)
{
    std::vector<Properties> events;
    bool inside = false;
    for (const std::string &line : contentLines(unfolded(calendar))) {
        if (line == "BEGIN:VEVENT") {
            EXPECT_FALSE(inside);
            inside = true;
            events.emplace_back();
        } else if (line == "END:VEVENT") {
            inside = false;
        } else if (inside) {
            const std::size_t colon = line.find(':');
            EXPECT_TRUE(events.back().emplace(line.substr(0, colon), line.substr(colon + 1)).second) << line;
        }
    }
    EXPECT_FALSE(inside);
    return events;
}

TEST(ICalendarSink, AnyEventsMakeACalendarAsTheStandardAsksFor)
{
    const EventStore store = test::mixedStore(5, 500);
    const std::string calendar = test::writtenBy(
        iCalendarSink, store, std::vector<EventDetails>(store.size(), {.summary = "a;b,c\\d\n\t“ž”"}),
        {.title = "Čačak; Ниш, Peć"});
    for (const std::string &line : contentLines(calendar)) {
        EXPECT_LE(line.size(), 75U) << line;
        EXPECT_TRUE(isUtf8(line)) << line;
    }
    const std::vector<Properties> events = eventsIn(calendar);
    ASSERT_EQ(events.size(), store.size());
    std::set<std::string> ids;
    for (const Properties &event : events) {
        for (const char *required : {"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY"})
            ASSERT_TRUE(event.contains(required)) << required;
        EXPECT_GT(event.at("DTEND;VALUE=DATE"), event.at("DTSTART;VALUE=DATE")) << event.at("UID");
        EXPECT_EQ(event.at("DTSTART;VALUE=DATE").size(), 8u);
        EXPECT_TRUE(ids.insert(event.at("UID")).second) << event.at("UID");
        for (const char *text : {"SUMMARY", "DESCRIPTION", "CATEGORIES"})
            EXPECT_TRUE(isText(event.at(text))) << event.at(text);
    }
}

} // namespace
} // namespace faultline
