// MBTiles files for tests.
#pragma once

#include "core/base/tile_id.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace faultline::test {

struct TestTile {
    TileId id;
    std::string bytes;
};

/// Metadata as given, tiles in the file's own order of rows. Throws DbError.
void writeTiles(const std::filesystem::path &file, const std::map<std::string, std::string> &metadata,
                const std::vector<TestTile> &tiles);

} // namespace faultline::test
