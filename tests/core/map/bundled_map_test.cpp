// The map that is shipped: what the program relies on.
#include "tests/support/bundled_map.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace faultline {

namespace {

using test::bundledMap;

TEST(BundledMap, HasTheCountriesOfTheRegionWithinReachOfTheirNames)
{
    for (const char *code : {"SI", "HR", "BA", "RS", "XK", "ME", "MK", "AL"}) {
        const BaseCountry *country = countryOfCode(bundledMap(), code);
        ASSERT_NE(country, nullptr) << code;
        EXPECT_TRUE(isInside(*country, country->label)) << code;
    }
}

TEST(BundledMap, DrawsTheLineBetweenSerbiaAndKosovoAsDisputed)
{
    const auto line = std::ranges::find_if(bundledMap().borders, [](const BaseBorder &border) {
        return std::minmax(border.left, border.right) == std::minmax<std::string>("RS", "XK");
    });
    ASSERT_NE(line, bundledMap().borders.end());
    EXPECT_TRUE(line->disputed);
}

TEST(BundledMap, DrawsEachBorderOnce)
{
    std::vector<std::pair<float, float>> middles;
    for (const BaseBorder &border : bundledMap().borders)
        for (const MapLine &line : border.lines)
            for (std::size_t i = 1; i < line.points.size(); ++i)
                middles.emplace_back(line.points[i - 1].x + line.points[i].x,
                                     line.points[i - 1].y + line.points[i].y);
    std::ranges::sort(middles);
    EXPECT_EQ(std::ranges::adjacent_find(middles), middles.end());
}

TEST(BundledMap, HasTheLinesOfTheFirstLevelUnitsOfEachStateOfTheRegion)
{
    const BaseMap &map = bundledMap();
    const auto isDistrict = [](const InnerLine &line) { return line.kind == InnerLine::Kind::District; };
    for (const char *code : {"SI", "HR", "BA", "RS", "XK", "ME", "MK", "AL"})
        EXPECT_TRUE(std::ranges::any_of(map.innerLines, [&](const InnerLine &line) {
            const auto &points = line.lines.front().points;
            const MapVertex at = points[points.size() / 2];
            return isDistrict(line) && isInside(*countryOfCode(map, code), {at.x, at.y});
        })) << code;
    EXPECT_EQ(std::ranges::count_if(map.innerLines, isDistrict), 8);
}

TEST(BundledMap, HasTheRiversOfAllSources)
{
    for (const char *name : {"Drina", "Neretva", "Lim", "Sana"})
        EXPECT_NE(std::ranges::find(bundledMap().rivers, name, &BaseRiver::name), bundledMap().rivers.end())
            << name;
}

TEST(BundledMap, PutsTownsIntoTheirCountries)
{
    struct Sample {
        const char *code;
        LatLon place;
    };
    for (const auto &[code, place] : {Sample{"BA", {43.8563, 18.4131}}, Sample{"BA", {44.1069, 19.2974}},
                                      Sample{"HR", {45.3517, 18.9989}}, Sample{"HR", {44.0406, 16.1986}},
                                      Sample{"RS", {44.8125, 20.4612}}, Sample{"RS", {42.4611, 21.7703}},
                                      Sample{"XK", {42.6629, 21.1655}}, Sample{"XK", {42.8906, 20.8667}},
                                      Sample{"ME", {42.4411, 19.2636}}, Sample{"MK", {41.9965, 21.4314}},
                                      Sample{"AL", {41.3275, 19.8187}}, Sample{"SI", {46.0511, 14.5051}},
                                      Sample{"NL", {52.0705, 4.3007}}}) {
        const BaseCountry *country = countryAt(bundledMap(), toMercator(place));
        ASSERT_NE(country, nullptr) << code;
        EXPECT_EQ(country->code, code);
    }
}

TEST(BundledMap, KnowsTheAdriaticAndTheCapitals)
{
    const BaseMap &map = bundledMap();
    EXPECT_NE(std::ranges::find(map.seas, "Adriatic Sea", &BaseSea::name), map.seas.end());
    for (const char *name : {"Sarajevo", "Belgrade", "Zagreb", "Pristina", "Skopje"}) {
        const auto town = std::ranges::find(map.towns, name, &BaseTown::name);
        ASSERT_NE(town, map.towns.end()) << name;
        EXPECT_TRUE(town->capital) << name;
    }
}

} // namespace

} // namespace faultline
