// Where events are crowded, as one picture below the marks.
#include "app/map/map_painter.h"

#include <QImage>
#include <QPainter>

#include <cmath>

namespace faultline {

void paintDensity(QPainter &painter, const DensitySurface &surface, const Theme &theme)
{
    if (surface.greatest <= 0.0F)
        return;
    constexpr float strongest = 0.85F; // alpha
    QImage picture(static_cast<int>(surface.width), static_cast<int>(surface.height),
                   QImage::Format_ARGB32_Premultiplied);
    for (std::size_t row = 0; row < surface.height; ++row) {
        auto *pixels = reinterpret_cast<QRgb *>(picture.scanLine(static_cast<int>(row)));
        for (std::size_t column = 0; column < surface.width; ++column) {
            const float share = surface.at(column, row) / surface.greatest;
            const int alpha =
                static_cast<int>(255.0F * strongest * std::sqrt(share)); // the few are seen, too
            pixels[column] =
                qPremultiply(qRgba(theme.accent.red(), theme.accent.green(), theme.accent.blue(), alpha));
        }
    }
    const QSizeF size(static_cast<double>(surface.width) * DensitySurface::cell,
                      static_cast<double>(surface.height) * DensitySurface::cell);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(0, 0), size), picture);
    painter.restore();
}

} // namespace faultline
