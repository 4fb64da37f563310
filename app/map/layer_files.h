// Opens the files of layers and draws them, away from the GUI thread.
#pragma once

#include "app/map/layer_choice.h"
#include "app/map/layer_picture.h"
#include "app/map/tile_painter.h"

#include <memory>
#include <variant>

namespace faultline {

/// Which layers are to be drawn, and for what.
struct LayerWish {
    LayerChoices layers;
    LayerView view;
    bool operator==(const LayerWish &) const = default;
};

struct DrawnLayers {
    LayerWish wish;
    std::shared_ptr<const LayerPicture> picture;
    std::map<QString, QString> faults; ///< by file: a sentence why it is not, or not wholly, drawn
};

/// Keeps the files of shown layers open from one picture to the next; a layer that is hidden and shown again
/// is read again. Threads: one at a time.
class LayerFiles {
public:
    DrawnLayers draw(const LayerWish &wish, const std::stop_token &stop);

private:
    struct Opened {
        std::variant<std::monostate, GeoShapes, std::unique_ptr<TilePainter>> content; ///< first: not opened
        QString attribution;
        QString fault;
    };

    Opened open(const QString &file, const std::stop_token &stop) const;
    Opened openTiles(const QString &file, const std::stop_token &stop) const;
    void closeAllBut(const LayerChoices &layers);

    std::map<QString, Opened> m_files;
    std::shared_ptr<TileCache> m_tiles = std::make_shared<TileCache>();
};

/// What a file says for attribution as plain text of bounded length: the specification of MBTiles allows
/// HTML.
QString attributionWords(const QString &fileName, const QString &attribution);

} // namespace faultline
