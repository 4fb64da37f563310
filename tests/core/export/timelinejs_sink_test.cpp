#include "tests/core/export/written_by.h"
#include "tests/support/random_store.h"

#include <nlohmann/json.hpp>

#include <gmock/gmock.h>

#include <set>

namespace faultline {
namespace {

using Json = nlohmann::json;

Json slideOf(const test::TestEvent &event, const EventDetails &details = {})
{
    return Json::parse(test::writtenBy(timelineJsSink, test::storeOf({event}), {details}))["events"][0];
}

TEST(TimelineJsSink, ADateHasAsManyFieldsAsAreKnown)
{
    EXPECT_EQ(slideOf({.start = "1995-07-11"})["start_date"],
              Json({{"year", 1995}, {"month", 7}, {"day", 11}}));
    EXPECT_EQ(slideOf({.start = "1992-05"})["start_date"], Json({{"year", 1992}, {"month", 5}}));
    EXPECT_EQ(slideOf({.start = "1992"})["start_date"], Json({{"year", 1992}}));
    EXPECT_FALSE(slideOf({.start = "1992"}).contains("end_date"));
}

TEST(TimelineJsSink, ASpanEndsAndADoubtIsSaid)
{
    const Json slide = slideOf({.start = "1992-04-05", .end = "1996-02-29"});
    EXPECT_EQ(slide["end_date"], Json({{"year", 1996}, {"month", 2}, {"day", 29}}));
    EXPECT_EQ(slide["display_date"], "5 April 1992 – 29 February 1996");
    EXPECT_EQ(slideOf({.start = "1992-05~"})["display_date"], "about May 1992");
}

/// Whether an object has only the fields that are allowed.
void expectOnly(const Json &object, const std::set<std::string> &allowed)
{
    ASSERT_TRUE(object.is_object()) << object;
    for (const auto &[field, value] : object.items())
        EXPECT_TRUE(allowed.contains(field)) << field << " in " << object;
}

/// A “date” object as a number that grows with time; parts that are not known are their first.
int checkedDate(const Json &date)
{
    expectOnly(date, {"year", "month", "day"});
    EXPECT_TRUE(date["year"].is_number_integer()) << date;
    const int month = date.value("month", 1);
    const int day = date.value("day", 1);
    EXPECT_TRUE(month >= 1 && month <= 12 && day >= 1 && day <= 31) << date;
    EXPECT_TRUE(!date.contains("day") || date.contains("month")) << date;
    return (date["year"].get<int>() * 100 + month) * 100 + day;
}

void checkText(const Json &text)
{
    expectOnly(text, {"headline", "text"});
    EXPECT_TRUE(text["headline"].is_string() && text["text"].is_string()) << text;
}

/// https://timeline.knightlab.com/docs/json-format.html
TEST(TimelineJsSink, AnyEventsMakeTheDocumentedFormat)
{
    const EventStore store = test::mixedStore(3, 500);
    const Json document = Json::parse(test::writtenBy(
        timelineJsSink, store, std::vector<EventDetails>(store.size(), {.summary = "\"</p>\n"}),
        {.title = "Čačak & <Ниш>"}));
    expectOnly(document, {"title", "events"});
    expectOnly(document["title"], {"text"});
    checkText(document["title"]["text"]);
    ASSERT_EQ(document["events"].size(), store.size());
    std::set<std::string> ids;
    for (const Json &slide : document["events"]) {
        expectOnly(slide, {"unique_id", "start_date", "end_date", "display_date", "group", "text"});
        const int start = checkedDate(slide["start_date"]);
        const int end = slide.contains("end_date") ? checkedDate(slide["end_date"]) : start;
        EXPECT_GE(end, start / 10000 * 10000) << slide; // of a year only the year is known
        EXPECT_TRUE(slide["display_date"].is_string() && slide["group"].is_string()) << slide;
        checkText(slide["text"]);
        EXPECT_TRUE(ids.insert(slide["unique_id"].get<std::string>()).second) << slide;
    }
}

TEST(TimelineJsSink, TextsAreNoMarkup)
{
    const Json slide = slideOf({.title = "<b>&"}, {.summary = "<script>"});
    EXPECT_EQ(slide["text"]["headline"], "&lt;b&gt;&amp;");
    EXPECT_THAT(slide["text"]["text"].get<std::string>(), testing::StartsWith("<p>&lt;script&gt;</p>"));
}

} // namespace
} // namespace faultline
