#include "app/map/map_picture.h"

#include "app/map/country_shades.h"
#include "app/map/map_words.h"
#include "core/map/borders_of_date.h"
#include "core/map/shape_names.h"

#include <QPainter>

namespace faultline {

namespace {

constexpr double margin = 12.0;        // px between the picture's edge and what stands in its corners
constexpr double besideButtons = 38.0; // px from the margin
constexpr double dimmed = 0.6;         // opacity of tiles in the dark: most are made for light grounds

Rect toRect(const QRectF &r) { return {r.x(), r.y(), r.width(), r.height()}; }

} // namespace

MapPicture::MapPicture() : m_theme(lightTheme()), m_labelWidth(mapLabelWidth()) { }

void MapPicture::setBaseMap(std::shared_ptr<const BaseMap> map)
{
    m_map = std::move(map);
    refresh();
}

void MapPicture::setEvents(std::shared_ptr<const EventStore> store, std::shared_ptr<const VisibleSet> visible,
                           std::shared_ptr<const MapContent> content)
{
    m_store = std::move(store);
    m_visible = std::move(visible);
    m_content = std::move(content);
    m_dealings.reset();
    m_totals.reset();
    explain();
}

void MapPicture::setDealings(std::shared_ptr<const Dealings> dealings)
{
    m_dealings = std::move(dealings);
    explain();
}

void MapPicture::setCountryTotals(std::shared_ptr<const CountryTotals> totals)
{
    m_totals = std::move(totals);
    explain();
}

void MapPicture::setDealingsShown(bool shown)
{
    m_showDealings = shown;
    explain();
}

void MapPicture::setCountryColours(CountryColours colours)
{
    m_colours = colours;
    explain();
}

void MapPicture::setDensityShown(bool shown)
{
    constexpr double dot = 3.5; // px
    const MapStyle usual;
    m_showDensity = shown;
    m_style.minRing = shown ? dot : usual.minRing;
    m_style.maxRing = shown ? dot : usual.maxRing;
    explain();
}

void MapPicture::setTheme(const Theme &theme)
{
    m_theme = theme;
    explain();
}

bool MapPicture::setBordersOf(Day day)
{
    const bool same =
        m_map && bordersAround(*m_map, day).first == bordersAround(*m_map, m_backdrop.bordersOf).first;
    m_backdrop.bordersOf = day;
    m_style.namesOf = day;
    if (!same)
        refresh();
    return !same;
}

void MapPicture::setGraticule(bool shown)
{
    m_graticule = shown;
    refresh();
}

void MapPicture::setAreaShown(bool shown)
{
    m_showArea = shown;
    refresh();
}

void MapPicture::setLayers(std::shared_ptr<const LayerPicture> layers)
{
    m_layers = std::move(layers);
    refresh();
}

void MapPicture::setViewport(const MapViewport &viewport)
{
    m_viewport = viewport;
    refresh();
}

/// What the land is coloured by and what the legend says follow the events and what is switched on.
void MapPicture::explain()
{
    m_backdrop = {.bordersOf = m_backdrop.bordersOf};
    m_legend = {};
    if (m_store) {
        m_backdrop.region = regionCodes(*m_store);
        m_backdrop.highlighted = m_visible->filter.countries;
        if (m_showDealings && m_dealings)
            m_legend.notes = dealingNotes(*m_dealings, m_visible->filter.countries);
        m_legend.rings = !m_showDensity;
        if (m_showDensity)
            m_legend.notes << densityNote();
        if (m_totals)
            shadeCountries(m_backdrop, m_legend, *m_store, *m_totals, m_colours, m_theme);
        m_legendSize = mapLegendSize(*m_store, m_content->themes, LegendShape::Box, m_legend);
    }
    refresh();
}

/// What was laid out or drawn no longer holds.
void MapPicture::refresh()
{
    m_layout.reset();
    m_arcs.reset();
    m_image = {};
}

MercatorBounds MapPicture::bounds() const
{
    MercatorBounds bounds = m_content ? m_content->bounds : MercatorBounds();
    if (m_showDealings && m_dealings && m_store && m_map)
        addChosenEnds(bounds, *m_store, *m_dealings, *m_map, m_visible->filter.countries);
    return bounds;
}

QRectF MapPicture::legendArea() const
{
    constexpr double widest = 0.45; // of the picture
    constexpr double highest = 0.8;
    if (m_legendSize.width() > m_viewport.width * widest
        || m_legendSize.height() > m_viewport.height * highest)
        return {};
    return {QPointF(m_viewport.width - m_legendSize.width() - margin, margin), m_legendSize};
}

std::vector<Rect> MapPicture::reservedAreas() const
{
    constexpr double footHeight = 32.0;
    constexpr double footWidth = 150.0;
    constexpr double datesWidth = 200.0;
    std::vector<Rect> areas = m_covered;
    const double sourcesWidth = attributionWidth(m_viewport, layerAttributions()) + 2 * margin;
    const double foot = m_viewport.height - footHeight;
    areas.push_back(toRect(legendArea()));
    areas.push_back({0, foot, footWidth, footHeight});
    areas.push_back({m_viewport.width - sourcesWidth, foot, sourcesWidth, footHeight});
    areas.push_back({margin + besideButtons, margin, datesWidth, 14.0});
    return areas;
}

const MapLayout &MapPicture::layout()
{
    if (!m_layout && m_map && m_store) {
        m_style.reserved = reservedAreas();
        m_layout = layoutMap(*m_store, *m_content, *m_map, m_viewport, m_style, m_labelWidth);
    }
    if (!m_layout)
        m_layout = MapLayout{.viewport = m_viewport};
    return *m_layout;
}

const DealingLayout &MapPicture::arcs()
{
    if (!m_arcs) {
        m_arcs.emplace();
        if (m_showDealings && m_dealings && m_store && m_map)
            m_arcs = layoutDealings(*m_store, *m_dealings, *m_map, layout(), m_visible->filter.countries,
                                    m_style, m_labelWidth);
    }
    return *m_arcs;
}

const QImage &MapPicture::image(double devicePixelRatio)
{
    const QSize pixels = QSizeF(m_viewport.width, m_viewport.height).toSize() * devicePixelRatio;
    if (!m_image.isNull() && m_image.size() == pixels)
        return m_image;
    m_image = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
    m_image.setDevicePixelRatio(devicePixelRatio);
    QPainter painter(&m_image);
    paint(painter);
    return m_image;
}

void MapPicture::paint(QPainter &painter)
{
    painter.fillRect(QRectF(0, 0, m_viewport.width, m_viewport.height), m_theme.sea);
    if (m_map)
        paintMapLand(painter, *m_map, m_viewport, m_theme, m_backdrop);
    if (m_layers)
        paintLayer(painter, m_layers->tiles, m_theme.dark ? dimmed : 1.0);
    if (m_map)
        paintMapLines(painter, *m_map, m_viewport, m_theme, m_backdrop);
    if (m_showDensity && m_content)
        paintDensity(painter, densitySurface(*m_content, m_viewport), m_theme);
    if (m_graticule)
        paintGraticule(painter, m_viewport, m_theme);
    if (m_layers)
        paintLayer(painter, m_layers->shapes, 1.0);
    if (m_visible && m_visible->filter.area && m_showArea)
        paintArea(painter, *m_visible->filter.area, m_viewport, m_theme);
    paintDealings(painter, arcs(), m_theme);
    const bool onColour = !m_backdrop.shades.empty() || (m_layers && !m_layers->tiles.isNull());
    paintMapEvents(painter, layout(), m_theme, onColour);
    if (m_layers)
        paintNames(painter, layoutShapeNames(m_layers->names, layout(), m_style, m_labelWidth), m_theme);
    paintScaleBar(painter, m_viewport, m_theme, margin);
    paintAttribution(painter, m_viewport, m_theme, margin, layerAttributions());
    if (m_map)
        paintBorderDates(painter, *m_map, {margin + besideButtons, margin}, m_theme, m_backdrop.bordersOf);
    if (m_store && !legendArea().isEmpty())
        paintMapLegend(painter, legendArea().topLeft(), *m_store, m_content->themes, m_theme,
                       LegendShape::Box, m_legend);
}

/// Where it belongs, even if it was drawn for another view.
void MapPicture::paintLayer(QPainter &painter, const QImage &picture, double opacity) const
{
    const MapViewport &drawn = m_layers->view.viewport;
    if (picture.isNull())
        return;
    const Point corner = m_viewport.project(drawn.unproject({0.0, 0.0}));
    const double factor = m_viewport.scale / drawn.scale;
    painter.setOpacity(opacity);
    painter.drawImage(QRectF(corner.x, corner.y, drawn.width * factor, drawn.height * factor), picture);
    painter.setOpacity(1.0);
}

QStringList MapPicture::layerAttributions() const
{
    return m_layers ? m_layers->attributions : QStringList();
}

} // namespace faultline
