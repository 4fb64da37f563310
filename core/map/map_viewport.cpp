#include "core/map/map_viewport.h"

namespace faultline {

namespace {

constexpr double shownWorld = 0.7; // of the mercator square's height: 84° N to 58° S, where people live

/// The nearest to `centre` at which `length` px of picture hold no more beyond the world's edge than they
/// must; all of the world, if there is room for it.
double insideWorld(double centre, double scale, double length)
{
    const double half = length / scale / 2;
    return std::clamp(centre, std::min(half, 1.0 - half), std::max(half, 1.0 - half));
}

MapViewport withinLimits(MapViewport viewport)
{
    viewport.scale = std::clamp(viewport.scale, minMapScale(viewport.width, viewport.height), maxMapScale);
    viewport.centre = {insideWorld(viewport.centre.x, viewport.scale, viewport.width),
                       insideWorld(viewport.centre.y, viewport.scale, viewport.height)};
    return viewport;
}

MercatorBounds westernBalkans()
{
    MercatorBounds bounds;
    bounds.add(toMercator({47.0, 13.0}));
    bounds.add(toMercator({40.0, 24.0}));
    return bounds;
}

} // namespace

double minMapScale(double width, double height)
{
    return std::max(1.0, std::min(width, height / shownWorld)); // a picture without size still has a scale
}

MapViewport panned(MapViewport viewport, double dx, double dy)
{
    viewport.centre.x -= dx / viewport.scale;
    viewport.centre.y -= dy / viewport.scale;
    return withinLimits(viewport);
}

MapViewport zoomedAt(MapViewport viewport, Point at, double factor)
{
    const Mercator fixed = viewport.unproject(at);
    viewport.scale =
        std::clamp(viewport.scale * factor, minMapScale(viewport.width, viewport.height), maxMapScale);
    const Mercator moved = viewport.unproject(at);
    viewport.centre.x += fixed.x - moved.x;
    viewport.centre.y += fixed.y - moved.y;
    return withinLimits(viewport);
}

MapViewport resized(MapViewport viewport, double width, double height)
{
    viewport.width = width;
    viewport.height = height;
    return withinLimits(viewport);
}

MapViewport fitted(const MercatorBounds &bounds, double width, double height, double margin, double nearest)
{
    if (bounds.empty())
        return fitted(westernBalkans(), width, height, 0.0);
    const auto &[low, high] = bounds;
    const double across = std::max(width - 2 * margin, width / 4) / std::max(high.x - low.x, 1e-9);
    const double down = std::max(height - 2 * margin, height / 4) / std::max(high.y - low.y, 1e-9);
    return withinLimits({.centre = {(low.x + high.x) / 2, (low.y + high.y) / 2},
                         .scale = std::min({across, down, nearest}),
                         .width = width,
                         .height = height});
}

MapViewport fittedBetween(const MercatorBounds &bounds, double width, double height, SideStrips strips,
                          double margin, double nearest)
{
    const double room = std::max(width - strips.left - strips.right, width / 4);
    const MapViewport between = fitted(bounds, room, height, margin, nearest);
    return panned(resized(between, width, height), (strips.left - strips.right) / 2.0, 0.0);
}

double kilometresPerPixel(const MapViewport &viewport)
{
    return metresPerMercatorUnit(toLatLon(viewport.centre).latitude) / viewport.scale / 1000.0;
}

ScaleBar scaleBar(const MapViewport &viewport, double maxWidth)
{
    const double perPixel = kilometresPerPixel(viewport);
    const double longest = maxWidth * perPixel;
    const double power = std::pow(10.0, std::floor(std::log10(longest)));
    const double step = longest >= 5 * power ? 5.0 : longest >= 2 * power ? 2.0 : 1.0;
    return {.kilometres = step * power, .width = step * power / perPixel};
}

} // namespace faultline
