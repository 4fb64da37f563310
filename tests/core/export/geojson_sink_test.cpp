#include "tests/core/export/written_by.h"

#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

namespace faultline {
namespace {

using Json = nlohmann::json;

Json featuresOf(const EventStore &store, std::vector<EventDetails> details)
{
    return Json::parse(test::writtenBy(geoJsonSink, store, std::move(details)))["features"];
}

TEST(GeoJsonSink, AnEventIsAPointWithLongitudeFirst)
{
    const EventStore store = test::storeOf({{.title = "Market \"Markale\"",
                                             .parties = {"RS", "US"},
                                             .actors = {"jna"},
                                             .deaths = {66, 68, std::nullopt}}});
    const Json feature = featuresOf(store, {{.start = "1994-02-05", .sources = {{.publisher = "AP"}}}})[0];
    EXPECT_EQ(feature["id"], "e0");
    EXPECT_EQ(feature["geometry"], Json::parse(R"({"type":"Point","coordinates":[18.4131,43.8563]})"));
    const Json &properties = feature["properties"];
    EXPECT_EQ(properties["title"], "Market \"Markale\"");
    EXPECT_EQ(properties["parties"], Json({"RS", "US"}));
    EXPECT_EQ(properties["deaths_best"], 68);
    EXPECT_TRUE(properties["deaths_high"].is_null());
    EXPECT_EQ(properties["sources"], Json({"AP"}));
    EXPECT_EQ(properties["dataset"], "chronicle");
}

TEST(GeoJsonSink, AnEventWithoutAPlaceHasNoGeometry)
{
    EXPECT_TRUE(
        featuresOf(test::storeOf({{.place = "", .precision = PlacePrecision::None}}), {{}})[0]["geometry"]
            .is_null());
}

TEST(GeoJsonSink, TextsThatAreNoUtf8AreMended)
{
    const Json feature = featuresOf(test::storeOf({{}}), {{.summary = "Pe\xE6"}})[0];
    EXPECT_EQ(feature["properties"]["summary"], "Pe\xEF\xBF\xBD");
}

TEST(GeoJsonSink, TheFileSaysWhatItHolds)
{
    const Json file = Json::parse(test::writtenBy(
        geoJsonSink, test::storeOf({}), {}, {.title = "Kosovo", .credits = {"Cite me."}, .withheld = 3}));
    EXPECT_EQ(file["type"], "FeatureCollection");
    EXPECT_TRUE(file["features"].empty());
    EXPECT_EQ(file["about"]["title"], "Kosovo");
    EXPECT_EQ(file["about"]["withheld"], 3);
    EXPECT_EQ(file["about"]["credits"], Json({"Cite me."}));
}

} // namespace
} // namespace faultline
