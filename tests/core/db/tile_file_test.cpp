#include "core/db/tile_file.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/tile_files.h"

#include <gmock/gmock.h>

namespace faultline {
namespace {

using testing::HasSubstr;
using Kind = Error::Kind;
using Metadata = std::map<std::string, std::string>;

const Metadata usual{
    {"name", "Old map"}, {"format", "png"}, {"minzoom", "0"}, {"maxzoom", "2"}, {"attribution", "<b>Us</b>"}};

class TileFileTest : public testing::Test {
protected:
    std::filesystem::path made(const Metadata &metadata, const std::vector<test::TestTile> &tiles)
    {
        std::filesystem::remove(file);
        test::writeTiles(file, metadata, tiles);
        return file;
    }
    void alter(const char *sql) { Database::toFill(file).execute(sql); }
    std::string refusal(Kind kind = Kind::BadInput)
    {
        const auto opened = TileFile::open(file);
        if (opened.ok())
            return "opened";
        EXPECT_EQ(opened.error().kind, kind) << opened.error().detail;
        return opened.error().detail;
    }
    TileFile opened()
    {
        auto result = TileFile::open(file);
        if (!result.ok())
            throw std::logic_error(result.error().detail);
        return std::move(result).value();
    }

    test::TemporaryFolder folder;
    std::filesystem::path file = folder / "map.mbtiles";
};

TEST_F(TileFileTest, SaysWhatItIs)
{
    made(usual, {});
    const TileFile tiles = opened();
    EXPECT_EQ(tiles.info().name, "Old map");
    EXPECT_EQ(tiles.info().format, "png");
    EXPECT_EQ(tiles.info().attribution, "<b>Us</b>");
    EXPECT_EQ(tiles.info().minZoom, 0);
    EXPECT_EQ(tiles.info().maxZoom, 2);
}

TEST_F(TileFileTest, RowsCountFromTheSouthInTheFileAndFromTheNorthHere)
{
    made(usual, {});
    alter("INSERT INTO tiles VALUES (2, 1, 0, x'534F555448'), (2, 1, 3, x'4E4F525448')");
    TileFile tiles = opened();
    EXPECT_EQ(tiles.tile({2, 1, 0}).value(), "NORTH");
    EXPECT_EQ(tiles.tile({2, 1, 3}).value(), "SOUTH");
    EXPECT_EQ(tiles.tile({2, 1, 1}).value(), std::nullopt);
    EXPECT_EQ(tiles.tile({2, 0, 0}).value(), std::nullopt);
}

TEST_F(TileFileTest, BytesComeAsTheyAre)
{
    const std::string bytes("\x89PNG\0\xFF\0", 7);
    made(usual, {{{1, 0, 1}, bytes}});
    EXPECT_EQ(opened().tile({1, 0, 1}).value(), bytes);
}

TEST_F(TileFileTest, TilesMayBeAView)
{
    made(usual, {{{0, 0, 0}, "whole world"}});
    alter("ALTER TABLE tiles RENAME TO images; CREATE VIEW tiles AS SELECT * FROM images");
    EXPECT_EQ(opened().tile({0, 0, 0}).value(), "whole world");
}

TEST_F(TileFileTest, LevelsAndFormatAreFoundWhereTheMetadataLackThem)
{
    made({}, {{{3, 1, 1}, "\xFF\xD8\xFF\xE0 a picture"}, {{5, 1, 1}, "another"}});
    const TileFile tiles = opened();
    EXPECT_EQ(tiles.info().format, "jpg");
    EXPECT_EQ(tiles.info().minZoom, 3);
    EXPECT_EQ(tiles.info().maxZoom, 5);
}

TEST_F(TileFileTest, LevelsWithoutSenseAreBounded)
{
    made({{"format", "png"}, {"minzoom", "-7"}, {"maxzoom", "1000000"}}, {});
    EXPECT_EQ(opened().info().minZoom, 0);
    EXPECT_EQ(opened().info().maxZoom, deepestTileZoom);
    made({{"format", "png"}, {"minzoom", "9"}, {"maxzoom", "two"}}, {{{4, 1, 1}, "x"}});
    EXPECT_EQ(opened().info().minZoom, 4);
}

TEST_F(TileFileTest, VectorTilesAndUnknownFormatsAreRefusedInWords)
{
    made({{"format", "pbf"}, {"minzoom", "0"}, {"maxzoom", "1"}}, {});
    EXPECT_THAT(refusal(), HasSubstr("vector tiles (pbf)"));
    EXPECT_THAT(refusal(), HasSubstr(file.string()));
    made({}, {{{0, 0, 0}, "\x1F\x8B gzip"}});
    EXPECT_THAT(refusal(), HasSubstr("vector tiles (pbf)"));
    made({{"format", "tiff"}, {"minzoom", "0"}, {"maxzoom", "1"}}, {});
    EXPECT_THAT(refusal(), HasSubstr("“tiff”"));
}

TEST_F(TileFileTest, OtherFilesAreRefused)
{
    EXPECT_EQ(refusal(Kind::NotFound), "");
    test::writeFile(file, "{}");
    EXPECT_EQ(refusal(Kind::NotAChronicle), "not a SQLite database");
    test::writeFile(file, "");
    EXPECT_EQ(refusal(Kind::EmptyFile), "");
    made(usual, {});
    alter("DROP TABLE tiles");
    EXPECT_THAT(refusal(), HasSubstr("no table “tiles”"));
    made({{"format", "png"}}, {});
    EXPECT_THAT(refusal(), HasSubstr("it has no tiles"));
}

TEST_F(TileFileTest, ATruncatedFileIsDamaged)
{
    made(usual, {{{0, 0, 0}, std::string(100'000, 'x')}});
    const std::string whole = test::readFile(file);
    test::writeFile(file, whole.substr(0, whole.size() / 2));
    EXPECT_THAT(refusal(Kind::Damaged), HasSubstr("shorter than"));
}

TEST_F(TileFileTest, PagesOverwrittenWithNoiseEndInAnErrorNotInACrash)
{
    made(usual, {{{0, 0, 0}, std::string(100'000, 'x')}});
    std::string bytes = test::readFile(file);
    for (std::size_t i = 4096; i < bytes.size(); i += 7)
        bytes[i] = static_cast<char>(i * 31);
    test::writeFile(file, bytes);
    auto tiles = TileFile::open(file);
    EXPECT_FALSE(tiles.ok() && tiles.value().tile({0, 0, 0}).ok());
}

TEST_F(TileFileTest, ATooLargeTileIsRefused)
{
    made(usual, {{{1, 1, 0}, std::string(largestTile + 1, 'x')}});
    const auto tile = opened().tile({1, 1, 0});
    ASSERT_FALSE(tile.ok());
    EXPECT_THAT(tile.error().detail, HasSubstr("tile 1/1/1 has more than 8 MiB"));
}

TEST_F(TileFileTest, AViewWithoutAnEndIsGivenUp)
{
    made(usual, {});
    alter("DROP TABLE tiles; CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n)"
          " SELECT 1 AS zoom_level, 1 AS tile_column, (SELECT count(*) FROM n) AS tile_row, 0 AS tile_data");
    const auto tile = opened().tile({1, 1, 0});
    ASSERT_FALSE(tile.ok());
    EXPECT_THAT(tile.error().detail, HasSubstr("takes too long"));
}

TEST_F(TileFileTest, IsNeverWritten)
{
    made(usual, {{{0, 0, 0}, "x"}});
    const std::string before = test::readFile(file);
    std::ignore = opened().tile({0, 0, 0});
    EXPECT_EQ(test::readFile(file), before);
}

} // namespace
} // namespace faultline
