#include "app/map/map_layers.h"

#include "app/map/bundled_base_map.h"
#include "app/map/layer_faults.h"
#include "app/map/map_view.h"
#include "app/map/shape_painter.h"
#include "core/map/tile_grid.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tile_files.h"

#include <QBuffer>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace faultline {
namespace {

const LatLon belgrade{44.8125, 20.4612};
const QColor red(200, 20, 30);
const QColor green(20, 160, 40);

std::string tileOf(const QColor &color, QSize size = {256, 256})
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture.save(&buffer, "PNG");
    return bytes.toStdString();
}

/// The tile of a level that holds a place, counted as web maps do.
TileId tileAt(LatLon place, int zoom)
{
    const Mercator at = toMercator(place);
    const double across = std::exp2(zoom);
    return {zoom, static_cast<std::uint32_t>(at.x * across), static_cast<std::uint32_t>(at.y * across)};
}

/// Level 6 fits it at one pixel of the screen a px.
LayerView around(LatLon place, double scale = 256.0 * 64)
{
    return {.viewport = {.centre = toMercator(place), .scale = scale, .width = 900, .height = 430}};
}

class MapLayersTest : public testing::Test {
protected:
    QString path(const char *name) const { return QString::fromStdString((folder / name).string()); }
    QString tiles(const char *name, const std::vector<test::TestTile> &tiles,
                  std::map<std::string, std::string> metadata = {})
    {
        metadata.merge(std::map<std::string, std::string>{
            {"format", "png"}, {"minzoom", "0"}, {"maxzoom", "8"}, {"attribution", "<b>Us</b> &amp; them"}});
        test::writeTiles(folder / name, metadata, tiles);
        return path(name);
    }
    QString geoJson(const char *name, const std::string &geometry, const std::string &title = "")
    {
        test::writeFile(folder / name,
                        R"({"type":"Feature","properties":{"name":")" + title + R"("},"geometry":)" + geometry
                            + "}");
        return path(name);
    }
    const LayerPicture &drawn(const LayerView &view)
    {
        layers.draw(view);
        layers.waitUntilIdle();
        return *layers.picture();
    }
    static QColor at(const QImage &picture, const LayerView &view, LatLon place)
    {
        const Point p = view.viewport.project(place);
        return picture.pixelColor(QPoint(static_cast<int>(p.x * view.devicePixelRatio),
                                         static_cast<int>(p.y * view.devicePixelRatio)));
    }

    test::TemporaryFolder folder;
    MapLayers layers;
};

TEST_F(MapLayersTest, ATileLiesOnItsPlaceAndNowhereElse)
{
    layers.add(tiles("a.mbtiles", {{tileAt(belgrade, 6), tileOf(red)}}));
    const LayerView view = around(belgrade);
    const LayerPicture &picture = drawn(view);
    EXPECT_EQ(at(picture.tiles, view, belgrade), red);
    EXPECT_EQ(at(picture.tiles, view, {43.5, 12.0}).alpha(), 0);
    EXPECT_TRUE(picture.shapes.isNull());
    EXPECT_TRUE(layers.faults().isEmpty()) << layers.faults().join(' ').toStdString();
}

TEST_F(MapLayersTest, TilesMeetWithoutASeamAtAnyScale)
{
    const TileId first = tileAt(belgrade, 6);
    std::vector<test::TestTile> all;
    for (std::uint32_t column = first.column - 3; column <= first.column + 3; ++column)
        for (std::uint32_t row = first.row - 3; row <= first.row + 3; ++row)
            all.push_back({{6, column, row}, tileOf(red)});
    layers.add(tiles("a.mbtiles", all));
    for (const double ratio : {1.0, 1.5, 2.0}) {
        LayerView view = around(belgrade, 256.0 * 64 / ratio * 1.237);
        view.devicePixelRatio = ratio;
        const QImage &picture = drawn(view).tiles;
        const int row = picture.height() / 2;
        for (int x = picture.width() / 3; x < picture.width() * 2 / 3; ++x)
            ASSERT_EQ(picture.pixelColor(x, row), red) << x << " at " << ratio;
    }
}

TEST_F(MapLayersTest, TheLevelThatFitsTheScreenIsTaken)
{
    layers.add(
        tiles("a.mbtiles", {{tileAt(belgrade, 6), tileOf(red)}, {tileAt(belgrade, 7), tileOf(green)}}));
    LayerView view = around(belgrade);
    EXPECT_EQ(at(drawn(view).tiles, view, belgrade), red);
    view.devicePixelRatio = 2.0;
    EXPECT_EQ(at(drawn(view).tiles, view, belgrade), green);
}

TEST_F(MapLayersTest, TilesOf512PxAreTakenALevelEarlier)
{
    const QSize large(512, 512);
    layers.add(
        tiles("a.mbtiles",
              {{tileAt(belgrade, 5), tileOf(green, large)}, {tileAt(belgrade, 6), tileOf(red, large)}}));
    const LayerView view = around(belgrade);
    EXPECT_EQ(at(drawn(view).tiles, view, belgrade), green);
}

TEST_F(MapLayersTest, WhereALevelLacksATileTheOneAboveShows)
{
    layers.add(
        tiles("a.mbtiles", {{tileAt(belgrade, 2), tileOf(red)}, {tileAt(belgrade, 6), tileOf(green)}}));
    const LayerView view = around(belgrade);
    const QImage &picture = drawn(view).tiles;
    EXPECT_EQ(at(picture, view, belgrade), green);
    EXPECT_EQ(at(picture, view, {43.5, 12.0}), red);
    const LayerView valley = around(belgrade, maxMapScale); // far below the deepest level
    EXPECT_EQ(at(drawn(valley).tiles, valley, belgrade), green);
}

TEST_F(MapLayersTest, AnAreaIsFilledButItsHoleIsNot)
{
    layers.add(geoJson(
        "a.geojson",
        R"({"type":"Polygon","coordinates":[[[18,43],[23,43],[23,46.5],[18,46.5],[18,43]],[[20,44],[21,44],[21,45.5],[20,45.5],[20,44]]]})"));
    const LayerView view = around(belgrade);
    const QImage &picture = drawn(view).shapes;
    EXPECT_GT(at(picture, view, {43.4, 19.0}).alpha(), 20);
    EXPECT_GT(at(picture, view, {46.1, 22.0}).alpha(), 20) << "north is up";
    EXPECT_EQ(at(picture, view, belgrade).alpha(), 0);
    EXPECT_EQ(at(picture, view, {42.5, 19.0}).alpha(), 0);
}

TEST_F(MapLayersTest, LinesAndPointsAreDrawnInTheColourOfTheirLayer)
{
    layers.add(geoJson("a.geojson", R"({"type":"LineString","coordinates":[[18,44.8125],[23,44.8125]]})"));
    layers.add(geoJson("b.geojson", R"({"type":"Point","coordinates":[22.5,43.5]})", "A point"));
    const LayerView view = around(belgrade);
    const LayerPicture &picture = drawn(view);
    EXPECT_LT(std::abs(at(picture.shapes, view, belgrade).green() - layerColor(0, false).green()), 40);
    EXPECT_EQ(at(picture.shapes, view, {43.5, 22.5}), layerColor(1, false));
    ASSERT_EQ(picture.names.size(), 1U);
    EXPECT_EQ(picture.names[0].text, "A point");
}

TEST_F(MapLayersTest, AMillionPointsOnOneSpotAreDrawnOnce)
{
    std::string points = "[20.4612,44.8125]";
    for (int i = 1; i < 200'000; ++i)
        points += ",[20.4612,44.8125]";
    layers.add(geoJson("a.geojson", R"({"type":"MultiPoint","coordinates":[)" + points + "]}"));
    const LayerView view = around(belgrade);
    EXPECT_EQ(at(drawn(view).shapes, view, belgrade), layerColor(0, false));
}

TEST_F(MapLayersTest, AHiddenLayerIsNotDrawn)
{
    const QString file = tiles("a.mbtiles", {{tileAt(belgrade, 6), tileOf(red)}});
    layers.setLayers({{file, false}});
    const LayerPicture &picture = drawn(around(belgrade));
    EXPECT_TRUE(picture.tiles.isNull());
    EXPECT_TRUE(picture.attributions.isEmpty());
}

TEST_F(MapLayersTest, TheLastPictureStaysUntilTheNewOneIsThere)
{
    layers.add(tiles("a.mbtiles", {{tileAt(belgrade, 6), tileOf(red)}}));
    const LayerView first = around(belgrade);
    const LayerView second = around({42.0, 19.0});
    drawn(first);
    const QSignalSpy told(&layers, &MapLayers::drawn);
    layers.draw(second);
    EXPECT_EQ(layers.picture()->view, first);
    layers.draw(around({41.0, 19.0})); // superseded before it was begun
    layers.draw(second);
    layers.waitUntilIdle();
    EXPECT_EQ(layers.picture()->view, second);
    EXPECT_EQ(told.count(), 1);
    layers.draw(second);
    EXPECT_FALSE(told.count() > 1);
}

TEST_F(MapLayersTest, TheNewestOfManyWishesIsDrawn)
{
    layers.add(tiles("a.mbtiles", {{tileAt(belgrade, 6), tileOf(red)}}));
    for (double latitude = 40.0; latitude < 46.0; latitude += 0.5)
        layers.draw(around({latitude, 20.0}));
    layers.waitUntilIdle();
    EXPECT_EQ(layers.picture()->view, around({45.5, 20.0}));
}

TEST_F(MapLayersTest, AFileThatIsGoneIsSaidInASentenceAndStaysInTheListUntilRemoved)
{
    const QString gone = path("gone.geojson");
    layers.add(gone);
    layers.add(tiles("a.mbtiles", {{tileAt(belgrade, 6), tileOf(red)}}));
    const LayerView view = around(belgrade);
    EXPECT_EQ(at(drawn(view).tiles, view, belgrade), red) << "one broken layer spoils no other";
    ASSERT_EQ(layers.faults().size(), 1);
    EXPECT_EQ(layers.faults().front(), QStringLiteral("There is no file “%1”.").arg(gone));
    EXPECT_EQ(layers.layers().size(), 2U);
    layers.setShown(gone, false);
    EXPECT_TRUE(layers.faults().isEmpty());
    layers.remove(gone);
    EXPECT_EQ(layers.layers().size(), 1U);
}

TEST_F(MapLayersTest, ALayerThatWasBrokenIsReadAgainWhenShownAgain)
{
    const QString file = path("later.geojson");
    layers.add(file);
    const LayerView view = around(belgrade);
    drawn(view);
    EXPECT_EQ(layers.faults().size(), 1);
    geoJson("later.geojson", R"({"type":"Point","coordinates":[20.4612,44.8125]})");
    layers.setShown(file, false);
    drawn(view);
    layers.setShown(file, true);
    drawn(view);
    EXPECT_TRUE(layers.faults().isEmpty());
}

TEST_F(MapLayersTest, BrokenFilesAreRefusedInWords)
{
    const auto fault = [this](const QString &file) {
        layers.setLayers({{file, true}});
        drawn(around(belgrade));
        return layers.fault(file);
    };
    test::writeFile(folder / "empty.geojson", "");
    EXPECT_TRUE(fault(path("empty.geojson")).contains(QStringLiteral("no JSON")));
    EXPECT_TRUE(fault(QString::fromStdString(folder.path().string())).contains(QStringLiteral("a folder")));
    test::writeFile(folder / "half.mbtiles", "SQLite format 3");
    EXPECT_TRUE(fault(path("half.mbtiles")).contains(QStringLiteral("cannot be a layer")));
    EXPECT_TRUE(
        fault(tiles("vector.mbtiles", {}, {{"format", "pbf"}})).contains(QStringLiteral("vector tiles")));
    EXPECT_TRUE(fault(tiles("noise.mbtiles", {{tileAt(belgrade, 6), "no picture"}}))
                    .contains(QStringLiteral("row 23 from the north is no picture")));
    EXPECT_TRUE(fault(tiles("long.mbtiles", {{tileAt(belgrade, 6), tileOf(red, {4000, 2})}}))
                    .contains(QStringLiteral("is no picture of at most 2048 px")));
}

TEST_F(MapLayersTest, ABrokenTileIsSaidAndTheOthersAreDrawn)
{
    TileId beside = tileAt(belgrade, 6);
    beside.column -= 1;
    layers.add(tiles("a.mbtiles", {{tileAt(belgrade, 6), tileOf(red)}, {beside, "no picture"}}));
    const LayerView view = around(belgrade);
    EXPECT_EQ(at(drawn(view).tiles, view, belgrade), red);
    EXPECT_EQ(layers.faults().size(), 1);
    EXPECT_EQ(layers.picture()->attributions.size(), 1);
}

TEST_F(MapLayersTest, TheListIsBounded)
{
    for (std::size_t i = 0; i < mostLayers; ++i)
        layers.add(QStringLiteral("/layer-%1").arg(i));
    EXPECT_TRUE(layers.isFull());
    layers.add(QStringLiteral("/one more"));
    EXPECT_EQ(layers.layers().size(), mostLayers);
    layers.add(QStringLiteral("/layer-0"));
    EXPECT_EQ(layers.layers().back().file, QStringLiteral("/layer-0"));
}

TEST(LayerAttribution, IsPlainTextOfBoundedLength)
{
    const QString name = QStringLiteral("a.mbtiles");
    EXPECT_EQ(attributionWords(name, {}), name);
    EXPECT_EQ(attributionWords(name, QStringLiteral("<a href='http://x.y'>© Them</a> &amp;\n us")),
              QStringLiteral("a.mbtiles: © Them & us"));
    EXPECT_LT(attributionWords(name, QString(5000, u'x')).size(), 150);
}

class MapViewLayers : public MapLayersTest {
protected:
    MapViewLayers()
    {
        view.resize(900, 430);
        view.setBaseMap(std::make_shared<const BaseMap>(bundledBaseMap().value()));
        view.show();
        view.setViewport(around(belgrade).viewport);
    }

    QImage picture()
    {
        view.grab();
        view.layers().waitUntilIdle();
        return view.grab().toImage();
    }
    QColor at(LatLon place)
    {
        const Point p = view.viewport().project(place);
        return picture().pixelColor(static_cast<int>(p.x), static_cast<int>(p.y));
    }

    MapView view;
};

TEST_F(MapViewLayers, TilesCoverTheLandButNoBorder)
{
    const TileId tile = tileAt(belgrade, 6);
    const LatLon inland{45.0, 19.9};
    EXPECT_EQ(at(inland), lightTheme().land);
    view.layers().add(tiles("a.mbtiles", {{tile, tileOf(red)}}));
    EXPECT_EQ(at(inland), red);
    const QImage with = picture();
    const Rect covered = areaOf(tile, view.viewport());
    int others = 0; // lines above the tile
    for (int x = static_cast<int>(covered.x) + 2; x < static_cast<int>(covered.right()) - 2; ++x)
        others += with.pixelColor(x, static_cast<int>(view.viewport().project(belgrade).y)) != red ? 1 : 0;
    EXPECT_GT(others, 0);
    EXPECT_LT(others, 60);
    view.layers().remove(path("a.mbtiles"));
    EXPECT_EQ(at(inland), lightTheme().land);
}

TEST_F(MapViewLayers, TilesAreDimmedInTheDark)
{
    view.layers().add(tiles("a.mbtiles", {{tileAt(belgrade, 6), tileOf(red)}}));
    view.setTheme(darkTheme());
    const QColor inland = at({45.0, 19.9});
    EXPECT_LT(inland.red(), red.red() - 30);
    EXPECT_GT(inland.red(), darkTheme().land.red() + 30);
}

TEST_F(MapViewLayers, WhileTheMapMovesTheOldPictureMovesAlong)
{
    view.layers().add(tiles("a.mbtiles", {{tileAt(belgrade, 6), tileOf(red)}}));
    const LatLon inland{45.0, 19.9};
    EXPECT_EQ(at(inland), red);
    view.setViewport(panned(view.viewport(), 256.0, 25.0));
    const Point p = view.viewport().project(inland);
    EXPECT_EQ(view.grab().toImage().pixelColor(static_cast<int>(p.x), static_cast<int>(p.y)), red);
    view.layers().waitUntilIdle();
}

TEST_F(MapViewLayers, AnAreaTintsTheLand)
{
    const LatLon inland{45.0, 19.9};
    view.layers().add(geoJson(
        "a.geojson", R"({"type":"Polygon","coordinates":[[[18,43],[23,43],[23,46.5],[18,46.5],[18,43]]]})"));
    const QColor tinted = at(inland);
    EXPECT_LT(tinted.green(), lightTheme().land.green() - 20);
    EXPECT_GT(tinted.red(), tinted.green());
}

TEST_F(MapViewLayers, ABrokenLayerIsSaidOnTheMap)
{
    const auto *said = view.findChild<LayerFaults *>();
    EXPECT_TRUE(said->isHidden());
    view.layers().add(path("<b>gone</b>.geojson"));
    picture();
    EXPECT_FALSE(said->isHidden());
    EXPECT_EQ(said->textFormat(), Qt::PlainText);
    EXPECT_TRUE(said->text().contains(QStringLiteral("There is no file")));
    view.layers().remove(path("<b>gone</b>.geojson"));
    EXPECT_TRUE(said->isHidden());
}

} // namespace
} // namespace faultline
