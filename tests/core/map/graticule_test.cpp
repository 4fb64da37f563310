#include "core/map/graticule.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace faultline {

namespace {

MapViewport pictureAround(LatLon centre, double pxPerDegree)
{
    return {.centre = toMercator(centre), .scale = 360.0 * pxPerDegree, .width = 400.0, .height = 300.0};
}

std::string words(const MapViewport &viewport)
{
    std::string all;
    for (const GraticuleLine &line : graticule(viewport))
        all += degreesWords(line) + ";";
    return all;
}

TEST(Graticule, HasRoundLinesThatLieApart)
{
    EXPECT_EQ(words(pictureAround({44.0, 18.0}, 71.0)), "16° E;17° E;18° E;19° E;20° E;43° N;44° N;45° N;");
    EXPECT_EQ(words(pictureAround({44.0, 18.0}, 36.0)), "14° E;16° E;18° E;20° E;22° E;42° N;44° N;46° N;");
    EXPECT_EQ(words(pictureAround({44.0, 18.0}, 300.0)),
              "17.5° E;17.75° E;18° E;18.25° E;18.5° E;43.75° N;44° N;44.25° N;");
}

TEST(Graticule, NamesEquatorAndBothHemispheres)
{
    EXPECT_EQ(words(pictureAround({0.0, 0.0}, 9.9)), "20° W;10° W;0°;10° E;20° E;10° S;0°;10° N;");
}

TEST(Graticule, LinesStandWhereTheirPlacesAre)
{
    const MapViewport viewport = pictureAround({44.0, 18.0}, 71.0);
    for (const GraticuleLine &line : graticule(viewport)) {
        const Point at =
            viewport.project(line.meridian ? LatLon{44.0, line.degrees} : LatLon{line.degrees, 18.0});
        EXPECT_NEAR(line.at, line.meridian ? at.x : at.y, 1e-9);
    }
}

} // namespace

} // namespace faultline
