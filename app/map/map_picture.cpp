#include "app/map/map_picture.h"

#include "app/map/country_shades.h"
#include "app/map/map_words.h"
#include "core/map/borders_of_date.h"
#include "core/map/clear_view.h"
#include "core/map/country_pills.h"

#include <QPainter>

namespace faultline {

namespace {

/// What `work` gives, made on a thread of the pool.
template <typename Work>
auto later(QThreadPool &threads, Work work)
{
    auto task = std::make_shared<std::packaged_task<decltype(work())()>>(std::move(work));
    auto result = task->get_future();
    threads.start([task] { (*task)(); });
    return result;
}

/// What the legend says of borders as the scene has them.
QStringList borderNotesOf(const MapScene &scene)
{
    const auto &rows = scene.events.visible->rows;
    const Day of = scene.backdrop.bordersOf;
    return scene.map ? borderNotes(*scene.map, {rows.empty() ? of : scene.store->earliest(rows.front()), of})
                     : QStringList();
}

/// One of which the legend says the most: a pill has room, which it explains, and none has, which it lists.
MapLayout crowdedLayout(const MapScene &scene)
{
    MapLayout layout{.viewport = scene.viewport};
    if (scene.map)
        layout.unplaced = pillsOf(
            *scene.store,
            byCountrySize(*scene.store, *scene.events.content, *scene.map, scene.viewport, scene.style).large,
            *scene.map, scene.viewport, scene.style, scene.labelWidth);
    std::ranges::stable_sort(layout.unplaced, std::greater(), &MapMark::halfWidth);
    if (!layout.unplaced.empty())
        layout.marks.push_back(layout.unplaced.front());
    return layout;
}

} // namespace

MapPicture::MapPicture()
{
    m_scene.labelWidth = mapLabelWidth();
    m_threads.setMaxThreadCount(2);
    m_threads.setExpiryTimeout(-1); // each keeps fonts of its own
}

void MapPicture::setBaseMap(std::shared_ptr<const BaseMap> map)
{
    m_scene.map = std::move(map);
    explain();
}

void MapPicture::setEvents(std::shared_ptr<const EventStore> store, MapEvents events)
{
    m_scene.store = std::move(store);
    m_scene.events = std::move(events);
    explain();
}

void MapPicture::setDealingsShown(bool shown)
{
    m_scene.dealings = shown;
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
    m_scene.density = shown;
    m_scene.style.minRing = shown ? dot : usual.minRing;
    m_scene.style.maxRing = shown ? dot : usual.maxRing;
    explain();
}

void MapPicture::setTheme(const Theme &theme)
{
    m_scene.theme = theme;
    explain();
}

bool MapPicture::setBordersOf(Day day)
{
    const bool same = m_scene.map && areDrawnAlike(*m_scene.map, day, m_scene.backdrop.bordersOf);
    m_scene.backdrop.bordersOf = day;
    m_scene.style.namesOf = day;
    if (!same)
        explain();
    return !same;
}

void MapPicture::setGraticule(bool shown)
{
    m_scene.graticule = shown;
    refresh();
}

void MapPicture::setAreaShown(bool shown)
{
    m_scene.area = shown;
    refresh();
}

void MapPicture::setLayers(std::shared_ptr<const LayerPicture> layers)
{
    m_scene.layers = std::move(layers);
    refresh();
}

void MapPicture::setViewport(const MapViewport &viewport)
{
    m_scene.viewport = viewport;
    sizeLegend();
    refresh();
}

/// What the land is coloured by and what the legend says follow the events and what is switched on.
void MapPicture::explain()
{
    MapScene &scene = m_scene;
    scene.backdrop = {.bordersOf = scene.backdrop.bordersOf};
    scene.legend = {};
    if (scene.store) {
        const EventStore &store = *scene.store;
        const EventFilter &filter = scene.events.visible->filter;
        scene.backdrop.region = regionCodes(store);
        scene.backdrop.highlighted = filter.countries;
        if (scene.dealings)
            scene.legend.notes = dealingNotes(*scene.events.dealings, filter.countries);
        scene.legend.rings = !scene.density;
        if (scene.density)
            scene.legend.notes << densityNote();
        scene.legend.notes << borderNotesOf(scene);
        shadeCountries(scene.backdrop, scene.legend, store, *scene.events.countries, m_colours, scene.theme);
    }
    sizeLegend();
    refresh();
}

/// What the legend may say follows the view, too.
void MapPicture::sizeLegend()
{
    MapScene &scene = m_scene;
    scene.legendSize = {};
    if (!scene.store)
        return;
    const MapContent &content = *scene.events.content;
    const MapLayout crowded = crowdedLayout(scene);
    for (const bool listing : {true, false}) { // a low map has room for the rest only
        scene.listing = listing;
        scene.legendSize =
            mapLegendSize(*scene.store, content.themes, scene.legendOf(crowded, content.rough));
        if (!scene.legendRoom().isEmpty())
            return;
    }
}

/// What was laid out or drawn no longer holds.
void MapPicture::refresh()
{
    m_plan = {};
    m_imageComing.reset();
    if (!m_image.isNull())
        m_lastImage = std::move(m_image);
    m_image = {};
}

MercatorBounds MapPicture::bounds() const
{
    const MapScene &scene = m_scene;
    MercatorBounds bounds = scene.store ? scene.events.content->bounds : MercatorBounds();
    if (scene.store && scene.events.visible->filter.area)
        for (const LatLon corner : scene.events.visible->filter.area->corners)
            bounds.add(toMercator(corner));
    if (scene.dealings && scene.store && scene.map)
        addChosenEnds(bounds, *scene.store, *scene.events.dealings, *scene.map,
                      scene.events.visible->filter.countries);
    return bounds;
}

const MapViewport &MapPicture::fitToEvents()
{
    const QSizeF legend = m_scene.legendSize;
    setViewport(fitted());
    if (legend != m_scene.legendSize) // it says other things at another scale
        setViewport(fitted());
    return viewport();
}

MapViewport MapPicture::fitted() const
{
    constexpr double margin = 28.0;     // px
    constexpr double footWidth = 300.0; // px, of the attribution
    constexpr double footHeight = 32.0;
    const auto &[width, height] = std::pair(m_scene.viewport.width, m_scene.viewport.height);
    const MercatorBounds shown = bounds();
    const QRectF legend = m_scene.legendRoom();
    MapCover cover{.areas = m_scene.covered, .margin = margin};
    for (const Rect &button : cover.areas)
        cover.strips.left = std::max(cover.strips.left, button.right());
    cover.strips.right = legend.isEmpty() ? 0.0 : width - legend.left();
    const bool isChosen = m_scene.store && m_scene.events.visible->filter.area; // as small as it may be
    const MapViewport fit =
        fittedBetween(shown, width, height, cover.strips, margin, isChosen ? maxMapScale : townMapScale);
    if (!legend.isEmpty())
        cover.areas.push_back({legend.x(), legend.y(), legend.width(), legend.height()});
    cover.areas.push_back({width - footWidth, height - footHeight, footWidth, footHeight});
    for (const Rect edge : {Rect{0, 0, width, 0}, Rect{0, height, width, 0}, Rect{0, 0, 0, height},
                            Rect{width, 0, 0, height}}) // cuts the marks that stand on it
        cover.areas.push_back(edge);
    cover.strips.left += margin;
    cover.strips.right += margin;
    return m_scene.store ? clearView(fit, shown, m_scene.events.content->spots, cover) : fit;
}

void MapPicture::beginPlan()
{
    if (!m_plan.valid())
        m_plan = later(m_threads, [scene = m_scene] { return scene.plan(); }).share();
}

/// The plan is begun first and its thread never waits: the image's may wait for it.
void MapPicture::beginImage(double devicePixelRatio)
{
    beginPlan();
    m_imageComing = std::make_shared<BandedImage>(m_scene, m_plan, devicePixelRatio, std::move(m_lastImage));
    m_threads.start([coming = m_imageComing] { coming->make(); });
}

void MapPicture::prepare(double devicePixelRatio)
{
    if (m_image.isNull() && !m_imageComing)
        beginImage(devicePixelRatio);
}

const MapPlan &MapPicture::plan()
{
    beginPlan();
    return m_plan.get();
}

const QImage &MapPicture::image(double devicePixelRatio)
{
    const MapViewport &shown = m_scene.viewport;
    const QSize pixels = QSizeF(shown.width, shown.height).toSize() * devicePixelRatio;
    if (m_imageComing)
        m_image = std::exchange(m_imageComing, nullptr)->take();
    if (m_image.size() != pixels) { // not begun, or for another screen
        beginImage(devicePixelRatio);
        m_image = std::exchange(m_imageComing, nullptr)->take();
    }
    return m_image;
}

} // namespace faultline
