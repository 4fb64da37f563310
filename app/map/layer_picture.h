// The layers of the user's own, drawn for one view of the map.
#pragma once

#include "core/map/geojson_shapes.h"
#include "core/map/map_viewport.h"

#include <QImage>
#include <QStringList>

#include <vector>

namespace faultline {

/// What layers are drawn for.
struct LayerView {
    MapViewport viewport;
    double devicePixelRatio = 1.0;
    bool dark = false;
    bool operator==(const LayerView &) const = default;
};

/// Images are as large as the view and transparent where there is nothing.
struct LayerPicture {
    LayerView view;
    QImage tiles;  ///< for below the borders; null if there are none
    QImage shapes; ///< for below the events; null if there are none
    std::vector<ShapeName> names;
    QStringList attributions; ///< of the layers that are drawn: file and whom it names; plain text
};

} // namespace faultline
