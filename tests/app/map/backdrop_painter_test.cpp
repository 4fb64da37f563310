#include "app/map/map_painter.h"
#include "core/base/edtf.h"

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>

namespace faultline {
namespace {

MapVertex vertexAt(LatLon place)
{
    const Mercator at = toMercator(place);
    return {static_cast<float>(at.x), static_cast<float>(at.y)};
}

/// One line along 44° N, of districts since 12 June 1996.
BaseMap mapWithDistricts()
{
    BaseMap map;
    map.innerLines.push_back({.kind = InnerLine::Kind::District,
                              .from = parseEdtfDate("1996-06-12")->earliest,
                              .lines = {mapLine({vertexAt({44.0, 15.0}), vertexAt({44.0, 19.0})})}});
    return map;
}

/// `kilometres` of ground over 400 px.
QImage picture(const BaseMap &map, double kilometres, const char *date)
{
    MercatorBounds bounds;
    const double half = kilometres / 2.0 / 80.0; // a degree of longitude has 80 km there
    bounds.add(toMercator({44.0, 17.0 - half}));
    bounds.add(toMercator({44.0, 17.0 + half}));
    QImage image(400, 300, QImage::Format_RGB32);
    QPainter painter(&image);
    paintMapBackdrop(painter, map, fitted(bounds, 400.0, 300.0, 0.0), lightTheme(),
                     {.bordersOf = parseEdtfDate(date)->earliest});
    return image;
}

TEST(BackdropPainter, LinesOfDistrictsAreDrawnAtNearZoomFromTheirFirstDay)
{
    const BaseMap map = mapWithDistricts();
    EXPECT_EQ(picture(map, 100.0, "1996-06-11"), picture({}, 100.0, "1996-06-11"));
    EXPECT_NE(picture(map, 100.0, "1996-06-12"), picture({}, 100.0, "1996-06-12"));
    EXPECT_EQ(picture(map, 200.0, "1996-06-12"), picture({}, 200.0, "1996-06-12")) << "from afar";
}

TEST(BackdropPainter, ProvincesAreDrawnAlikeWhileOneIsThatIsACountryByNow)
{
    BaseMap map = mapWithDistricts();
    map.innerLines.front() = {
        .kind = InnerLine::Kind::Province, .from = Day::min(), .lines = map.innerLines.front().lines};
    map.periods = {{.country = "XK", .from = Day::min(), .standing = LandPeriod::Standing::Province},
                   {.country = "XK",
                    .from = parseEdtfDate("1999-06-10")->earliest,
                    .standing = LandPeriod::Standing::UnAdministered}};
    EXPECT_NE(picture(map, 800.0, "1999-06-09"), picture({}, 800.0, "1999-06-09"));
    EXPECT_EQ(picture(map, 800.0, "1999-06-10"), picture({}, 800.0, "1999-06-10")) << "from afar";
    EXPECT_NE(picture(map, 100.0, "1999-06-10"), picture({}, 100.0, "1999-06-10"));
}

} // namespace
} // namespace faultline
