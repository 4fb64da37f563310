#include "core/map/geojson_shapes.h"

#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

#include <cmath>

namespace faultline {
namespace {

using testing::HasSubstr;

GeoShapes shapesOf(std::string_view json)
{
    auto read = readGeoShapes(json, "given.geojson");
    if (!read.ok())
        throw std::logic_error(read.error().detail);
    return std::move(read).value();
}

std::string refusal(std::string_view json)
{
    const auto read = readGeoShapes(json, "given.geojson");
    EXPECT_FALSE(read.ok()) << json;
    if (read.ok())
        return {};
    EXPECT_EQ(read.error().kind, Error::Kind::BadInput);
    EXPECT_THAT(read.error().detail, HasSubstr("“given.geojson”"));
    return read.error().detail;
}

std::string geometry(const std::string &type, const std::string &coordinates)
{
    return R"({"type":")" + type + R"(","coordinates":)" + coordinates + "}";
}

std::string feature(const std::string &geometry, const std::string &name)
{
    return R"({"type":"Feature","properties":{"name":")" + name + R"("},"geometry":)" + geometry + "}";
}

std::string collection(const std::string &features)
{
    return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

void expectAt(MapVertex at, LatLon place)
{
    EXPECT_NEAR(at.x, toMercator(place).x, 1e-6);
    EXPECT_NEAR(at.y, toMercator(place).y, 1e-6);
}

TEST(GeoShapes, PointsStandWhereTheyAre)
{
    const GeoShapes shapes = shapesOf(geometry("Point", "[20.46, 44.81, 117.0]"));
    ASSERT_EQ(shapes.points.size(), 1U);
    expectAt(shapes.points[0], {44.81, 20.46});
    EXPECT_EQ(shapesOf(geometry("MultiPoint", "[[1,2],[3,4],[5,6]]")).points.size(), 3U);
}

TEST(GeoShapes, LinesKeepTheOrderOfTheirPositions)
{
    const GeoShapes shapes = shapesOf(geometry("LineString", "[[18,43],[19,44],[20,43]]"));
    ASSERT_EQ(shapes.lines.size(), 1U);
    ASSERT_EQ(shapes.lines[0].points.size(), 3U);
    expectAt(shapes.lines[0].points[1], {44, 19});
    EXPECT_EQ(shapesOf(geometry("MultiLineString", "[[[1,2],[3,4]],[[5,6],[7,8],[9,9]]]")).lines.size(), 2U);
}

TEST(GeoShapes, APolygonHasItsHolesAndIsClosed)
{
    const GeoShapes shapes = shapesOf(
        geometry("Polygon", "[[[10,40],[20,40],[20,50],[10,50],[10,40]],[[14,44],[16,44],[16,46]]]"));
    ASSERT_EQ(shapes.areas.size(), 1U);
    const ShapeArea &area = shapes.areas[0];
    ASSERT_EQ(area.rings.size(), 2U);
    EXPECT_EQ(area.rings[0].points.size(), 5U);
    ASSERT_EQ(area.rings[1].points.size(), 4U);
    EXPECT_EQ(area.rings[1].points.front(), area.rings[1].points.back());
    EXPECT_NEAR(area.box.left, toMercator({0, 10}).x, 1e-6);
    EXPECT_NEAR(area.box.top, toMercator({50, 0}).y, 1e-6);
}

TEST(GeoShapes, EachPartOfAMultiPolygonIsAnArea)
{
    const GeoShapes shapes = shapesOf(geometry(
        "MultiPolygon", "[[[[0,0],[1,0],[1,1]]],[[[10,0],[19,0],[19,9],[10,9]],[[12,2],[13,2],[13,3]]]]"));
    ASSERT_EQ(shapes.areas.size(), 2U);
    EXPECT_EQ(shapes.areas[0].rings.size(), 1U);
    EXPECT_EQ(shapes.areas[1].rings.size(), 2U);
}

TEST(GeoShapes, CollectionsHoldFeaturesAndGeometries)
{
    const std::string many = R"({"type":"GeometryCollection","geometries":[)" + geometry("Point", "[1,2]")
        + "," + geometry("LineString", "[[1,2],[3,4]]") + "]}";
    const GeoShapes shapes =
        shapesOf(collection(feature(many, "Both") + "," + feature(geometry("Point", "[5,6]"), "One")));
    EXPECT_EQ(shapes.points.size(), 2U);
    EXPECT_EQ(shapes.lines.size(), 1U);
    ASSERT_EQ(shapes.names.size(), 2U);
    EXPECT_EQ(shapes.names[0].text, "Both");
    EXPECT_GT(shapes.names[0].extent, 0.0F) << "the line is larger than the point";
    EXPECT_EQ(shapes.names[1].text, "One");
}

TEST(GeoShapes, MembersMayComeInAnyOrderAndUnknownOnesArePassedOver)
{
    const GeoShapes shapes = shapesOf(
        R"({"features":[{"geometry":{"coordinates":[[1,2],[3,4]],"bbox":[1,2,3,4],"type":"LineString"},
            "properties":{"nested":{"name":"no"},"name":"Road","coordinates":[[9]]},"id":7,"type":"Feature"},
            {"type":"Feature","geometry":null,"properties":null}],"extra":[[{}]],"type":"FeatureCollection"})");
    EXPECT_EQ(shapes.lines.size(), 1U);
    ASSERT_EQ(shapes.names.size(), 1U);
    EXPECT_EQ(shapes.names[0].text, "Road");
}

TEST(GeoShapes, TheNameOfAnAreaStandsOnIt)
{
    // a U whose middle is outside
    const GeoShapes shapes = shapesOf(feature(
        geometry("Polygon", "[[[0,0],[30,0],[30,20],[28,20],[28,2],[8,2],[8,20],[0,20],[0,0]]]"), "U"));
    ASSERT_EQ(shapes.names.size(), 1U);
    expectAt({shapes.names[0].at.x, 0.5F}, {0, 4});
}

TEST(GeoShapes, LongNamesAreCut)
{
    const GeoShapes shapes = shapesOf(feature(geometry("Point", "[1,2]"), std::string(5000, 'x')));
    EXPECT_EQ(shapes.names.at(0).text.size(), longestShapeName);
}

TEST(GeoShapes, EmptyCoordinatesGiveNothing)
{
    for (const char *type : {"Point", "LineString", "Polygon", "MultiPolygon"})
        EXPECT_TRUE(shapesOf(geometry(type, "[]")).areas.empty());
    EXPECT_TRUE(shapesOf(geometry("Polygon", "[[]]")).areas.empty());
    EXPECT_TRUE(shapesOf(collection("")).points.empty());
}

TEST(GeoShapes, WhatIsNoGeoJsonIsRefused)
{
    EXPECT_THAT(refusal(""), HasSubstr("no JSON"));
    EXPECT_THAT(refusal(R"({"type":"FeatureCollection","features":[)"), HasSubstr("no JSON"));
    EXPECT_THAT(refusal(R"({"a":1})"), HasSubstr("no “type”"));
    EXPECT_THAT(refusal(R"({"type":"Topology"})"), HasSubstr("“Topology”"));
    EXPECT_THAT(refusal("[1,2]"), HasSubstr("a list stands"));
    EXPECT_THAT(refusal("7"), HasSubstr("single value"));
    EXPECT_THAT(refusal(collection("null")), HasSubstr("in the place of an object"));
}

TEST(GeoShapes, WrongCoordinatesAreRefusedByFeature)
{
    const auto second = [](const std::string &type, const std::string &coordinates) {
        return refusal(collection(feature(geometry("Point", "[1,2]"), "") + ","
                                  + feature(geometry(type, coordinates), "")));
    };
    EXPECT_THAT(second("Point", "[500000, 4800000]"),
                HasSubstr("feature 2: longitude 500000, latitude 4.8e+06"));
    EXPECT_THAT(second("Point", "[1e999, 1]"), HasSubstr("no JSON"));
    EXPECT_THAT(second("Point", "[NaN, 1]"), HasSubstr("no JSON"));
    EXPECT_THAT(second("Point", R"(["1", 1])"), HasSubstr("feature 2: a coordinate is no number"));
    EXPECT_THAT(second("Point", "[1]"), HasSubstr("no longitude and latitude"));
    EXPECT_THAT(second("Point", "[[1,2]]"), HasSubstr("too many or too few lists"));
    EXPECT_THAT(second("Polygon", "[[1,2],[3,4],[5,6]]"), HasSubstr("too many or too few lists"));
    EXPECT_THAT(second("LineString", "[[1,2],[[3,4]]]"), HasSubstr("equally deep"));
    EXPECT_THAT(second("LineString", "[[1,2],{}]"), HasSubstr("an object"));
    EXPECT_THAT(second("LineString", "[1,[2,3]]"), HasSubstr("mixed"));
}

TEST(GeoShapes, OtherCoordinateSystemsAreRefused)
{
    const auto with = [](const std::string &crs) {
        return R"({"type":"Point","coordinates":[1,2],"crs":{"type":"name","properties":{"name":")" + crs
            + R"("}}})";
    };
    EXPECT_THAT(refusal(with("EPSG:3908")), HasSubstr("“EPSG:3908”"));
    EXPECT_EQ(shapesOf(with("urn:ogc:def:crs:OGC:1.3:CRS84")).points.size(), 1U);
}

TEST(GeoShapes, NestingIsBounded)
{
    EXPECT_THAT(refusal(geometry("Polygon", std::string(100'000, '['))), HasSubstr("more than 64 deep"));
    std::string nested;
    for (int i = 0; i < 100; ++i)
        nested += R"({"type":"GeometryCollection","geometries":[)";
    EXPECT_THAT(refusal(nested), HasSubstr("more than 64 deep"));
}

TEST(GeoShapes, PositionsAreBounded)
{
    std::string line = "[[1,2]";
    for (std::size_t i = 0; i < mostGeoJsonPositions; ++i)
        line += ",[1,2]";
    EXPECT_THAT(refusal(geometry("LineString", line + "]")), HasSubstr("more than 1000000 positions"));
}

TEST(GeoShapes, ReadingStopsWhenItIsNoLongerWanted)
{
    std::stop_source source;
    source.request_stop();
    const auto read = readGeoShapes(geometry("Point", "[1,2]"), "given", source.get_token());
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().kind, Error::Kind::Stopped);
}

TEST(GeoShapes, FilesThatAreNoneAreToldApart)
{
    const test::TemporaryFolder folder;
    EXPECT_EQ(readGeoShapes(folder / "none").error().kind, Error::Kind::NotFound);
    EXPECT_EQ(readGeoShapes(folder.path()).error().kind, Error::Kind::IsDirectory);
    EXPECT_EQ(readGeoShapes("/dev/zero").error().kind, Error::Kind::ReadFailed);
    test::writeFile(folder / "a", geometry("Point", "[1,2]"));
    EXPECT_EQ(readGeoShapes(folder / "a").value().points.size(), 1U);
}

} // namespace
} // namespace faultline
