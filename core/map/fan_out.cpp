#include "core/map/fan_out.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace faultline {

namespace {

constexpr double fannedRadius = 7.0;  // px of the largest glyph of a fan
constexpr double spacing = 19.0;      // px between neighbours on a ring
constexpr double ringGap = 21.0;      // px from the cluster's edge to the first ring, and to the next
constexpr double around = 8.0;        // px around the glyphs
constexpr std::size_t firstRing = 14; // more than so many need a second ring

/// `count` events from `first` on, evenly round the centre, beginning at the top.
void addRing(std::vector<FannedEvent> &fan, std::span<const Row> rows, Point centre, double radius)
{
    const double step = 2 * std::numbers::pi / static_cast<double>(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double angle = step * static_cast<double>(i) - std::numbers::pi / 2;
        fan.push_back({.row = rows[i],
                       .at = {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)},
                       .radius = fannedRadius});
    }
}

/// Wide enough that `count` glyphs do not touch.
double ringRadius(std::size_t count, double atLeast)
{
    return std::max(atLeast, spacing * static_cast<double>(count) / (2 * std::numbers::pi));
}

/// Between two ends, or in their middle if there is nothing between.
double inside(double at, double low, double high)
{
    return low <= high ? std::clamp(at, low, high) : (low + high) / 2;
}

} // namespace

Fan fanOut(MapMark cluster, std::span<const Row> rows, const Rect &area)
{
    constexpr double leastRadius = 9.0; // px, of the ring with the number
    rows = rows.first(std::min(rows.size(), maxFanned));
    cluster.radius = std::max(cluster.radius, leastRadius);
    const std::size_t inner = std::min(rows.size(), firstRing);
    const double innerRadius = ringRadius(inner, cluster.radius + ringGap);
    const double outerRadius =
        inner < rows.size() ? ringRadius(rows.size() - inner, innerRadius + ringGap) : innerRadius;
    const double reach = outerRadius + fannedRadius + around;
    cluster.at = {inside(cluster.at.x, area.x + reach, area.right() - reach),
                  inside(cluster.at.y, area.y + reach, area.bottom() - reach)};

    Fan fan{.cluster = std::move(cluster), .events = {}};
    addRing(fan.events, rows.first(inner), fan.cluster.at, innerRadius);
    if (inner < rows.size())
        addRing(fan.events, rows.subspan(inner), fan.cluster.at, outerRadius);
    return fan;
}

} // namespace faultline
