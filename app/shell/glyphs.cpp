#include "app/shell/glyphs.h"

#include "app/shell/kept.h"
#include "app/shell/text_line.h"

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

/// A glyph for the pixels of a screen.
struct GlyphKey {
    std::size_t eventTheme;
    QRgb color;
    QRgb edge;
    int radius; ///< as the places, in quarters of a pixel of the device
    int left;   ///< of the middle, within a pixel
    int top;
    double pixelRatio;

    bool operator==(const GlyphKey &) const = default;
};

std::size_t qHash(const GlyphKey &key, std::size_t seed = 0)
{
    return qHashMulti(seed, key.eventTheme, key.color, key.edge, key.radius, key.left, key.top,
                      key.pixelRatio);
}

void drawGlyph(QPainter &painter, std::size_t eventTheme, QPointF centre, double radius, QRgb color,
               QRgb edge)
{
    constexpr double width = 1.02; // px; a line of 1 px is drawn with less care: not alike on all sides
    painter.setPen(QPen(QColor(edge), width));
    painter.setBrush(QColor(color));
    painter.drawPath(glyphPath(eventTheme, centre, radius));
}

constexpr double quarters = 4.0; // of a pixel

/// Pixels of the device around the middle.
int roomFor(const GlyphKey &key)
{
    constexpr double furthest = 1.6; // radii: the corners of a triangle, and the edge
    return static_cast<int>(std::ceil(furthest * key.radius / quarters + 2.0 * key.pixelRatio));
}

QImage pictureOfGlyph(const GlyphKey &key)
{
    const int room = roomFor(key);
    QImage picture(2 * room, 2 * room, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(key.pixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    drawGlyph(painter, key.eventTheme,
              QPointF(room + key.left / quarters, room + key.top / quarters) / key.pixelRatio,
              key.radius / quarters / key.pixelRatio, key.color, key.edge);
    return picture;
}

/// A path takes ten times as long as a picture that is kept; the middle moves by an eighth of a pixel at
/// most.
void paintKept(QPainter &painter, std::size_t eventTheme, QPointF centre, double radius, const Theme &theme)
{
    const double pixelRatio = painter.deviceTransform().m11();
    const auto quarter = [&](double px) { return static_cast<int>(std::lround(px * pixelRatio * quarters)); };
    const auto whole = [](int place) { return static_cast<int>(std::floor(place / quarters)); };
    const QPoint at(quarter(centre.x()), quarter(centre.y()));
    const QPoint pixel(whole(at.x()), whole(at.y()));
    const GlyphKey key{.eventTheme = eventTheme,
                       .color = themeColor(theme, eventTheme).rgba(),
                       .edge = theme.edge.rgba(),
                       .radius = quarter(radius),
                       .left = at.x() - static_cast<int>(quarters) * pixel.x(),
                       .top = at.y() - static_cast<int>(quarters) * pixel.y(),
                       .pixelRatio = pixelRatio};
    constexpr int mostKept = 2000;
    const int room = roomFor(key);
    painter.drawImage(QPointF(pixel - QPoint(room, room)) / pixelRatio, kept(key, mostKept, pictureOfGlyph));
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
    if (isScreen(painter))
        paintKept(painter, eventTheme, centre, radius, theme);
    else
        drawGlyph(painter, eventTheme, centre, radius, themeColor(theme, eventTheme).rgb(), theme.edge.rgb());
}

} // namespace faultline
