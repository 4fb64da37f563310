// Points and rectangles of core as Qt's.
#pragma once

#include "core/base/geometry.h"

#include <QPointF>
#include <QRectF>

namespace faultline {

inline QPointF qt(Point point) { return {point.x, point.y}; }
inline QRectF qt(const Rect &rect) { return {rect.x, rect.y, rect.width, rect.height}; }

} // namespace faultline
