#include "core/map/land_rows.h"

#include "tests/support/bundled_map.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

namespace faultline {

namespace {

/// Whether a point and those 3 px around it are all inside, or all outside.
bool isFarFromBorders(const BaseCountry &country, const MapViewport &viewport, Point at)
{
    const bool inside = isInside(country, viewport.unproject(at));
    const std::array around{Point{at.x - 3, at.y}, Point{at.x + 3, at.y}, Point{at.x, at.y - 3},
                            Point{at.x, at.y + 3}};
    return std::ranges::all_of(
        around, [&](Point near) { return isInside(country, viewport.unproject(near)) == inside; });
}

TEST(LandRows, AgreeWithTheCountryItself)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> x(0.0, 900.0);
    std::uniform_real_distribution<double> y(0.0, 430.0);
    for (const char *code : {"BA", "HR", "XK", "IT"}) {
        int inside = 0;
        int wrong = 0;
        for (const double scale : {4000.0, 12'000.0, 60'000.0}) {
            const BaseCountry &country = *countryOfCode(test::bundledMap(), code);
            const MapViewport viewport{
                .centre = country.label, .scale = scale, .width = 900.0, .height = 430.0};
            const LandRows rows(country, viewport);
            for (int i = 0; i < 2000; ++i) {
                const Point at{x(random), y(random)};
                if (!isFarFromBorders(country, viewport, at))
                    continue;
                wrong += rows.contains(at) != isInside(country, viewport.unproject(at)) ? 1 : 0;
                inside += rows.contains(at) ? 1 : 0;
            }
        }
        EXPECT_GT(inside, 100) << code;
        EXPECT_LE(wrong, 3) << code << ": an islet, at most";
    }
}

TEST(LandRows, NothingAboveOrBelowThePictureIsLand)
{
    const BaseCountry &country = *countryOfCode(test::bundledMap(), "BA");
    const MapViewport viewport{.centre = country.label, .scale = 60'000.0, .width = 100.0, .height = 100.0};
    const LandRows rows(country, viewport);
    EXPECT_TRUE(rows.contains({50.0, 50.0}));
    EXPECT_FALSE(rows.contains({50.0, -1.0}));
    EXPECT_FALSE(rows.contains({50.0, 101.0}));
}

TEST(LandRows, ABorderIsInABoxThatHasLandAndSomethingElse)
{
    const MapViewport viewport{.centre = {0.5, 0.5}, .scale = 1000.0, .width = 400.0, .height = 300.0};
    const LandRows rows(areaBetween(viewport.unproject({100.0, 100.0}), viewport.unproject({300.0, 200.0})),
                        viewport);
    EXPECT_TRUE(rows.contains({200.0, 150.0}));
    EXPECT_FALSE(rows.hasBorderIn({120.0, 120.0, 60.0, 14.0})) << "within";
    EXPECT_FALSE(rows.hasBorderIn({10.0, 120.0, 60.0, 14.0})) << "left of it";
    EXPECT_FALSE(rows.hasBorderIn({120.0, 10.0, 60.0, 14.0})) << "above it";
    EXPECT_TRUE(rows.hasBorderIn({80.0, 120.0, 60.0, 14.0})) << "over its left side";
    EXPECT_TRUE(rows.hasBorderIn({280.0, 120.0, 60.0, 14.0})) << "over its right side";
    EXPECT_TRUE(rows.hasBorderIn({120.0, 93.0, 60.0, 14.0})) << "over its top";
    EXPECT_TRUE(rows.hasBorderIn({120.0, 193.0, 60.0, 14.0})) << "over its foot";
    EXPECT_TRUE(rows.hasBorderIn({50.0, 120.0, 300.0, 14.0})) << "from side to side";
}

} // namespace

} // namespace faultline
