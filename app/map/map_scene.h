// One state of the map, to be laid out and drawn on any thread.
#pragma once

#include "app/map/layer_picture.h"
#include "app/map/map_events.h"
#include "app/map/map_painter.h"
#include "core/map/map_content.h"

#include <QImage>

#include <memory>

namespace faultline {

/// What stands where.
struct MapPlan {
    MapLayout layout;
    DealingLayout arcs;          ///< nothing while they are off
    std::vector<MapLabel> names; ///< of features of layers
    LegendExtras legend;
};

/// A copy costs next to nothing: whoever draws keeps one, so that the view may change meanwhile.
struct MapScene {
    std::shared_ptr<const BaseMap> map;         ///< may be null
    std::shared_ptr<const EventStore> store;    ///< may be null
    MapEvents events;                           ///< of the store; all there if it is
    std::shared_ptr<const LayerPicture> layers; ///< of any view; null for none
    MapViewport viewport;
    Theme theme = lightTheme();
    BackdropOptions backdrop;
    LegendExtras legend; ///< without what depends on where marks stand
    QSizeF legendSize;   ///< at most, and its width; empty without anything to explain
    bool listing = true; ///< pills without room are words in the legend; else it counts their events
    bool dealings = false;
    bool density = false;
    bool area = true; ///< that of the filter
    bool graticule = false;
    std::vector<Rect> covered; ///< px, by what stands before the picture: nothing is written there
    MapStyle style;
    LabelWidth labelWidth;

    /// For the legend at most; nothing if the picture is too small for one.
    QRectF legendRoom() const { return areaOf(legendSize); }
    /// What the legend says of marks, too, some of which are at roughly known places.
    LegendExtras legendOf(const MapLayout &layout, RoughPlaces rough) const;

    MapPlan plan() const;
    /// Sea, land, tiles, borders and the density surface, with `devicePixelRatio` pixels of the screen per
    /// px: what can be drawn before there is a plan. On `image` if it has the size, since fresh memory is
    /// dear.
    QImage ground(double devicePixelRatio, QImage image = {}) const;
    /// Everything above the ground but highlights, as far as it reaches into `part`, px. Several threads may
    /// paint parts.
    void paint(QPainter &painter, const MapPlan &plan, const QRectF &part) const;

private:
    QRectF areaOf(QSizeF legend) const;
    QRectF areaOf(const LegendExtras &shown) const;
    void addListedMarks(MapPlan &plan) const;
};

} // namespace faultline
