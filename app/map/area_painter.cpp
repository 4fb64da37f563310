// Areas drawn on the map, and the pictures on the buttons that draw them.
#include "app/map/map_painter.h"

#include <QPainter>
#include <QPolygonF>

namespace faultline {

namespace {

QPen outlinePen(const QColor &color, double width, bool open)
{
    QPen pen(color, width, open ? Qt::CustomDashLine : Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (open)
        pen.setDashPattern({4.0, 3.0});
    return pen;
}

QPolygonF outlineOf(AreaTool tool)
{
    switch (tool) {
    case AreaTool::Box:
        return QPolygonF{{2.5, 3.5}, {15.5, 3.5}, {15.5, 14.5}, {2.5, 14.5}};
    case AreaTool::Polygon:
        return QPolygonF{{2.5, 12.5}, {6.5, 2.5}, {15.5, 5.5}, {13.5, 15.5}};
    case AreaTool::Shown:
        break;
    }
    return {};
}

/// The four corners of a picture's frame, and a point in it.
void paintFrame(QPainter &painter)
{
    for (const double x : {2.5, 15.5})
        for (const double y : {3.5, 14.5}) {
            const double inX = x < 9 ? 3.5 : -3.5;
            const double inY = y < 9 ? 3.5 : -3.5;
            painter.drawPolyline(QPolygonF{{x + inX, y}, {x, y}, {x, y + inY}});
        }
    painter.drawEllipse(QPointF(9.0, 9.0), 1.5, 1.5);
}

} // namespace

void paintArea(QPainter &painter, const std::vector<Mercator> &corners, const MapViewport &viewport,
               const Theme &theme, bool open)
{
    QPolygonF shape;
    for (const Mercator corner : corners) {
        const Point at = viewport.project(corner);
        shape << QPointF(at.x, at.y);
    }
    QColor veil = theme.accent;
    veil.setAlphaF(0.07F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(veil);
    painter.setPen(outlinePen(theme.accent, 1.8, open));
    painter.drawPolygon(shape);
    painter.restore();
}

void paintArea(QPainter &painter, const GeoArea &area, const MapViewport &viewport, const Theme &theme)
{
    std::vector<Mercator> corners;
    for (const LatLon corner : area.corners)
        corners.push_back(toMercator(corner));
    paintArea(painter, corners, viewport, theme, false);
}

QIcon areaToolIcon(AreaTool tool, const QColor &color, double devicePixelRatio)
{
    constexpr int side = 18; // px
    QPixmap picture(QSize(side, side) * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (tool == AreaTool::Shown) {
        painter.setPen(outlinePen(color, 1.4, false));
        paintFrame(painter);
    } else {
        QPen pen = outlinePen(color, 1.4, true);
        pen.setDashPattern({2.0, 1.5});
        painter.setPen(pen);
        painter.drawPolygon(outlineOf(tool));
    }
    return QIcon(picture);
}

} // namespace faultline
