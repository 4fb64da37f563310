// The rivers drawn by hand keep to their towns, their countries and the waters they flow into: what
// resources/map/README.md says of them.
#include "tests/support/bundled_map.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

namespace faultline {

namespace {

using test::bundledMap;

const BaseRiver &riverOf(const char *name)
{
    return *std::ranges::find(bundledMap().rivers, name, &BaseRiver::name);
}

double kilometresToRiver(const char *name, LatLon place)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (const MapLine &line : riverOf(name).lines)
        for (std::size_t i = 1; i < line.points.size(); ++i)
            nearest =
                std::min(nearest, distanceToSegment(toMercator(place), line.points[i - 1], line.points[i]));
    return nearest * metresPerMercatorUnit(place.latitude) / 1000.0;
}

LatLon placeOf(MapVertex vertex) { return toLatLon({vertex.x, vertex.y}); }

LatLon mouthOf(const char *name) { return placeOf(riverOf(name).lines.front().points.back()); }

struct Bank {
    const char *river;
    const char *town;
    LatLon place; ///< as GeoNames has it
};

TEST(HandDrawnRivers, PassTheTownsOnTheirBanks)
{
    for (const auto &[river, town, place] : {Bank{"Ibar", "Rožaje", {42.8330, 20.1665}},
                                             Bank{"Ibar", "Zubin Potok", {42.9144, 20.6897}},
                                             Bank{"Ibar", "Mitrovica", {42.8833, 20.8667}},
                                             Bank{"Ibar", "Zvečan", {42.9075, 20.8403}},
                                             Bank{"Ibar", "Leposavić", {43.1039, 20.8028}},
                                             Bank{"Ibar", "Raška", {43.2872, 20.6153}},
                                             Bank{"Ibar", "Kraljevo", {43.7258, 20.6894}},
                                             Bank{"Nišava", "Godech", {43.0168, 23.0485}},
                                             Bank{"Nišava", "Dimitrovgrad", {43.0142, 22.7756}},
                                             Bank{"Nišava", "Pirot", {43.1531, 22.5861}},
                                             Bank{"Nišava", "Bela Palanka", {43.2183, 22.3111}},
                                             Bank{"Nišava", "Niška Banja", {43.2951, 22.0057}},
                                             Bank{"Nišava", "Niš", {43.3247, 21.9033}},
                                             Bank{"Cetina", "Hrvace", {43.7633, 16.6150}},
                                             Bank{"Cetina", "Gala", {43.7150, 16.7269}},
                                             Bank{"Cetina", "Trilj", {43.6183, 16.7242}},
                                             Bank{"Cetina", "Zadvarje", {43.4314, 16.8897}},
                                             Bank{"Cetina", "Omiš", {43.4447, 16.6886}},
                                             Bank{"Spreča", "Osmaci", {44.4016, 18.9164}},
                                             Bank{"Spreča", "Kalesija", {44.4377, 18.9071}},
                                             Bank{"Spreča", "Vukovije Donje", {44.4621, 18.7494}},
                                             Bank{"Spreča", "Kiseljak", {44.4890, 18.5698}},
                                             Bank{"Spreča", "Lukavac", {44.5425, 18.5262}},
                                             Bank{"Spreča", "Puračić", {44.5456, 18.4787}},
                                             Bank{"Spreča", "Petrovo", {44.6280, 18.3532}},
                                             Bank{"Spreča", "Klokotnica", {44.7329, 18.1888}}})
        EXPECT_LT(kilometresToRiver(river, place), 2.2) << river << " at " << town;
}

TEST(HandDrawnRivers, EndInTheWaterTheyFlowInto)
{
    EXPECT_LT(kilometresToRiver("West Morava", mouthOf("Ibar")), 0.3);
    EXPECT_LT(kilometresToRiver("South Morava", mouthOf("Nišava")), 0.3);
    EXPECT_LT(kilometresToRiver("Bosna", mouthOf("Spreča")), 0.3);
    const LatLon mouth = mouthOf("Cetina");
    const LatLon atSea{mouth.latitude - 0.01, mouth.longitude};
    EXPECT_EQ(countryAt(bundledMap(), toMercator(atSea)), nullptr);
}

TEST(HandDrawnRivers, CrossTheBordersTheyCross)
{
    const auto countriesAlong = [](const char *name) {
        std::vector<std::string> codes;
        for (const MapVertex vertex : riverOf(name).lines.front().points)
            if (const BaseCountry *country = countryAt(bundledMap(), {vertex.x, vertex.y}))
                if (codes.empty() || codes.back() != country->code)
                    codes.push_back(country->code);
        return codes;
    };
    using Codes = std::vector<std::string>;
    EXPECT_EQ(countriesAlong("Ibar"), (Codes{"ME", "RS", "XK", "RS"}));
    EXPECT_EQ(countriesAlong("Nišava"), (Codes{"BG", "RS"}));
    EXPECT_EQ(countriesAlong("Cetina"), Codes{"HR"});
    EXPECT_EQ(countriesAlong("Spreča"), Codes{"BA"});
}

} // namespace

} // namespace faultline
