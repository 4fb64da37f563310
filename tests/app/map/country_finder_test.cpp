#include "app/map/country_finder.h"

#include "app/shell/bundled.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(CountryFinder, AnswersAsTheMapDoesOnLandAllOverTheWorld)
{
    const CountryFinder finder = countryFinder();
    const auto map = bundledMap();
    for (double latitude = -60.0; latitude < 80.0; latitude += 1.37)
        for (double longitude = -179.0; longitude < 180.0; longitude += 1.91) {
            const BaseCountry *country = countryAt(*map, toMercator({latitude, longitude}));
            if (country) {
                EXPECT_EQ(finder.codeAt({latitude, longitude}), country->code)
                    << latitude << " " << longitude;
            }
        }
}

TEST(CountryFinder, KnowsTheStatesOfToday)
{
    const CountryFinder finder = countryFinder();
    EXPECT_EQ(finder.codeAt({43.85, 18.38}), "BA");
    EXPECT_EQ(finder.codeAt({42.66, 21.16}), "XK");
    EXPECT_EQ(finder.codeAt({45.35, 19.0}), "HR"); // Vukovar
    EXPECT_EQ(finder.codeAt({42.0, 17.0}), "");    // the Adriatic
    EXPECT_GT(finder.countries.size(), 200u);
}

TEST(CountryFinder, WatersWithinTenKilometresOfAShoreAreOfItsCountry)
{
    const CountryFinder finder = countryFinder();
    const auto map = bundledMap();
    const LatLon byDubrovnik{42.60, 18.08};
    ASSERT_EQ(countryAt(*map, toMercator(byDubrovnik)), nullptr);
    EXPECT_EQ(finder.codeAt(byDubrovnik), "HR");
    EXPECT_EQ(finder.codeAt({42.45, 18.08}), ""); // further out
    EXPECT_EQ(finder.codeAt({41.31, 19.42}), "AL");
}

} // namespace
} // namespace faultline
