// What of the map is made without writing anything: it can be made on any thread.
#pragma once

#include "app/map/layer_picture.h"
#include "app/map/map_painter.h"
#include "core/map/map_content.h"

#include <QImage>

#include <memory>

namespace faultline {

/// One state of the map, copied: the view may change while it is made.
struct MapGround {
    std::shared_ptr<const BaseMap> map;         ///< may be null
    std::shared_ptr<const EventStore> store;    ///< may be null
    std::shared_ptr<const MapContent> content;  ///< of the store
    std::shared_ptr<const LayerPicture> layers; ///< may be null
    MapViewport viewport;
    Theme theme;
    BackdropOptions backdrop;
    bool density = false;
    MapStyle style;
    LabelWidth labelWidth;

    /// Where events and names stand.
    MapLayout layout() const;
    /// Sea, land, tiles, borders and the density surface, with `devicePixelRatio` pixels of the screen per
    /// px.
    QImage image(double devicePixelRatio) const;
};

/// Where it belongs, even if it was drawn for another view.
void paintLayer(QPainter &painter, const QImage &picture, const MapViewport &drawn, const MapViewport &shown,
                double opacity);

} // namespace faultline
