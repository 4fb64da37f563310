#include "core/import/geojson_events.h"

#include "core/import/input_fault.h"
#include "tests/core/import/record_of.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const ColumnMapping propertyMapping{.columns = {{"id", "key"}, {"start", "when"}, {"title", "what"}},
                                    .category = "battle"};
const MappedTable table{.dataset = "mine", .countryCode = [](std::string_view) { return std::string(); }};

struct Told {
    std::vector<std::size_t> lines;
    std::vector<EventOrReason> outcomes;
    std::string error; ///< empty if the file was read to its end
};

Told readText(const std::string &text)
{
    Told told;
    try {
        readGeoJson(sourceOf(text), propertyMapping, table, [&](std::size_t line, EventOrReason outcome) {
            told.lines.push_back(line);
            told.outcomes.push_back(std::move(outcome));
            return true;
        });
    } catch (const InputFault &fault) {
        told.error = "line " + std::to_string(fault.line()) + ": " + fault.what();
    }
    return told;
}

std::string collection(const std::string &features)
{
    return "{\"type\": \"FeatureCollection\", \"features\": [\n" + features + "\n]}";
}

std::string feature(const std::string &members)
{
    return R"({"type": "Feature", "properties": {"when": "1995", "what": "Siege", "key": 7}, )" + members
        + "}";
}

const std::string point = R"("geometry": {"type": "Point", "coordinates": [18.4131, 43.8563, 540]})";

TEST(GeoJsonEvents, APointBecomesAnEvent)
{
    const Told told = readText(collection(feature(point)));
    EXPECT_EQ(told.error, "");
    ASSERT_EQ(told.outcomes.size(), 1u);
    const ImportedEvent event = eventOf(told.outcomes[0]);
    EXPECT_EQ(event.id, "mine-7");
    EXPECT_EQ(event.start, "1995");
    EXPECT_EQ(event.title, "Siege");
    EXPECT_EQ(event.position, (LatLon{43.8563, 18.4131}));
}

TEST(GeoJsonEvents, MembersMayStandInAnyOrder)
{
    const Told told = readText(R"({"features": [{"geometry": {"coordinates": [1, 2], "type": "Point"},
        "properties": {"what": "x", "when": 1999}, "type": "Feature"}], "type": "FeatureCollection"})");
    ASSERT_EQ(told.outcomes.size(), 1u);
    EXPECT_EQ(eventOf(told.outcomes[0]).position, (LatLon{2.0, 1.0}));
    EXPECT_EQ(eventOf(told.outcomes[0]).start, "1999");
}

TEST(GeoJsonEvents, TheIdOfTheFeatureGoesBeforeAMappedOne)
{
    const Told told = readText(collection(feature(R"("id": "f-1", )" + point)));
    ASSERT_EQ(told.outcomes.size(), 1u);
    EXPECT_EQ(eventOf(told.outcomes[0]).id, "mine-f-1");
}

TEST(GeoJsonEvents, FeaturesWithoutIdsDifferByTheirPosition)
{
    const std::string start =
        R"({"type": "Feature", "properties": {"when": "1995", "what": "x"}, "geometry": )";
    const Told told = readText(collection(start + R"({"type": "Point", "coordinates": [1, 2]}},)" + start
                                          + R"({"type": "Point", "coordinates": [1, 3]}})"));
    ASSERT_EQ(told.outcomes.size(), 2u);
    EXPECT_NE(eventOf(told.outcomes[0]).id, eventOf(told.outcomes[1]).id);
}

TEST(GeoJsonEvents, AFeatureKnowsTheLineItBeginsIn)
{
    EXPECT_THAT(
        readText(collection(feature(point) + ",\n\n  " + feature("\n" + point) + ",\n" + feature(point)))
            .lines,
        ElementsAre(2u, 4u, 6u));
}

TEST(GeoJsonEvents, WhatIsNoPointIsToldWithAReason)
{
    const Told told = readText(
        collection(feature(R"("geometry": null)") + ","
                   + feature(R"("geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]})") + ","
                   + feature(R"("geometry": {"type": "Point", "coordinates": []})") + ","
                   + feature(R"("geometry": {"type": "Point", "coordinates": [200, 4]})")));
    ASSERT_EQ(told.outcomes.size(), 4u);
    EXPECT_THAT(reasonOf(told.outcomes[0]), HasSubstr("no geometry"));
    EXPECT_THAT(reasonOf(told.outcomes[1]), HasSubstr("'LineString'"));
    EXPECT_THAT(reasonOf(told.outcomes[2]), HasSubstr("lacks longitude"));
    EXPECT_THAT(reasonOf(told.outcomes[3]), HasSubstr("'200'"));
}

TEST(GeoJsonEvents, AListInAMappedPropertyIsRefusedAndElsewhereIgnored)
{
    const auto withProperties = [](const std::string &properties) {
        return readText(collection(R"({"type": "Feature", "properties": )" + properties + ", " + point + "}"))
            .outcomes.at(0);
    };
    EXPECT_THAT(reasonOf(withProperties(R"({"when": "1995", "what": ["a", "b"]})")), HasSubstr("'what'"));
    EXPECT_EQ(eventOf(withProperties(R"({"when": "1995", "what": "x", "tags": {"what": "inner"}})")).title,
              "x");
}

TEST(GeoJsonEvents, OtherCoordinateSystemsAreRefused)
{
    const auto withCrs = [](const std::string &name) {
        return readText(
                   R"({"type": "FeatureCollection", "features": [], "crs": {"type": "name", "properties": {"name": ")"
                   + name + R"("}}})")
            .error;
    };
    EXPECT_THAT(withCrs("urn:ogc:def:crs:EPSG::3857"), HasSubstr("EPSG::3857"));
    EXPECT_EQ(withCrs("urn:ogc:def:crs:OGC:1.3:CRS84"), "");
    EXPECT_EQ(withCrs("EPSG:4326"), "");
}

TEST(GeoJsonEvents, WhatIsNoCollectionIsNamedWithFileAndLine)
{
    EXPECT_THAT(readText("{\"type\":\n \"Feature\"}").error, HasSubstr("line 2: it is a 'Feature'"));
    for (const char *text :
         {"[]", "7", "null", "{}", R"({"type": "FeatureCollection"})",
          R"({"type": "FeatureCollection", "features": [1]})", "", "{\"type\": \"FeatureColl"})
        EXPECT_THAT(readText(text).error, HasSubstr("line")) << text;
}

TEST(GeoJsonEvents, ATornFileIsAnErrorAfterItsWholeFeatures)
{
    const std::string text = collection(feature(point) + ",\n" + feature(point));
    const Told told = readText(text.substr(0, text.size() - 20));
    EXPECT_EQ(told.outcomes.size(), 1u);
    EXPECT_THAT(told.error, HasSubstr("line 3: it is no JSON"));
}

TEST(GeoJsonEvents, DeepNestingDoesNoHarm)
{
    const std::string deep = std::string(200000, '[') + std::string(200000, ']');
    const Told told = readText(collection(feature(R"("extra": )" + deep + ", " + point)));
    EXPECT_EQ(told.error, "");
    EXPECT_EQ(told.outcomes.size(), 1u);
}

TEST(GeoJsonEvents, ReadingEndsWhenItIsEnough)
{
    int told = 0;
    readGeoJson(sourceOf(collection(feature(point) + "," + feature(point))), propertyMapping, table,
                [&](std::size_t, const EventOrReason &) {
                    ++told;
                    return false;
                });
    EXPECT_EQ(told, 1);
}

TEST(GeoJsonEvents, AFeatureWithoutEndIsRefusedBeforeItFillsTheMemory)
{
    const std::string endless(RecordReader::longestRecord + 1, 'x');
    EXPECT_THAT(readText(collection(feature(R"("extra": ")" + endless + R"(", )" + point))).error,
                HasSubstr("line 2: what stands here is longer than 16 MiB"));
    const std::string half =
        feature(R"("extra": ")" + endless.substr(0, endless.size() / 2) + R"(", )" + point);
    EXPECT_EQ(readText(collection(half + "," + half + "," + half)).error, "");
}

TEST(GeoJsonEvents, ASampleIsATableOfTheFirstProperties)
{
    const TableSample sample = sampleGeoJson(
        sourceOf(collection(R"({"type": "Feature", "geometry": null, "properties": {"a": 1.50, "b": true}},
        {"type": "Feature", "geometry": null, "properties": {"c": "x", "a": null}})")));
    EXPECT_THAT(sample.header, ElementsAre("a", "b", "c"));
    EXPECT_THAT(sample.rows, ElementsAre(ElementsAre("1.50", "true", ""), ElementsAre("", "", "x")));
}

} // namespace
} // namespace faultline
