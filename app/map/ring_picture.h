// The ring of a cluster as pixels.
#pragma once

#include "core/map/map_content.h"

#include <QImage>

#include <array>

namespace faultline {

struct RingLook {
    double radius = 0.0; ///< px, of the ring's outer edge
    double width = 0.0;  ///< px, of the ring
    double halo = 0.0;   ///< px of the ground around it
    ThemeCounts shares{};
    std::array<QRgb, std::tuple_size_v<ThemeCounts>> colors{}; ///< opaque
    QRgb ground = 0;                                           ///< opaque
    double pixelRatio = 1.0;
};

/// A disc of the ground with the ring on it, the shares clockwise from the top; its middle is the picture's.
/// Strokes of a QPainter give the same, in five times the time: a map has a hundred rings.
QImage ringPicture(const RingLook &look);

} // namespace faultline
