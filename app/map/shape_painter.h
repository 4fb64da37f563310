// Points, lines and areas of a GeoJSON file on the map.
#pragma once

#include "app/map/layer_picture.h"
#include "app/shell/theme.h"

#include <stop_token>

class QPainter;

namespace faultline {

/// The colour of the layer at a position in the list. None is that of a theme of events.
QColor layerColor(std::size_t position, bool dark);

/// What would fall on a pixel or a dot that is already drawn is left out: cost follows the picture. Comes
/// back early once stopped. Any thread.
void paintShapes(QPainter &painter, const GeoShapes &shapes, const LayerView &view, const QColor &color,
                 const std::stop_token &stop);

} // namespace faultline
