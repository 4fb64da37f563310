#include "core/map/clear_view.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr double reach = 20.0;            // px, of the largest mark around its spot
constexpr double step = 8.0;              // px
constexpr double farthest = 160.0;        // px
constexpr std::size_t mostSpots = 20'000; // of more, some are covered wherever the map goes

std::size_t coveredSpots(const MapViewport &viewport, std::span<const MapContent::Spot> spots,
                         const std::vector<Rect> &areas)
{
    std::size_t covered = 0;
    for (const Rect &area : areas) {
        const double west = area.x < reach ? -reach : area.x - reach; // not half out of view, either
        const Rect wide{west, area.y - reach, area.right() + reach - west, area.height + 2 * reach};
        const auto strip = [](const MapContent::Spot &s) { return stripAt(s.at.x); };
        const std::uint32_t east = stripAt(viewport.unproject({wide.right(), 0.0}).x);
        auto spot = std::ranges::lower_bound(spots, stripAt(viewport.unproject({wide.x, 0.0}).x), {}, strip);
        for (; spot != spots.end() && strip(*spot) <= east; ++spot)
            covered += wide.contains(viewport.project(spot->at)) ? 1 : 0;
    }
    return covered;
}

} // namespace

MapViewport clearView(const MapViewport &fit, const MercatorBounds &bounds,
                      std::span<const MapContent::Spot> spots, const MapCover &cover)
{
    if (bounds.empty() || spots.size() > mostSpots)
        return fit;
    const double roomLeft = fit.project(bounds.low).x - cover.strips.left;
    const double roomRight = fit.width - cover.strips.right - fit.project(bounds.high).x;
    MapViewport best = fit;
    std::size_t fewest = coveredSpots(fit, spots, cover.areas);
    for (double move = step; move <= farthest && fewest > 0; move += step)
        for (const double by : {move, -move}) {
            if (by > roomRight || -by > roomLeft)
                continue;
            const MapViewport moved = panned(fit, by, 0.0);
            if (const std::size_t covered = coveredSpots(moved, spots, cover.areas); covered < fewest) {
                fewest = covered;
                best = moved;
            }
        }
    return best;
}

} // namespace faultline
