// Map lines → what QPainter draws: only what is in view, and no finer than it can be seen.
#pragma once

#include "core/map/base_map.h"
#include "core/map/map_viewport.h"

#include <QPainterPath>
#include <QPolygonF>

#include <vector>

class QPainter;

#include <algorithm>

namespace faultline {

inline constexpr double finestDetail = 0.35; ///< px of the device; what is smaller is not drawn

/// The view as shapes need it. Lines are drawn within `tolerance` px of where they are.
class MapShapes {
public:
    MapShapes(const MapViewport &viewport, double tolerance);

    bool sees(const MapBox &box) const noexcept { return m_seen.intersects(box); }
    bool seesAny(const std::vector<MapLine> &lines) const noexcept
    {
        return std::ranges::any_of(lines, [this](const MapLine &line) { return sees(line.box); });
    }

    /// Adds the ring as a closed polygon, cut off somewhat outside the picture.
    void addRing(QPainterPath &path, const MapLine &ring) const;

    /// Draws the stretches that are in view with the painter's pen, each by itself: one long path costs more.
    void draw(QPainter &painter, const std::vector<MapLine> &lines) const;
    void draw(QPainter &painter, const MapLine &line) const;

private:
    QPointF project(MapVertex vertex) const
    {
        return {m_offset.x() + vertex.x * m_scale, m_offset.y() + vertex.y * m_scale};
    }
    QPolygonF thinned(const MapLine &line) const;
    bool sees(QPointF from, QPointF to) const;

    double m_scale;
    QPointF m_offset;
    float m_finest; ///< detail that can be seen
    QRectF m_cut;   ///< px
    MapBox m_seen;
};

} // namespace faultline
