#include "tests/core/export/written_by.h"

#include <gmock/gmock.h>

namespace faultline {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string kmlOf(const test::TestEvent &event, const EventDetails &details = {})
{
    return test::writtenBy(kmlSink, test::storeOf({event}), {details});
}

TEST(KmlSink, AnEventIsAPointInItsTime)
{
    const std::string kml = kmlOf({.start = "1992-05", .deaths = {.best = 5}});
    EXPECT_THAT(kml, HasSubstr("<TimeSpan><begin>1992-05-01</begin><end>1992-05-31</end></TimeSpan>"));
    EXPECT_THAT(kml, HasSubstr("<Point><coordinates>18.4131,43.8563</coordinates></Point>"));
    EXPECT_THAT(kml, HasSubstr("<Data name=\"deaths_best\"><value>5</value></Data>"));
    EXPECT_THAT(kml, Not(HasSubstr("deaths_low")));
}

TEST(KmlSink, WhatGoesOnHasNoEndAndWhatHasNoPlaceNoPoint)
{
    const std::string kml =
        kmlOf({.start = "2020-02-17", .end = "..", .place = "", .precision = PlacePrecision::None});
    EXPECT_THAT(kml, HasSubstr("<TimeSpan><begin>2020-02-17</begin></TimeSpan>"));
    EXPECT_THAT(kml, Not(HasSubstr("<Point>")));
}

TEST(KmlSink, TextsAreNoMarkupEvenWhereTheyAreShownAsHtml)
{
    const std::string kml = kmlOf({.title = "A & B"}, {.summary = "<a href=x>"});
    EXPECT_THAT(kml, HasSubstr("<name>A &amp; B</name>"));
    EXPECT_THAT(kml, HasSubstr("<description>&amp;lt;a href=x&amp;gt;&lt;br&gt;Date: 11 July 1995"));
}

} // namespace
} // namespace faultline
