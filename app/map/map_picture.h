// What the map in the window shows, laid out and drawn.
#pragma once

#include "app/map/layer_picture.h"
#include "app/map/map_painter.h"
#include "app/shell/settings.h"
#include "core/map/country_totals.h"
#include "core/map/map_viewport.h"

#include <QImage>

#include <memory>
#include <optional>

namespace faultline {

/// Keeps what it was given and makes layouts and image from it when they are asked for, once per change: what
/// is drawn is what is hit. GUI thread.
class MapPicture {
public:
    MapPicture();

    void setBaseMap(std::shared_ptr<const BaseMap> map);
    /// Forgets dealings and totals of the events before.
    void setEvents(std::shared_ptr<const EventStore> store, std::shared_ptr<const VisibleSet> visible,
                   std::shared_ptr<const MapContent> content);
    void setDealings(std::shared_ptr<const Dealings> dealings);
    void setCountryTotals(std::shared_ptr<const CountryTotals> totals);
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
    const VisibleSet *visible() const noexcept { return m_visible.get(); }
    const Dealings *dealings() const noexcept { return m_dealings.get(); }
    const Theme &theme() const noexcept { return m_theme; }
    const MapViewport &viewport() const noexcept { return m_viewport; }
    double clusterDistance() const noexcept { return m_style.clusterDistance; } ///< px

    /// Of all events of the chronicle's countries, with both ends of the bows between chosen ones.
    MercatorBounds bounds() const;
    /// Nothing if the picture is too small for a legend.
    QRectF legendArea() const;

    const MapLayout &layout();
    const DealingLayout &arcs(); ///< nothing while they are off
    /// Everything but highlights, with `devicePixelRatio` pixels of the screen per px.
    const QImage &image(double devicePixelRatio);

private:
    void explain();
    void refresh();
    std::vector<Rect> reservedAreas() const;
    void paint(QPainter &painter);
    void paintLayer(QPainter &painter, const QImage &picture, double opacity) const;
    QStringList layerAttributions() const;

    std::shared_ptr<const BaseMap> m_map;
    std::shared_ptr<const EventStore> m_store;
    std::shared_ptr<const VisibleSet> m_visible;
    std::shared_ptr<const MapContent> m_content;
    std::shared_ptr<const Dealings> m_dealings;
    std::shared_ptr<const CountryTotals> m_totals;
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
    std::optional<MapLayout> m_layout; ///< empty until asked for after a change
    std::optional<DealingLayout> m_arcs;
    QImage m_image; ///< null until asked for after a change
};

} // namespace faultline
