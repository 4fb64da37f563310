#include "app/map/shape_painter.h"

#include "app/map/map_shapes.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

namespace faultline {

namespace {

constexpr double lineWidth = 1.8; // px
constexpr double haloWidth = 3.8; // px, of the ground's colour below a line
constexpr double dotRadius = 3.5; // px

/// The cells of the picture, each taken once.
class Cells {
public:
    Cells(const MapViewport &viewport, double side)
        : m_viewport(viewport), m_side(side), m_across(static_cast<std::size_t>(viewport.width / side) + 1),
          m_taken(m_across * (static_cast<std::size_t>(viewport.height / side) + 1))
    {
    }

    /// False if it was taken before or is out of view.
    bool take(MapVertex at)
    {
        const Point p = m_viewport.project(Mercator{at.x, at.y});
        if (!m_viewport.area().contains(p))
            return false;
        auto cell = m_taken.begin()
            + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(p.y / m_side) * m_across
                                          + static_cast<std::size_t>(p.x / m_side));
        return !std::exchange(*cell, 1);
    }

private:
    const MapViewport &m_viewport;
    double m_side; ///< px
    std::size_t m_across;
    std::vector<char> m_taken;
};

/// One layer in one view.
class ShapePainter {
public:
    ShapePainter(QPainter &painter, const LayerView &view, const QColor &color, const std::stop_token &stop)
        : m_painter(painter), m_view(view), m_shapes(view.viewport, finestDetail / view.devicePixelRatio),
          m_theme(view.dark ? darkTheme() : lightTheme()), m_color(color), m_stop(stop)
    {
    }

    void paint(const GeoShapes &shapes)
    {
        paintAreas(shapes.areas);
        paintLines(shapes.lines, halo());
        paintLines(shapes.lines, QPen(m_color, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        paintPoints(shapes.points);
    }

private:
    QPen halo() const
    {
        QColor ground = m_theme.regionLand;
        ground.setAlphaF(0.75F);
        return {ground, haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
    }

    bool isDot(const MapBox &box) const
    {
        const double side = 1.0 / m_view.devicePixelRatio;
        return (box.right - box.left) * m_view.viewport.scale < side
            && (box.bottom - box.top) * m_view.viewport.scale < side;
    }

    void paintAreas(const std::vector<ShapeArea> &areas)
    {
        Cells dots(m_view.viewport, 1.0 / m_view.devicePixelRatio);
        QColor veil = m_color;
        veil.setAlphaF(0.18F);
        const QPen outline(m_color, lineWidth - 0.4, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin);
        for (const ShapeArea &area : areas) {
            if (m_stop.stop_requested())
                return;
            if (!m_shapes.sees(area.box) || (isDot(area.box) && !dots.take({area.box.left, area.box.top})))
                continue;
            QPainterPath shape;
            for (const MapLine &ring : area.rings)
                m_shapes.addRing(shape, ring);
            m_painter.fillPath(shape, veil);
            m_painter.setPen(halo());
            m_shapes.draw(m_painter, area.rings);
            m_painter.setPen(outline);
            m_shapes.draw(m_painter, area.rings);
        }
    }

    void paintLines(const std::vector<MapLine> &lines, const QPen &pen)
    {
        Cells dots(m_view.viewport, 1.0 / m_view.devicePixelRatio);
        m_painter.setPen(pen);
        for (const MapLine &line : lines) {
            if (m_stop.stop_requested())
                return;
            if (isDot(line.box) && !dots.take(line.points.front()))
                continue;
            m_shapes.draw(m_painter, line);
        }
    }

    void paintPoints(const std::vector<MapVertex> &points)
    {
        Cells dots(m_view.viewport, dotRadius / 2);
        m_painter.setPen(QPen(m_theme.regionLand, 1.0));
        m_painter.setBrush(m_color);
        for (const MapVertex at : points) {
            if (m_stop.stop_requested())
                return;
            if (!dots.take(at))
                continue;
            const Point p = m_view.viewport.project(Mercator{at.x, at.y});
            m_painter.drawEllipse(QPointF(p.x, p.y), dotRadius, dotRadius);
        }
    }

    QPainter &m_painter;
    const LayerView &m_view;
    MapShapes m_shapes;
    const Theme &m_theme;
    QColor m_color;
    const std::stop_token &m_stop;
};

} // namespace

QColor layerColor(std::size_t position, bool dark)
{
    static const std::array<QColor, 4> onLight{QColor(0xC2, 0x18, 0x7A), QColor(0x23, 0x30, 0x3F),
                                               QColor(0x0B, 0x7F, 0x94), QColor(0x7A, 0x4B, 0x1E)};
    static const std::array<QColor, 4> onDark{QColor(0xFF, 0x7A, 0xC0), QColor(0xB8, 0xF0, 0x5A),
                                              QColor(0x4F, 0xD0, 0xE3), QColor(0xD9, 0xA8, 0x7A)};
    return (dark ? onDark : onLight)[position % onLight.size()];
}

void paintShapes(QPainter &painter, const GeoShapes &shapes, const LayerView &view, const QColor &color,
                 const std::stop_token &stop)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    ShapePainter(painter, view, color, stop).paint(shapes);
    painter.restore();
}

} // namespace faultline
