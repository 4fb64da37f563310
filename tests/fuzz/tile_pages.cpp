// A file of tiles whose bytes were changed.
#include "core/db/tile_file.h"
#include "tests/fuzz/changed_file.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tile_files.h"

using namespace faultline;

namespace {

std::string goodTiles(const std::filesystem::path &file)
{
    test::writeTiles(file, {{"name", "Tiles"}, {"format", "png"}, {"minzoom", "0"}, {"maxzoom", "2"}},
                     {{.id = {.zoom = 0, .column = 0, .row = 0}, .bytes = "first"},
                      {.id = {.zoom = 2, .column = 1, .row = 3}, .bytes = std::string(5000, 'x')}});
    return test::readFile(file);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const test::TemporaryFolder folder;
    static const std::string good = goodTiles(folder / "good.mbtiles");
    const auto file = folder / "changed.mbtiles";
    test::writeFile(file, fuzz::changedFile(good, {data, size}));
    auto tiles = TileFile::open(file);
    if (tiles.ok())
        for (const TileId id :
             {TileId{.zoom = 0, .column = 0, .row = 0}, TileId{.zoom = 2, .column = 1, .row = 3}})
            (void)tiles.value().tile(id);
    return 0;
}
