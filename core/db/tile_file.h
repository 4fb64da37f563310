// MBTiles: a SQLite file with the tiles of a map.
#pragma once

#include "core/base/result.h"
#include "core/base/tile_id.h"
#include "core/db/database.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace faultline {

/// Of one tile, bytes; a larger one is refused.
inline constexpr std::size_t largestTile = 8U << 20;

/// What a tile file says of itself; texts come from outside.
struct TileFileInfo {
    std::string name;        ///< may be empty
    std::string attribution; ///< who is to be named, may hold HTML; may be empty
    std::string format;      ///< `png`, `jpg` or `webp`
    int minZoom = 0;
    int maxZoom = 0; ///< at most deepestTileZoom
};

/// Pictures by level, column and row, after the MBTiles specification 1.3
/// (https://github.com/mapbox/mbtiles-spec). The file is never written, and nothing in it is trusted.
///
/// Errors   open() gives NotFound, IsDirectory, EmptyFile, NotAChronicle (no SQLite), Damaged, ReadFailed, or
///          BadInput, a sentence, for tables of another kind, for vector tiles and unknown formats. tile()
///          gives Damaged, ReadFailed, Stopped, or BadInput for a tile that is too large or that takes too
///          long to find.
/// Threads  one at a time.
class TileFile {
public:
    static Result<TileFile> open(const std::filesystem::path &file, const std::stop_token &stop = {});

    const TileFileInfo &info() const noexcept { return m_info; }
    const std::filesystem::path &file() const noexcept { return m_db.file(); }

    /// The bytes of its picture; nothing if the file does not have the tile.
    Result<std::optional<std::string>> tile(TileId tile, const std::stop_token &stop = {});

private:
    struct Patience; ///< how long a statement may still take

    explicit TileFile(const std::filesystem::path &file);
    void readInfo(const std::stop_token &stop);
    void readZooms(const std::stop_token &stop);
    std::optional<std::string> find(TileId tile);
    template <typename Work>
    auto patiently(const std::stop_token &stop, Work work) -> Result<decltype(work())>;

    Database m_db;
    struct Forget {
        void operator()(Patience *patience) const noexcept;
    };
    std::unique_ptr<Patience, Forget> m_patience;
    std::unique_ptr<Statement> m_find;
    TileFileInfo m_info;
};

} // namespace faultline
