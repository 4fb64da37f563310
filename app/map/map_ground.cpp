#include "app/map/map_ground.h"

#include <QPainter>

namespace faultline {

namespace {

constexpr double dimmed = 0.6; // opacity of tiles in the dark: most are made for light grounds

} // namespace

MapLayout MapGround::layout() const
{
    if (!map || !store)
        return {.viewport = viewport};
    return layoutMap(*store, *content, *map, viewport, style, labelWidth);
}

QImage MapGround::image(double devicePixelRatio) const
{
    QImage image(QSizeF(viewport.width, viewport.height).toSize() * devicePixelRatio,
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio);
    QPainter painter(&image);
    painter.fillRect(QRectF(0, 0, viewport.width, viewport.height), theme.sea);
    if (map)
        paintMapLand(painter, *map, viewport, theme, backdrop);
    if (layers)
        paintLayer(painter, layers->tiles, layers->view.viewport, viewport, theme.dark ? dimmed : 1.0);
    if (map)
        paintMapLines(painter, *map, viewport, theme, backdrop);
    if (density && store)
        paintDensity(painter, densitySurface(*content, viewport), theme);
    return image;
}

void paintLayer(QPainter &painter, const QImage &picture, const MapViewport &drawn, const MapViewport &shown,
                double opacity)
{
    if (picture.isNull())
        return;
    const Point corner = shown.project(drawn.unproject({0.0, 0.0}));
    const double factor = shown.scale / drawn.scale;
    painter.setOpacity(opacity);
    painter.drawImage(QRectF(corner.x, corner.y, drawn.width * factor, drawn.height * factor), picture);
    painter.setOpacity(1.0);
}

} // namespace faultline
