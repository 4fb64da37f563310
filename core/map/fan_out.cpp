#include "core/map/fan_out.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace faultline {

namespace {

constexpr double fannedRadius = 7.0;  // px of the largest glyph of a fan
constexpr double spacing = 19.0;      // px between neighbours on a ring
constexpr double ringGap = 21.0;      // px from the cluster's edge to the first ring, and to the next
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

} // namespace

std::vector<FannedEvent> fanOut(const MapMark &cluster, std::span<const Row> rows)
{
    rows = rows.first(std::min(rows.size(), maxFanned));
    const std::size_t inner = std::min(rows.size(), firstRing);
    const double innerRadius = ringRadius(inner, cluster.radius + ringGap);

    std::vector<FannedEvent> fan;
    addRing(fan, rows.first(inner), cluster.at, innerRadius);
    if (inner < rows.size())
        addRing(fan, rows.subspan(inner), cluster.at, ringRadius(rows.size() - inner, innerRadius + ringGap));
    return fan;
}

} // namespace faultline
