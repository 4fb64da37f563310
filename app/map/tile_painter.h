// The tiles of an MBTiles file on the map.
#pragma once

#include "app/map/layer_picture.h"
#include "core/db/tile_file.h"

#include <QCache>

#include <map>
#include <optional>

class QPainter;

namespace faultline {

/// Pictures that were decoded, by file and tile; null for tiles a file does not have. Bounded in bytes: those
/// asked for longest ago go first.
class TileCache {
public:
    using Key = std::pair<int, quint64>; ///< file, tile

    TileCache() : m_pictures(bytes) { }
    const QImage *find(const Key &key) const { return m_pictures.object(key); }
    QImage add(const Key &key, const QImage &picture);

private:
    static constexpr qsizetype bytes = 192 << 20; // a view of 5120 × 2880 pixels and something around it
    QCache<Key, QImage> m_pictures;
};

/// Draws what a file has for a view, at the level that fits; where that level lacks a tile, the nearest level
/// above it.
///
/// Errors   those of TileFile::tile(); BadInput, after all else was drawn, once a tile was met that is no
///          picture or larger than largestTileSide.
/// Threads  one at a time.
class TilePainter {
public:
    static constexpr int largestTileSide = 2048; ///< px of a tile

    TilePainter(TileFile file, std::shared_ptr<TileCache> cache);

    Result<Done> paint(QPainter &painter, const LayerView &view, const std::stop_token &stop);

private:
    using Pictures = std::map<std::pair<int, quint64>, std::pair<TileId, QImage>>; ///< by level, then number

    Result<Pictures> picturesFor(const LayerView &view, const std::stop_token &stop);
    Result<QImage> picture(TileId tile, const std::stop_token &stop);
    Result<QImage> decoded(TileId tile, const std::string &bytes) const;

    TileFile m_file;
    std::shared_ptr<TileCache> m_cache;
    int m_number;                  ///< of the file, in the cache
    int m_side = 256;              ///< px of a tile, as far as one was seen
    std::optional<Error> m_broken; ///< the last tile that was no picture
};

} // namespace faultline
