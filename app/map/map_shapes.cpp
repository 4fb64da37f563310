#include "app/map/map_shapes.h"

#include <QPainter>

#include <array>
#include <cmath>

namespace faultline {

namespace {

constexpr double cutMargin = 16.0; // px outside the picture, so that cut edges are never seen

double across(QPointF point, Qt::Orientation axis) { return axis == Qt::Horizontal ? point.x() : point.y(); }

/// Sutherland and Hodgman's step for one edge: what lies on the side of `limit` where `side` points.
QPolygonF cutAt(const QPolygonF &ring, Qt::Orientation axis, double limit, double side)
{
    QPolygonF kept;
    kept.reserve(ring.size() + 4);
    const auto depth = [&](QPointF p) { return (across(p, axis) - limit) * side; };
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF from = ring[i == 0 ? ring.size() - 1 : i - 1];
        const QPointF to = ring[i];
        const double a = depth(from);
        const double b = depth(to);
        if ((a < 0) != (b < 0))
            kept << from + (to - from) * (a / (a - b));
        if (b >= 0)
            kept << to;
    }
    return kept;
}

} // namespace

MapShapes::MapShapes(const MapViewport &viewport, double tolerance)
    : m_scale(viewport.scale), m_offset(viewport.width / 2 - viewport.centre.x * viewport.scale,
                                        viewport.height / 2 - viewport.centre.y * viewport.scale),
      m_finest(static_cast<float>(tolerance / viewport.scale)),
      m_cut(-cutMargin, -cutMargin, viewport.width + 2 * cutMargin, viewport.height + 2 * cutMargin)
{
    const Mercator low = viewport.unproject({m_cut.left(), m_cut.top()});
    const Mercator high = viewport.unproject({m_cut.right(), m_cut.bottom()});
    m_seen = {static_cast<float>(low.x), static_cast<float>(low.y), static_cast<float>(high.x),
              static_cast<float>(high.y)};
}

QPolygonF MapShapes::thinned(const MapLine &line) const
{
    QPolygonF points;
    for (std::size_t i = 0; i < line.points.size(); ++i)
        if (line.detail[i] >= m_finest)
            points << project(line.points[i]);
    return points;
}

void MapShapes::addRing(QPainterPath &path, const MapLine &ring) const
{
    if (!sees(ring.box))
        return;
    QPolygonF points = thinned(ring);
    if (!m_seen.contains(ring.box)) {
        points = cutAt(points, Qt::Horizontal, m_cut.left(), 1.0);
        points = cutAt(points, Qt::Horizontal, m_cut.right(), -1.0);
        points = cutAt(points, Qt::Vertical, m_cut.top(), 1.0);
        points = cutAt(points, Qt::Vertical, m_cut.bottom(), -1.0);
    }
    constexpr int leastCorners = 3;
    if (points.size() < leastCorners)
        return;
    path.addPolygon(points);
    path.closeSubpath();
}

void MapShapes::draw(QPainter &painter, const std::vector<MapLine> &lines) const
{
    for (const MapLine &line : lines)
        draw(painter, line);
}

void MapShapes::draw(QPainter &painter, const MapLine &line) const
{
    if (!sees(line.box))
        return;
    const QPolygonF points = thinned(line);
    qsizetype first = 0;
    for (qsizetype i = 1; i <= points.size(); ++i) {
        if (i < points.size() && sees(points[i - 1], points[i]))
            continue;
        if (i - first > 1)
            painter.drawPolyline(points.constData() + first, static_cast<int>(i - first));
        first = i;
    }
}

bool MapShapes::sees(QPointF from, QPointF to) const
{
    return std::min(from.x(), to.x()) <= m_cut.right() && std::max(from.x(), to.x()) >= m_cut.left()
        && std::min(from.y(), to.y()) <= m_cut.bottom() && std::max(from.y(), to.y()) >= m_cut.top();
}

} // namespace faultline
