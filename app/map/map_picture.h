// What the map in the window shows, laid out and drawn.
#pragma once

#include "app/map/map_events.h"
#include "app/map/map_ground.h"
#include "app/shell/settings.h"

#include <QImage>
#include <QThreadPool>

#include <future>
#include <memory>
#include <optional>

namespace faultline {

/// Keeps what it was given and makes layouts and image from it when they are asked for, once per change: what
/// is drawn is what is hit. GUI thread.
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
    void setCovered(std::vector<Rect> covered) { m_covered = std::move(covered); }

    const BaseMap *baseMap() const noexcept { return m_map.get(); }
    const EventStore *store() const noexcept { return m_store.get(); }
    const VisibleSet *visible() const noexcept { return m_events.visible.get(); }
    const Dealings *dealings() const noexcept { return m_events.dealings.get(); }
    const Theme &theme() const noexcept { return m_theme; }
    const MapViewport &viewport() const noexcept { return m_viewport; }
    double clusterDistance() const noexcept { return m_style.clusterDistance; } ///< px

    /// Of all events of the chronicle's countries, with both ends of the bows between chosen ones.
    MercatorBounds bounds() const;
    /// Nothing if the picture is too small for a legend.
    QRectF legendArea() const;

    /// Begins to make what takes longest, on threads of its own: what is asked for next is there sooner.
    void prepare(double devicePixelRatio);
    const MapLayout &layout();
    const DealingLayout &arcs(); ///< nothing while they are off
    /// Everything but highlights, with `devicePixelRatio` pixels of the screen per px.
    const QImage &image(double devicePixelRatio);

private:
    void explain();
    void refresh();
    std::vector<Rect> reservedAreas() const;
    MapGround ground() const;
    void beginLayout();
    void beginGround(double devicePixelRatio);
    void paint(QPainter &painter);
    QStringList layerAttributions() const;

    std::shared_ptr<const BaseMap> m_map;
    std::shared_ptr<const EventStore> m_store;
    MapEvents m_events; ///< of the store; all there if it is
    std::shared_ptr<const LayerPicture> m_layers;
    bool m_showDealings = false;
    bool m_showDensity = false;
    bool m_showArea = true;
    bool m_graticule = false;
    CountryColours m_colours = CountryColours::Nothing;
    BackdropOptions m_backdrop;
    LegendExtras m_legend;
    QSizeF m_legendSize; ///< empty without events
    Theme m_theme;
    MapViewport m_viewport;
    std::vector<Rect> m_covered;
    MapStyle m_style;
    LabelWidth m_labelWidth;
    QThreadPool m_threads;
    std::future<MapLayout> m_layoutComing; ///< valid from when it is begun until it is taken
    std::future<QImage> m_groundComing;
    std::optional<MapLayout> m_layout; ///< empty until asked for after a change
    std::optional<DealingLayout> m_arcs;
    QImage m_image; ///< null until asked for after a change
};

} // namespace faultline
