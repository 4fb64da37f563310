#include "app/map/layer_files.h"

#include "app/map/shape_painter.h"
#include "app/shell/words.h"
#include "core/map/shape_names.h"

#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QTextDocumentFragment>

#include <algorithm>

namespace faultline {

namespace {

/// Sentences of chronicles, worded for layers.
QString layerSentence(const Error &error)
{
    const QString file = qt(error.file.string());
    switch (error.kind) {
    case Error::Kind::IsDirectory:
        return QStringLiteral("“%1” is a folder, not a layer.").arg(file);
    case Error::Kind::EmptyFile:
        return QStringLiteral("“%1” is empty, not a layer.").arg(file);
    case Error::Kind::NotAChronicle:
        return QStringLiteral("“%1” cannot be a layer: %2.").arg(file, qt(error.detail));
    case Error::Kind::Damaged:
        return QStringLiteral("The layer “%1” is damaged: %2.").arg(file, qt(error.detail));
    default:
        return sentence(error);
    }
}

/// By content, else by name.
bool isTiles(const QString &file)
{
    QFile bytes(file);
    return QFileInfo(file).suffix().toLower() == QStringLiteral("mbtiles")
        || (QFileInfo(file).isFile() && bytes.open(QIODevice::ReadOnly) && bytes.read(6) == "SQLite");
}

/// Null until it is needed.
QImage &ready(QImage &image, const LayerView &view)
{
    if (image.isNull()) {
        const QSizeF pixels = QSizeF(view.viewport.width, view.viewport.height) * view.devicePixelRatio;
        image = QImage(pixels.toSize(), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(view.devicePixelRatio);
        image.fill(Qt::transparent);
    }
    return image;
}

} // namespace

QString attributionWords(const QString &fileName, const QString &attribution)
{
    constexpr qsizetype longest = 120;
    const QString text = attribution.contains(u'<') || attribution.contains(u'&')
        ? QTextDocumentFragment::fromHtml(attribution).toPlainText()
        : attribution;
    const QString line = text.simplified();
    if (line.isEmpty())
        return fileName;
    return fileName + QStringLiteral(": ")
        + (line.size() <= longest ? line : line.left(longest - 1) + QStringLiteral("…"));
}

DrawnLayers LayerFiles::draw(const LayerWish &wish, const std::stop_token &stop)
{
    closeAllBut(wish.layers);
    auto picture = std::make_shared<LayerPicture>();
    picture->view = wish.view;
    DrawnLayers drawn{.wish = wish, .picture = picture, .faults = {}};
    for (std::size_t i = 0; i < wish.layers.size() && !stop.stop_requested(); ++i) {
        const auto &[file, shown] = wish.layers[i];
        if (!shown)
            continue;
        if (!m_files.contains(file))
            m_files[file] = open(file, stop);
        Opened &layer = m_files[file];
        if (auto *tiles = std::get_if<std::unique_ptr<TilePainter>>(&layer.content)) {
            QPainter painter(&ready(picture->tiles, wish.view));
            const auto painted = (*tiles)->paint(painter, wish.view, stop);
            layer.fault = painted.ok() ? QString() : layerSentence(painted.error());
        } else if (const auto *shapes = std::get_if<GeoShapes>(&layer.content)) {
            QPainter painter(&ready(picture->shapes, wish.view));
            paintShapes(painter, *shapes, wish.view, layerColor(i, wish.view.dark), stop);
            std::ranges::copy(namesInView(shapes->names, wish.view.viewport),
                              std::back_inserter(picture->names));
        }
        if (layer.content.index() != 0)
            picture->attributions << layer.attribution;
        if (!layer.fault.isEmpty())
            drawn.faults[file] = layer.fault;
    }
    return drawn;
}

LayerFiles::Opened LayerFiles::open(const QString &file, const std::stop_token &stop) const
{
    if (isTiles(file))
        return openTiles(file, stop);
    auto shapes = readGeoShapes(std::filesystem::path(file.toStdString()), stop);
    if (!shapes.ok())
        return {.fault = layerSentence(shapes.error())};
    return {.content = std::move(shapes).value(), .attribution = QFileInfo(file).fileName()};
}

LayerFiles::Opened LayerFiles::openTiles(const QString &file, const std::stop_token &stop) const
{
    auto tiles = TileFile::open(file.toStdString(), stop);
    if (!tiles.ok())
        return {.fault = layerSentence(tiles.error())};
    const TileFileInfo &info = tiles.value().info();
    if (info.format == "webp" && !QImageReader::supportedImageFormats().contains("webp"))
        return {.fault = QStringLiteral("“%1” cannot be a layer: its tiles are WebP pictures, for which Qt "
                                        "lacks its image formats (package qt6-image-formats-plugins).")
                             .arg(file)};
    const QString attribution = attributionWords(QFileInfo(file).fileName(), qt(info.attribution));
    return {.content = std::make_unique<TilePainter>(std::move(tiles).value(), m_tiles),
            .attribution = attribution};
}

void LayerFiles::closeAllBut(const LayerChoices &layers)
{
    std::erase_if(m_files, [&](const auto &opened) {
        return std::ranges::find(layers, LayerChoice{opened.first, true}) == layers.end();
    });
}

} // namespace faultline
