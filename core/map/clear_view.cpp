#include "core/map/clear_view.h"

#include <algorithm>
#include <array>

namespace faultline {

namespace {

constexpr double markReach = 12.0;       // px, of most marks around their spots
constexpr double step = 8.0;             // px
constexpr int mostSteps = 20;            // steps
constexpr std::size_t mostSpots = 5'000; // of more, some are covered wherever the map goes

// Of the fitted scale, tried in this order: a smaller map may leave room where a moved one finds none.
constexpr std::array scales{1.0, 0.95, 0.9, 0.85};

std::size_t coveredSpots(const MapViewport &viewport, std::span<const MapContent::Spot> spots,
                         const std::vector<Rect> &areas)
{
    std::size_t covered = 0;
    for (const Rect &area : areas) {
        const double west =
            area.x < markReach ? -markReach : area.x - markReach; // not half out of view, either
        const Rect wide{west, area.y - markReach, area.right() + markReach - west,
                        area.height + 2 * markReach};
        const auto strip = [](const MapContent::Spot &s) { return stripAt(s.at.x); };
        const std::uint32_t east = stripAt(viewport.unproject({wide.right(), 0.0}).x);
        auto spot = std::ranges::lower_bound(spots, stripAt(viewport.unproject({wide.x, 0.0}).x), {}, strip);
        for (; spot != spots.end() && strip(*spot) <= east; ++spot)
            covered += wide.contains(viewport.project(spot->at)) ? 1 : 0;
    }
    return covered;
}

/// How far a map can be moved before what it was fitted to leaves the room kept for it, px.
struct Room {
    double left, right, up, down;

    bool allows(Point by) const
    {
        constexpr double rounding = 1e-6;
        const auto within = [](double length, double room) { return length <= room + rounding; };
        return within(by.x, right) && within(-by.x, left) && within(by.y, down) && within(-by.y, up);
    }
};

Room roomAround(const MapViewport &viewport, const MercatorBounds &bounds, const MapCover &cover)
{
    const Point northWest = viewport.project(bounds.low);
    const Point southEast = viewport.project(bounds.high);
    return {.left = northWest.x - cover.strips.left,
            .right = viewport.width - cover.strips.right - southEast.x,
            .up = northWest.y - cover.margin,
            .down = viewport.height - cover.margin - southEast.y};
}

/// Sideways and up and down, the shortest first, px.
std::vector<Point> movesByLength()
{
    std::vector<Point> moves;
    for (int x = -mostSteps; x <= mostSteps; ++x)
        for (int y = -mostSteps; y <= mostSteps; ++y)
            moves.push_back({x * step, y * step});
    std::ranges::stable_sort(moves, {}, [](Point by) { return by.x * by.x + by.y * by.y; });
    return moves;
}

} // namespace

MapViewport clearView(const MapViewport &fit, const MercatorBounds &bounds,
                      std::span<const MapContent::Spot> spots, const MapCover &cover)
{
    MapViewport best = fit;
    std::size_t fewest =
        bounds.empty() || spots.size() > mostSpots ? 0 : coveredSpots(fit, spots, cover.areas);
    if (fewest == 0)
        return fit;
    const std::vector<Point> moves = movesByLength();
    const Mercator middle{(bounds.low.x + bounds.high.x) / 2, (bounds.low.y + bounds.high.y) / 2};
    for (const double scale : scales) {
        const MapViewport scaled = zoomedAt(fit, fit.project(middle), scale);
        const Room room = roomAround(scaled, bounds, cover);
        for (const Point by : moves) {
            if (fewest == 0)
                return best;
            if (!room.allows(by))
                continue;
            const MapViewport moved = panned(scaled, by.x, by.y);
            if (const std::size_t covered = coveredSpots(moved, spots, cover.areas); covered < fewest) {
                fewest = covered;
                best = moved;
            }
        }
    }
    return best;
}

} // namespace faultline
