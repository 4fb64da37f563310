#include "core/base/edtf.h"
#include "tests/core/map/small_map.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {

namespace {

using test::smallMap;
using testing::HasSubstr;

TEST(BaseMap, ReadsCountriesWithTheirPropertiesAndRings)
{
    const BaseMap map = smallMap();
    ASSERT_EQ(map.countries.size(), 2U);
    EXPECT_EQ(map.countries[1].code, "RS");
    EXPECT_EQ(map.countries[1].name, "Serbia");
    EXPECT_EQ(map.countries[1].rank, 1);
    ASSERT_EQ(map.countries[1].rings.size(), 1U);
    EXPECT_EQ(map.countries[1].rings[0].points.size(), 5U);
    EXPECT_NEAR(toLatLon(map.countries[1].label).longitude, 19.5, 1e-9);
}

TEST(BaseMap, AShoreIsWhatIsNoBorder)
{
    const BaseMap map = smallMap();
    std::size_t edges = 0;
    for (const MapLine &shore : map.shores)
        edges += shore.points.size() - 1;
    EXPECT_EQ(edges, 6U); // of eight sides, two lie on the border
}

TEST(BaseMap, CapitalsComeBeforeLargerTowns)
{
    const BaseMap map = smallMap();
    ASSERT_EQ(map.towns.size(), 2U);
    EXPECT_EQ(map.towns[0].name, "Sarajevo");
    EXPECT_TRUE(map.towns[0].capital);
    EXPECT_FALSE(map.towns[1].capital);
}

TEST(BaseMap, APointLiesInTheCountryAroundItOrAtSea)
{
    const BaseMap map = smallMap();
    EXPECT_EQ(countryAt(map, toMercator({44.0, 17.9}))->code, "BA");
    EXPECT_EQ(countryAt(map, toMercator({44.0, 18.1}))->code, "RS");
    EXPECT_EQ(countryAt(map, toMercator({41.0, 17.0})), nullptr);
}

TEST(BaseMap, AHoleIsNotInside)
{
    const BaseMap map = readBaseMap({.countries = R"({"features":[{"properties":{"code":"ZA"},"geometry":{
        "type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[3,3],[3,6],[6,6],[6,3],[3,3]]]}}]})",
                                     .borders = R"({"features":[{}]})",
                                     .innerLines = R"({"features":[{}]})",
                                     .rivers = R"({"features":[{}]})",
                                     .moreRivers = R"({"features":[{}]})",
                                     .osmRivers = R"({"features":[{}]})",
                                     .handDrawnRivers = R"({"features":[{}]})",
                                     .lakes = R"({"features":[{}]})",
                                     .places = "",
                                     .seas = ""})
                            .value();
    EXPECT_NE(countryAt(map, toMercator({1.0, 1.0})), nullptr);
    EXPECT_EQ(countryAt(map, toMercator({4.5, 4.5})), nullptr);
}

TEST(BaseMap, SaysWhichTextIsNotGeoJson)
{
    const Result<BaseMap> map = readBaseMap({.countries = "{\"features\": [", .borders = ""});
    ASSERT_FALSE(map.ok());
    EXPECT_EQ(map.error().kind, Error::Kind::BadInput);
    EXPECT_THAT(map.error().detail, HasSubstr("countries.geojson"));
}

TEST(BaseMap, ReadsRiversOfAllSources)
{
    std::vector<std::string> names;
    for (const BaseRiver &river : smallMap().rivers)
        names.push_back(river.name);
    EXPECT_THAT(names, testing::ElementsAre("Drina", "Neretva", "Sana", "Ibar"));
}

TEST(BaseMap, ALineInsideACountryHasItsKindAndFirstDay)
{
    const BaseMap map = smallMap();
    ASSERT_EQ(map.innerLines.size(), 2U);
    EXPECT_EQ(map.innerLines[0].kind, InnerLine::Kind::Entity);
    EXPECT_EQ(map.innerLines[0].from, Day::min());
    EXPECT_EQ(map.innerLines[1].kind, InnerLine::Kind::District);
    EXPECT_EQ(map.innerLines[1].from, parseEdtfDate("1996-06-12")->earliest);
}

TEST(BaseMap, SaysWhichFirstDayIsNoDate)
{
    const Result<BaseMap> map =
        readBaseMap({.countries = R"({"features":[{}]})",
                     .borders = R"({"features":[{}]})",
                     .innerLines = R"({"features":[{"properties":{"kind":"district","since":"June"}}]})"});
    ASSERT_FALSE(map.ok());
    EXPECT_EQ(map.error().kind, Error::Kind::BadInput);
    EXPECT_THAT(map.error().detail, HasSubstr("inner-lines.geojson: 'June' is no date."));
}

TEST(BaseMap, TheDistanceToACountryIsOnTheGroundAndNoneInside)
{
    const BaseMap map = smallMap();
    const BaseCountry &bosnia = *countryOfCode(map, "BA");
    EXPECT_EQ(kilometresTo(bosnia, {.latitude = 44.0, .longitude = 17.9}), 0.0);
    EXPECT_NEAR(kilometresTo(bosnia, {.latitude = 44.0, .longitude = 18.5}), 40.0, 0.5); // half a degree east
    EXPECT_NEAR(kilometresTo(bosnia, {.latitude = 41.5, .longitude = 17.0}), 55.7,
                0.5); // half a degree south
}

} // namespace

} // namespace faultline
