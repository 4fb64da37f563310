#include "tests/support/tile_files.h"

#include "core/db/database.h"

namespace faultline::test {

void writeTiles(const std::filesystem::path &file, const std::map<std::string, std::string> &metadata,
                const std::vector<TestTile> &tiles)
{
    Database db = Database::toFill(file);
    db.execute(
        "CREATE TABLE metadata (name text, value text);"
        "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob);"
        "CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)");
    Statement fact(db, "INSERT INTO metadata VALUES (?, ?)");
    for (const auto &[name, value] : metadata) {
        fact.bind(1, std::string_view(name));
        fact.bind(2, std::string_view(value));
        fact.run();
    }
    Statement insert(db, "INSERT INTO tiles VALUES (?, ?, ?, ?)");
    for (const auto &[id, bytes] : tiles) {
        insert.bind(1, std::int64_t{id.zoom});
        insert.bind(2, std::int64_t{id.column});
        insert.bind(3, (std::int64_t{1} << id.zoom) - 1 - id.row); // rows count from the south
        insert.bindBlob(4, bytes);
        insert.run();
    }
}

} // namespace faultline::test
