// What the map in the window shows, laid out and drawn.
#pragma once

#include "app/map/banded_image.h"
#include "app/map/map_scene.h"
#include "app/shell/settings.h"

#include <QThreadPool>

#include <future>
#include <memory>

namespace faultline {

/// Keeps what it was given and makes plan and image from it on threads of its own, once per change, when they
/// are asked for: what is drawn is what is hit. GUI thread.
class MapPicture {
public:
    MapPicture();

    void setBaseMap(std::shared_ptr<const BaseMap> map);
    void setEvents(std::shared_ptr<const EventStore> store, MapEvents events);
    void setDealingsShown(bool shown);
    void setCountryColours(CountryColours colours);
    void setDensityShown(bool shown);
    void setTheme(const Theme &theme);
    bool setBordersOf(Day day); ///< whether they are others than before
    void setGraticule(bool shown);
    void setAreaShown(bool shown);                              ///< that of the filter
    void setLayers(std::shared_ptr<const LayerPicture> layers); ///< of any view; null for none
    void setViewport(const MapViewport &viewport);
    /// What stands before the picture, px: nothing is written there.
    void setCovered(std::vector<Rect> covered) { m_scene.covered = std::move(covered); }

    const BaseMap *baseMap() const noexcept { return m_scene.map.get(); }
    const EventStore *store() const noexcept { return m_scene.store.get(); }
    const VisibleSet *visible() const noexcept { return m_scene.events.visible.get(); }
    const Dealings *dealings() const noexcept { return m_scene.events.dealings.get(); }
    const Theme &theme() const noexcept { return m_scene.theme; }
    const MapViewport &viewport() const noexcept { return m_scene.viewport; }
    double clusterDistance() const noexcept { return m_scene.style.clusterDistance; } ///< px

    /// Shows all events of the chronicle's countries, with both ends of the bows between chosen ones, beside
    /// what stands before a picture of the present size; as few other events under that as there is a choice.
    const MapViewport &fitToEvents();

    /// Begins to make plan and image: what is asked for next is there sooner.
    void prepare(double devicePixelRatio);
    const MapLayout &layout() { return plan().layout; }
    const DealingLayout &arcs() { return plan().arcs; } ///< nothing while they are off
    /// Everything but highlights, with `devicePixelRatio` pixels of the screen per px.
    const QImage &image(double devicePixelRatio);

private:
    MercatorBounds bounds() const;
    MapViewport fitted() const;
    void explain();
    void sizeLegend();
    void refresh();
    void beginPlan();
    void beginImage(double devicePixelRatio);
    const MapPlan &plan();

    MapScene m_scene;
    CountryColours m_colours = CountryColours::Nothing;
    QThreadPool m_threads;
    std::shared_future<MapPlan> m_plan;         ///< of the scene, once it is begun
    std::shared_ptr<BandedImage> m_imageComing; ///< from when it is begun until it is taken
    QImage m_image;                             ///< null until asked for after a change
    QImage m_lastImage;                         ///< to be drawn over; may be null
};

} // namespace faultline
