// Which part of the world a picture shows: web mercator to pixels and back.
#pragma once

#include "core/base/geo.h"
#include "core/base/geometry.h"

namespace faultline {

/// A window on the mercator square, `width` × `height` px. Changing one gives a new one.
struct MapViewport {
    Mercator centre;      ///< in the middle of the picture
    double scale = 256.0; ///< px per side of the mercator square
    double width = 1.0;   ///< px
    double height = 1.0;  ///< px

    Point project(Mercator place) const noexcept
    {
        return {width / 2 + (place.x - centre.x) * scale, height / 2 + (place.y - centre.y) * scale};
    }
    Point project(LatLon place) const { return project(toMercator(place)); }
    Mercator unproject(Point at) const noexcept
    {
        return {centre.x + (at.x - width / 2) / scale, centre.y + (at.y - height / 2) / scale};
    }
    Rect area() const noexcept { return {0.0, 0.0, width, height}; }
    bool operator==(const MapViewport &) const = default;
};

/// The nearest scale is about 1:50,000 on a screen of 96 dpi at 44° N.
inline constexpr double maxMapScale = 2.2e6;

/// A town with its surroundings: about 260 m a pixel at 44° N.
inline constexpr double townMapScale = 1.1e5;

/// The farthest: the whole world, short of the polar wastes.
double minMapScale(double width, double height);

/// What lies under the pointer moves along by `dx`, `dy` px; the world's edge stays outside if it can.
MapViewport panned(MapViewport viewport, double dx, double dy);

/// Enlarged by `factor`, within the limits of scale; what lies at `at` stays there.
MapViewport zoomedAt(MapViewport viewport, Point at, double factor);

/// Another size, same centre and scale.
MapViewport resized(MapViewport viewport, double width, double height);

/// All of `bounds` in view, `margin` px from the edges where the limits allow, at a scale of `nearest` at
/// most: one place is shown as a town with its surroundings. Without any, the Western Balkans are shown,
/// without a margin.
MapViewport fitted(const MercatorBounds &bounds, double width, double height, double margin,
                   double nearest = townMapScale);

/// At the left and right of a picture, px wide, covered by what stands before it.
struct SideStrips {
    double left = 0.0;
    double right = 0.0;
};

/// The same between the strips.
MapViewport fittedBetween(const MercatorBounds &bounds, double width, double height, SideStrips strips,
                          double margin, double nearest = townMapScale);

/// On the ground, in the middle of the picture.
double kilometresPerPixel(const MapViewport &viewport);

/// A round distance, 1, 2 or 5 times a power of ten.
struct ScaleBar {
    double kilometres = 0.0;
    double width = 0.0; ///< px
};

/// The longest that is not wider than `maxWidth` px.
ScaleBar scaleBar(const MapViewport &viewport, double maxWidth);

} // namespace faultline
