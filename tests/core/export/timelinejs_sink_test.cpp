#include "tests/core/export/written_by.h"

#include <nlohmann/json.hpp>

#include <gmock/gmock.h>

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

TEST(TimelineJsSink, TextsAreNoMarkup)
{
    const Json slide = slideOf({.title = "<b>&"}, {.summary = "<script>"});
    EXPECT_EQ(slide["text"]["headline"], "&lt;b&gt;&amp;");
    EXPECT_THAT(slide["text"]["text"].get<std::string>(), testing::StartsWith("<p>&lt;script&gt;</p>"));
}

} // namespace
} // namespace faultline
