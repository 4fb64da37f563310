#include "app/shell/glyphs.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace faultline {

namespace {

/// A regular polygon with a corner on top, turned by `turn` corners, with the area of a circle of `radius`.
QPolygonF polygon(int corners, QPointF centre, double radius, double turn = 0.0)
{
    using std::numbers::pi;
    const double reach = radius * std::sqrt(2.0 * pi / (corners * std::sin(2.0 * pi / corners)));
    QPolygonF shape;
    for (int i = 0; i <= corners; ++i) {
        const double angle = 2.0 * pi * (i + turn) / corners - pi / 2.0;
        shape << centre + reach * QPointF(std::cos(angle), std::sin(angle));
    }
    return shape;
}

} // namespace

QPainterPath glyphPath(std::size_t eventTheme, QPointF centre, double radius)
{
    QPainterPath path;
    switch (eventTheme) {
    case 0:
        path.addEllipse(centre, radius, radius);
        break;
    case 1:
        path.addPolygon(polygon(4, centre, radius, 0.5));
        break;
    case 2:
        path.addPolygon(polygon(3, centre + QPointF(0, radius * 0.2), radius));
        break;
    case 3:
        path.addPolygon(polygon(4, centre, radius));
        break;
    case 4:
        path.addPolygon(polygon(5, centre, radius));
        break;
    default:
        path.addRect(QRectF(centre.x() - radius, centre.y() - radius / 3, 2 * radius, radius * 2 / 3));
        path.addRect(QRectF(centre.x() - radius / 3, centre.y() - radius, radius * 2 / 3, 2 * radius));
        path.setFillRule(Qt::WindingFill);
        path = path.simplified(); // one outline, else the halo runs through the middle
    }
    return path;
}

void paintGlyph(QPainter &painter, std::size_t eventTheme, QPointF centre, double radius, const Theme &theme)
{
    painter.setPen(QPen(theme.edge, 1.0));
    painter.setBrush(themeColor(theme, eventTheme));
    painter.drawPath(glyphPath(eventTheme, centre, radius));
}

} // namespace faultline
