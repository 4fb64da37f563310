#include "app/map/map_scene.h"

#include "app/map/map_words.h"
#include "core/map/shape_names.h"

#include <QPainter>

namespace faultline {

namespace {

constexpr double margin = 12.0;        // px between the picture's edge and what stands in its corners
constexpr double footHeight = 32.0;    // px, of the scale bar and the attribution
constexpr std::size_t mostListed = 12; // countries in the legend
constexpr double dimmed = 0.6;         // opacity of tiles in the dark: most are made for light grounds

Rect toRect(const QRectF &r) { return {r.x(), r.y(), r.width(), r.height()}; }

QStringList attributions(const MapScene &scene)
{
    return scene.layers ? scene.layers->attributions : QStringList();
}

std::vector<Rect> reservedAreas(const MapScene &scene)
{
    constexpr double footWidth = 150.0;
    std::vector<Rect> areas = scene.covered;
    const double sourcesWidth = attributionWidth(scene.viewport, attributions(scene)) + 2 * margin;
    const double foot = scene.viewport.height - footHeight;
    areas.push_back(toRect(scene.legendRoom()));
    areas.push_back({0, foot, footWidth, footHeight});
    areas.push_back({scene.viewport.width - sourcesWidth, foot, sourcesWidth, footHeight});
    return areas;
}

MapStyle styleOf(const MapScene &scene)
{
    MapStyle style = scene.style;
    style.reserved = reservedAreas(scene);
    style.outlined = scene.backdrop.highlighted;
    if (scene.area)
        style.area = scene.events.visible->filter.area;
    return style;
}

/// Where the layer belongs, even if it was drawn for another view.
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

} // namespace

QRectF MapScene::areaOf(QSizeF legend) const
{
    constexpr double widest = 0.45;      // of the picture
    constexpr double attribution = 26.0; // px, from the picture's foot
    if (legend.width() > viewport.width * widest || legend.height() > viewport.height - margin - attribution)
        return {};
    return {QPointF(viewport.width - legend.width() - margin, margin), legend};
}

QRectF MapScene::areaOf(const LegendExtras &shown) const
{
    return legendRoom().isEmpty() ? QRectF() : areaOf(mapLegendSize(*store, events.content->themes, shown));
}

LegendExtras MapScene::legendOf(const MapLayout &layout, RoughPlaces rough) const
{
    LegendExtras said = legend;
    if (!dealings) // a map of bows is seldom near enough to show circles
        said.notes = roughNotes(rough, viewport, style) + said.notes;
    said.notes << pillNotes(layout);
    said.listed = listing ? listedWords(layout, mostListed) : listedWords(layout, 0);
    return said;
}

/// Pills without room are hit where the legend has their words.
void MapScene::addListedMarks(MapPlan &plan) const
{
    MapLayout &layout = plan.layout;
    const QRectF area = areaOf(plan.legend);
    if (area.isEmpty() || !listing)
        return;
    const std::vector<QRectF> places = listedPlaces(*store, events.content->themes, plan.legend);
    for (std::size_t i = 0; i < std::min(mostListed, layout.unplaced.size()); ++i) {
        const QRectF place = places[i].translated(area.topLeft());
        MapMark mark = layout.unplaced[i];
        mark.kind = MarkKind::Listed;
        mark.at = {place.center().x(), place.center().y()};
        mark.radius = place.height() / 2;
        mark.halfWidth = place.width() / 2;
        layout.markOfCountry[store->places(mark.first).front()] =
            static_cast<std::uint32_t>(layout.marks.size());
        layout.marks.push_back(std::move(mark));
    }
}

MapPlan MapScene::plan() const
{
    if (!map || !store)
        return {.layout = {.viewport = viewport}};
    const MapStyle free = styleOf(*this);
    MapPlan plan{.layout = layoutMap(*store, *events.content, *map, viewport, free, labelWidth)};
    if (dealings) {
        plan.arcs = layoutDealings(*store, *events.dealings, *map, plan.layout,
                                   events.visible->filter.countries, free, labelWidth);
        clearBows(plan.layout, plan.arcs);
    }
    if (layers)
        plan.names = layoutShapeNames(layers->names, plan.layout, free, labelWidth);
    plan.legend = legendOf(plan.layout, roughPlaces(plan.layout));
    plan.legend.leastWidth = legendSize.width();
    addListedMarks(plan);
    return plan;
}

QImage MapScene::ground(double devicePixelRatio, QImage image) const
{
    const QSize pixels = QSizeF(viewport.width, viewport.height).toSize() * devicePixelRatio;
    if (image.size() != pixels)
        image = QImage(pixels, QImage::Format_RGB32);
    image.setDevicePixelRatio(devicePixelRatio);
    if (QSizeF(pixels) != QSizeF(viewport.width, viewport.height) * devicePixelRatio)
        image.fill(theme.sea); // part of a pixel at the edges is no pixel that is drawn
    QPainter painter(&image);
    if (map)
        paintMapLand(painter, *map, viewport, theme, backdrop);
    else
        painter.fillRect(QRectF(0, 0, viewport.width, viewport.height), theme.sea);
    if (layers)
        paintLayer(painter, layers->tiles, layers->view.viewport, viewport, theme.dark ? dimmed : 1.0);
    if (map)
        paintMapLines(painter, *map, viewport, theme, backdrop);
    if (density && store)
        paintDensity(painter, densitySurface(*events.content, viewport), theme);
    return image;
}

void MapScene::paint(QPainter &painter, const MapPlan &plan, const QRectF &part) const
{
    if (graticule)
        paintGraticule(painter, viewport, theme);
    if (layers)
        paintLayer(painter, layers->shapes, layers->view.viewport, viewport, 1.0);
    if (store && events.visible->filter.area && area)
        paintArea(painter, *events.visible->filter.area, viewport, theme);
    const bool onColour = !backdrop.shades.empty() || (layers && !layers->tiles.isNull());
    paintDealings(painter, plan.arcs, theme, onColour);
    paintMapEvents(painter, plan.layout, theme, onColour, part);
    paintNames(painter, plan.names, theme);
    if (part.bottom() > viewport.height - footHeight) {
        paintScaleBar(painter, viewport, theme, margin);
        paintAttribution(painter, viewport, theme, margin, attributions(*this));
    }
    if (const QRectF area = store ? areaOf(plan.legend) : QRectF(); part.top() < area.bottom())
        paintMapLegend(painter, area.topLeft(), *store, events.content->themes, theme, plan.legend);
}

} // namespace faultline
