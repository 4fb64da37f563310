// The shape that stands for an event theme, so that colour is never the only sign.
#pragma once

#include "app/shell/theme.h"

#include <QPainterPath>
#include <QPointF>

class QPainter;

namespace faultline {

/// Circle, square, triangle, diamond, pentagon for themes 0 to 4; a cross for any further one.
/// Equal area for equal `radius`, which is that of the circle, in px.
QPainterPath glyphPath(std::size_t eventTheme, QPointF centre, double radius);

/// The glyph filled in its theme's colour with a thin halo that parts it from what lies below.
void paintGlyph(QPainter &painter, std::size_t eventTheme, QPointF centre, double radius, const Theme &theme);

} // namespace faultline
