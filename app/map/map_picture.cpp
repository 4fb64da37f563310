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
constexpr QPointF datesCorner(margin + besideButtons, margin);

/// What `work` gives, made on a thread of the pool.
template <typename Work>
auto later(QThreadPool &threads, Work work)
{
    auto task = std::make_shared<std::packaged_task<decltype(work())()>>(std::move(work));
    auto result = task->get_future();
    threads.start([task] { (*task)(); });
    return result;
}

Rect toRect(const QRectF &r) { return {r.x(), r.y(), r.width(), r.height()}; }

} // namespace

MapPicture::MapPicture() : m_theme(lightTheme()), m_labelWidth(mapLabelWidth())
{
    m_threads.setMaxThreadCount(2);
    m_threads.setExpiryTimeout(-1); // each keeps fonts of its own
}

void MapPicture::setBaseMap(std::shared_ptr<const BaseMap> map)
{
    m_map = std::move(map);
    refresh();
}

void MapPicture::setEvents(std::shared_ptr<const EventStore> store, MapEvents events)
{
    m_store = std::move(store);
    m_events = std::move(events);
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
    const bool same = m_map && areDrawnAlike(*m_map, day, m_backdrop.bordersOf);
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
        m_backdrop.highlighted = m_events.visible->filter.countries;
        if (m_showDealings)
            m_legend.notes = dealingNotes(*m_events.dealings, m_events.visible->filter.countries);
        m_legend.rings = !m_showDensity;
        if (m_showDensity)
            m_legend.notes << densityNote();
        shadeCountries(m_backdrop, m_legend, *m_store, *m_events.countries, m_colours, m_theme);
        m_legendSize = mapLegendSize(*m_store, m_events.content->themes, LegendShape::Box, m_legend);
    }
    refresh();
}

/// What was laid out or drawn no longer holds.
void MapPicture::refresh()
{
    m_layout.reset();
    m_arcs.reset();
    m_image = {};
    m_layoutComing = {};
    m_groundComing = {};
}

MercatorBounds MapPicture::bounds() const
{
    MercatorBounds bounds = m_store ? m_events.content->bounds : MercatorBounds();
    if (m_showDealings && m_store && m_map)
        addChosenEnds(bounds, *m_store, *m_events.dealings, *m_map, m_events.visible->filter.countries);
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
    std::vector<Rect> areas = m_covered;
    const double sourcesWidth = attributionWidth(m_viewport, layerAttributions()) + 2 * margin;
    const double foot = m_viewport.height - footHeight;
    areas.push_back(toRect(legendArea()));
    areas.push_back({0, foot, footWidth, footHeight});
    areas.push_back({m_viewport.width - sourcesWidth, foot, sourcesWidth, footHeight});
    if (m_map)
        areas.push_back(toRect(borderDatesArea(*m_map, datesCorner, m_backdrop.bordersOf)));
    return areas;
}

MapGround MapPicture::ground() const
{
    return {.map = m_map,
            .store = m_store,
            .content = m_events.content,
            .layers = m_layers,
            .viewport = m_viewport,
            .theme = m_theme,
            .backdrop = m_backdrop,
            .density = m_showDensity,
            .style = m_style,
            .labelWidth = m_labelWidth};
}

void MapPicture::beginLayout()
{
    if (m_layout || m_layoutComing.valid())
        return;
    m_style.reserved = reservedAreas();
    m_layoutComing = later(m_threads, [ground = ground()] { return ground.layout(); });
}

void MapPicture::beginGround(double devicePixelRatio)
{
    if (!m_groundComing.valid())
        m_groundComing = later(
            m_threads, [ground = ground(), devicePixelRatio] { return ground.image(devicePixelRatio); });
}

void MapPicture::prepare(double devicePixelRatio)
{
    beginLayout();
    if (m_image.isNull())
        beginGround(devicePixelRatio);
}

const MapLayout &MapPicture::layout()
{
    beginLayout();
    if (!m_layout)
        m_layout = m_layoutComing.get();
    return *m_layout;
}

const DealingLayout &MapPicture::arcs()
{
    if (!m_arcs) {
        m_arcs.emplace();
        if (m_showDealings && m_store && m_map)
            m_arcs = layoutDealings(*m_store, *m_events.dealings, *m_map, layout(),
                                    m_events.visible->filter.countries, m_style, m_labelWidth);
    }
    return *m_arcs;
}

const QImage &MapPicture::image(double devicePixelRatio)
{
    const QSize pixels = QSizeF(m_viewport.width, m_viewport.height).toSize() * devicePixelRatio;
    if (m_image.size() == pixels)
        return m_image;
    prepare(devicePixelRatio);
    beginGround(devicePixelRatio); // the present image may be of another screen
    m_image = m_groundComing.get();
    QPainter painter(&m_image);
    paint(painter);
    return m_image;
}

/// What is written, and what stands above it.
void MapPicture::paint(QPainter &painter)
{
    if (m_graticule)
        paintGraticule(painter, m_viewport, m_theme);
    if (m_layers)
        paintLayer(painter, m_layers->shapes, m_layers->view.viewport, m_viewport, 1.0);
    if (m_store && m_events.visible->filter.area && m_showArea)
        paintArea(painter, *m_events.visible->filter.area, m_viewport, m_theme);
    paintDealings(painter, arcs(), m_theme);
    const bool onColour = !m_backdrop.shades.empty() || (m_layers && !m_layers->tiles.isNull());
    paintMapEvents(painter, layout(), m_theme, onColour);
    if (m_layers)
        paintNames(painter, layoutShapeNames(m_layers->names, layout(), m_style, m_labelWidth), m_theme);
    paintScaleBar(painter, m_viewport, m_theme, margin);
    paintAttribution(painter, m_viewport, m_theme, margin, layerAttributions());
    if (m_map)
        paintBorderDates(painter, *m_map, datesCorner, m_theme, m_backdrop.bordersOf);
    if (m_store && !legendArea().isEmpty())
        paintMapLegend(painter, legendArea().topLeft(), *m_store, m_events.content->themes, m_theme,
                       LegendShape::Box, m_legend);
}

QStringList MapPicture::layerAttributions() const
{
    return m_layers ? m_layers->attributions : QStringList();
}

} // namespace faultline
