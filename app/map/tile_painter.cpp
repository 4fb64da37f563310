#include "app/map/tile_painter.h"

#include "core/map/tile_grid.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <atomic>
#include <cmath>

namespace faultline {

namespace {

quint64 numberOf(TileId tile)
{
    constexpr int bits = 28; // more than deepestTileZoom
    return (quint64(tile.zoom) << 2 * bits) | (quint64(tile.column) << bits) | tile.row;
}

/// Edges on pixels of the screen, so that neighbours meet without a seam.
QRectF onPixels(const Rect &area, double devicePixelRatio)
{
    constexpr double bias = 1e-6; // neighbours compute their common edge each a bit differently
    const auto edge = [=](double at) { return std::round(at * devicePixelRatio + bias) / devicePixelRatio; };
    return {QPointF(edge(area.x), edge(area.y)), QPointF(edge(area.right()), edge(area.bottom()))};
}

/// The part of the tile that is in view: far beyond the picture Qt's coordinates end.
void paintTile(QPainter &painter, TileId tile, const QImage &picture, const LayerView &view)
{
    const QRectF whole = onPixels(areaOf(tile, view.viewport), view.devicePixelRatio);
    const QRectF seen = whole.intersected({0, 0, view.viewport.width, view.viewport.height});
    if (seen.isEmpty())
        return;
    const double across = picture.width() / whole.width();
    const double down = picture.height() / whole.height();
    painter.drawImage(seen, picture,
                      {(seen.x() - whole.x()) * across, (seen.y() - whole.y()) * down, seen.width() * across,
                       seen.height() * down});
}

int nextNumber()
{
    static std::atomic<int> number = 0;
    return ++number;
}

} // namespace

QImage TileCache::add(const Key &key, const QImage &picture)
{
    m_pictures.insert(key, new QImage(picture), std::max<qsizetype>(picture.sizeInBytes(), 64));
    return picture;
}

TilePainter::TilePainter(TileFile file, std::shared_ptr<TileCache> cache)
    : m_file(std::move(file)), m_cache(std::move(cache)), m_number(nextNumber())
{
}

Result<Done> TilePainter::paint(QPainter &painter, const LayerView &view, const std::stop_token &stop)
{
    const int side = m_side;
    auto pictures = picturesFor(view, stop);
    if (pictures.ok() && m_side != side) // the first tile was seen: now the level is known
        pictures = picturesFor(view, stop);
    if (!pictures.ok())
        return pictures.error();
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const auto &[key, tile] : pictures.value())
        paintTile(painter, tile.first, tile.second, view);
    painter.restore();
    return m_broken ? Result<Done>(*m_broken) : Done{};
}

Result<TilePainter::Pictures> TilePainter::picturesFor(const LayerView &view, const std::stop_token &stop)
{
    const TileFileInfo &info = m_file.info();
    Pictures pictures;
    const int zoom = fittingZoom(view.viewport, view.devicePixelRatio, m_side, info.minZoom, info.maxZoom);
    for (TileId tile : tilesInView(view.viewport, zoom))
        for (bool found = false; !found && tile.zoom >= info.minZoom; tile = parentOf(tile)) {
            if (stop.stop_requested())
                return Error{Error::Kind::Stopped, m_file.file(), {}};
            auto given = picture(tile, stop);
            if (!given.ok())
                return given.error();
            found = !given.value().isNull();
            if (found)
                pictures.try_emplace({tile.zoom, numberOf(tile)}, tile, given.value());
            if (tile.zoom == 0)
                break;
        }
    return pictures;
}

Result<QImage> TilePainter::picture(TileId tile, const std::stop_token &stop)
{
    const TileCache::Key key{m_number, numberOf(tile)};
    if (const QImage *known = m_cache->find(key))
        return *known;
    const auto bytes = m_file.tile(tile, stop);
    if (!bytes.ok())
        return bytes.error();
    if (!bytes.value())
        return m_cache->add(key, {});
    const auto picture = decoded(tile, *bytes.value());
    if (!picture.ok()) {
        m_broken = picture.error();
        return m_cache->add(key, {});
    }
    m_side = picture.value().width();
    return m_cache->add(key, picture.value());
}

Result<QImage> TilePainter::decoded(TileId tile, const std::string &bytes) const
{
    QByteArray data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&data);
    QImageReader reader(&buffer);
    const QByteArray format = reader.format(); // by content: png files may hold jpg tiles, and nobody minds
    const bool ofAMap = format == "png" || format == "jpeg" || format == "webp";
    const QSize size = ofAMap ? reader.size() : QSize();
    const bool sensible =
        size.width() > 0 && size.height() > 0 && std::max(size.width(), size.height()) <= largestTileSide;
    const QImage picture = sensible ? reader.read() : QImage();
    if (!picture.isNull())
        return picture.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    return Error{Error::Kind::BadInput, m_file.file(),
                 "“" + m_file.file().string() + "”: the tile at level " + std::to_string(tile.zoom)
                     + ", column " + std::to_string(tile.column) + ", row " + std::to_string(tile.row)
                     + " from the north is no picture of at most " + std::to_string(largestTileSide)
                     + " px."};
}

} // namespace faultline
