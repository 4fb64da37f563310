// The land below the events.
#include "app/map/map_painter.h"
#include "app/map/map_shapes.h"
#include "core/map/borders_of_date.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <limits>

namespace faultline {

namespace {

QColor blend(const QColor &a, const QColor &b, double part)
{
    const auto mix = [part](int x, int y) { return static_cast<int>(x + (y - x) * part); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

QPen linePen(const QColor &color, double width, Qt::PenStyle style = Qt::SolidLine)
{
    return {color, width, style, Qt::FlatCap, Qt::BevelJoin};
}

/// Everything one picture of the land needs to know.
struct Backdrop {
    const BaseMap &map;
    const Theme &theme;
    const BackdropOptions &options;
    MapShapes shapes;
    double kilometresPerPx;
};

bool isOneOf(const std::vector<std::string> &codes, const std::string &code)
{
    return std::ranges::find(codes, code) != codes.end();
}

QPainterPath landOf(const Backdrop &backdrop, const BaseCountry &country)
{
    QPainterPath shape;
    for (const MapLine &ring : country.rings)
        backdrop.shapes.addRing(shape, ring);
    return shape;
}

QColor landColor(const Backdrop &backdrop, const std::string &code)
{
    for (const auto &[shaded, color] : backdrop.options.shades)
        if (shaded == code)
            return color;
    return isOneOf(backdrop.options.region, code) ? backdrop.theme.regionLand : backdrop.theme.land;
}

void paintLand(QPainter &painter, const Backdrop &backdrop)
{
    painter.setRenderHint(QPainter::Antialiasing,
                          false); // neighbours then meet without a seam; lines cover it
    painter.setPen(Qt::NoPen);
    for (const BaseCountry &country : backdrop.map.countries) {
        if (!backdrop.shapes.sees(country.box))
            continue;
        painter.fillPath(landOf(backdrop, country), landColor(backdrop, country.code));
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

/// The colour of all water that is drawn as a line. In the dark the sea's own is too near that of the land.
QColor waterLine(const Theme &theme)
{
    return theme.dark ? blend(theme.sea, theme.accent, 0.32) : blend(theme.sea, theme.border, 0.12);
}

void paintLakes(QPainter &painter, const Backdrop &backdrop)
{
    constexpr std::array shownBelow = {8.0, 4.0, 0.6}; // km per px, by rank
    painter.setPen(linePen(blend(backdrop.theme.sea, backdrop.theme.border, 0.6), 0.8));
    painter.setBrush(backdrop.theme.sea);
    for (const BaseLake &lake : backdrop.map.lakes) {
        const auto rank = static_cast<std::size_t>(std::clamp(lake.rank, 1, 3));
        if (backdrop.kilometresPerPx >= shownBelow[rank - 1] || !backdrop.shapes.sees(lake.box))
            continue;
        QPainterPath shape;
        for (const MapLine &ring : lake.rings)
            backdrop.shapes.addRing(shape, ring);
        painter.drawPath(shape);
    }
    painter.setBrush(Qt::NoBrush);
}

void paintShores(QPainter &painter, const Backdrop &backdrop)
{
    painter.setPen(linePen(blend(backdrop.theme.sea, backdrop.theme.border, 0.75), 1.0));
    backdrop.shapes.draw(painter, backdrop.map.shores);
}

void paintRivers(QPainter &painter, const Backdrop &backdrop)
{
    constexpr std::array shownBelow = {1.6, 0.8, 0.5}; // km per px, by rank
    painter.setPen(linePen(waterLine(backdrop.theme), 1.4));
    for (const BaseRiver &river : backdrop.map.rivers) {
        const auto rank = static_cast<std::size_t>(std::clamp(river.rank, 1, 3));
        if (backdrop.kilometresPerPx < shownBelow[rank - 1])
            backdrop.shapes.draw(painter, river.lines);
    }
}

QPen dashed(QPen pen, double dash = 4.0)
{
    pen.setDashPattern({dash, 3.0});
    return pen;
}

/// Lines of districts are fainter than those of entities and provinces, and in shorter dashes than a disputed
/// border.
QPen penOf(InnerLine::Kind kind, const Theme &theme)
{
    if (kind != InnerLine::Kind::District)
        return linePen(theme.border, 1.0, Qt::DotLine);
    return dashed(linePen(blend(theme.border, theme.regionLand, theme.dark ? 0.35 : 0.45), 0.8), 2.0);
}

/// Kilometres per px below which lines of the kind are drawn; those of provinces always, while there is one
/// whose line is a border today and so is always drawn.
double shownBelow(InnerLine::Kind kind, const Backdrop &backdrop)
{
    switch (kind) {
    case InnerLine::Kind::Entity:
        return 0.8;
    case InnerLine::Kind::Province:
        return hasProvinceOn(backdrop.map, backdrop.options.bordersOf) ? std::numeric_limits<double>::max()
                                                                       : 0.5;
    case InnerLine::Kind::District:
        break;
    }
    return 0.35;
}

void paintInnerLines(QPainter &painter, const Backdrop &backdrop)
{
    for (const InnerLine &line : backdrop.map.innerLines) {
        if (backdrop.kilometresPerPx >= shownBelow(line.kind, backdrop)
            || !backdrop.shapes.seesAny(line.lines)
            || !isDrawnOn(backdrop.map, line, backdrop.options.bordersOf))
            continue;
        painter.setPen(penOf(line.kind, backdrop.theme));
        backdrop.shapes.draw(painter, line.lines);
    }
}

/// Lines between republics are fainter than borders, those of provinces dotted like the other inner lines.
QPen penOf(BorderKind kind, bool ofRegion, const Theme &theme)
{
    const QColor near = theme.dark ? theme.border : blend(theme.border, theme.text, 0.15);
    QPen pen = linePen(ofRegion ? near : blend(theme.border, theme.land, 0.3), 1.0);
    switch (kind) {
    case BorderKind::Disputed:
        return dashed(pen);
    case BorderKind::Republic:
        return linePen(blend(theme.border, theme.regionLand, 0.45), 1.0);
    case BorderKind::Province:
        return linePen(theme.border, 1.0, Qt::DotLine);
    case BorderKind::International:
        break;
    }
    return pen;
}

void paintBorders(QPainter &painter, const Backdrop &backdrop)
{
    const auto &region = backdrop.options.region;
    for (const BaseBorder &border : backdrop.map.borders) {
        if (!backdrop.shapes.seesAny(border.lines))
            continue;
        const bool ofRegion = isOneOf(region, border.left) || isOneOf(region, border.right);
        painter.setPen(
            penOf(borderOn(backdrop.map, border, backdrop.options.bordersOf), ofRegion, backdrop.theme));
        backdrop.shapes.draw(painter, border.lines);
    }
}

/// Outlines of the countries a report is about; a disputed stretch stays dashed.
void paintHighlighted(QPainter &painter, const Backdrop &backdrop)
{
    const QPen outline = linePen(backdrop.theme.accent, 1.8);
    const auto &codes = backdrop.options.highlighted;
    painter.setPen(outline);
    for (const BaseCountry &country : backdrop.map.countries)
        if (isOneOf(codes, country.code))
            backdrop.shapes.draw(painter, country.rings);
    for (const BaseBorder &border : backdrop.map.borders) {
        if (!(isOneOf(codes, border.left) || isOneOf(codes, border.right))
            || borderOn(backdrop.map, border, backdrop.options.bordersOf) != BorderKind::Disputed)
            continue;
        painter.setPen(linePen(backdrop.theme.regionLand, 3.0));
        backdrop.shapes.draw(painter, border.lines);
        painter.setPen(dashed(outline));
        backdrop.shapes.draw(painter, border.lines);
    }
}

/// What `paint` draws, cut off at the edges of the picture.
template <typename Paint>
void paintWithin(QPainter &painter, const MapViewport &viewport, Paint paint)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRectF(0, 0, viewport.width, viewport.height), Qt::IntersectClip);
    paint();
    painter.restore();
}

Backdrop backdropOf(const QPainter &painter, const BaseMap &map, const MapViewport &viewport,
                    const Theme &theme, const BackdropOptions &options)
{
    const double devicePixels = std::max(painter.deviceTransform().m11(), 0.1);
    return {map, theme, options, MapShapes(viewport, finestDetail / devicePixels),
            kilometresPerPixel(viewport)};
}

} // namespace

void paintMapLand(QPainter &painter, const BaseMap &map, const MapViewport &viewport, const Theme &theme,
                  const BackdropOptions &options)
{
    const Backdrop backdrop = backdropOf(painter, map, viewport, theme, options);
    paintWithin(painter, viewport, [&] {
        painter.fillRect(QRectF(0, 0, viewport.width, viewport.height), theme.sea);
        paintLand(painter, backdrop);
        paintLakes(painter, backdrop);
    });
}

void paintMapLines(QPainter &painter, const BaseMap &map, const MapViewport &viewport, const Theme &theme,
                   const BackdropOptions &options)
{
    const Backdrop backdrop = backdropOf(painter, map, viewport, theme, options);
    paintWithin(painter, viewport, [&] {
        paintShores(painter, backdrop);
        paintRivers(painter, backdrop);
        paintInnerLines(painter, backdrop);
        paintBorders(painter, backdrop);
        paintHighlighted(painter, backdrop);
    });
}

void paintMapBackdrop(QPainter &painter, const BaseMap &map, const MapViewport &viewport, const Theme &theme,
                      const BackdropOptions &options)
{
    paintMapLand(painter, map, viewport, theme, options);
    paintMapLines(painter, map, viewport, theme, options);
}

} // namespace faultline
