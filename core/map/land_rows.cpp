#include "core/map/land_rows.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double rowHeight = 2.0; // px

/// The first row whose middle is at `y` or below it.
std::int32_t rowFrom(double y, std::int32_t rows)
{
    return static_cast<std::int32_t>(
        std::clamp(std::ceil(y / rowHeight - 0.5), 0.0, static_cast<double>(rows)));
}

} // namespace

LandRows::LandRows(const BaseCountry &country, const MapViewport &viewport)
    : m_rows(static_cast<std::int32_t>(viewport.height / rowHeight))
{
    const auto least = static_cast<float>(1.0 / viewport.scale); // a pixel
    for (const MapLine &ring : country.rings) {
        if (ring.points.empty())
            continue;
        const auto at = [&](std::size_t i) {
            return viewport.project(Mercator{ring.points[i].x, ring.points[i].y});
        };
        Point from = at(0);
        for (std::size_t i = 1; i < ring.points.size(); ++i)
            if (ring.detail[i] >= least || i + 1 == ring.points.size()) {
                const Point to = at(i);
                cross(from, to);
                from = to;
            }
    }
    std::ranges::sort(m_crossings);
}

LandRows::LandRows(const GeoArea &area, const MapViewport &viewport)
    : m_rows(static_cast<std::int32_t>(viewport.height / rowHeight))
{
    const auto at = [&](std::size_t i) { return viewport.project(toMercator(area.corners[i])); };
    for (std::size_t i = 0; i < area.corners.size(); ++i)
        cross(at(i), at((i + 1) % area.corners.size()));
    std::ranges::sort(m_crossings);
}

void LandRows::cross(Point from, Point to)
{
    const auto [high, low] = std::minmax(from.y, to.y);
    const std::int32_t end = rowFrom(low, m_rows);
    for (std::int32_t row = rowFrom(high, m_rows); row < end; ++row) {
        const double part = ((row + 0.5) * rowHeight - from.y) / (to.y - from.y);
        m_crossings.emplace_back(row, static_cast<float>(from.x + part * (to.x - from.x)));
    }
}

bool LandRows::hasBorderIn(const Rect &box) const
{
    const std::int32_t begin = rowFrom(box.y, m_rows);
    const std::int32_t end = rowFrom(box.bottom(), m_rows);
    bool wasLand = false;
    for (std::int32_t row = begin; row < end; ++row) {
        const auto first = std::ranges::lower_bound(m_crossings, row, {}, &Crossing::first);
        const auto left =
            std::lower_bound(first, m_crossings.end(), Crossing(row, static_cast<float>(box.x)));
        const bool isLand = (left - first) % 2 == 1;
        if (left != m_crossings.end() && *left < Crossing(row, static_cast<float>(box.right())))
            return true;
        if (row > begin && isLand != wasLand)
            return true;
        wasLand = isLand;
    }
    return false;
}

/// By the odd-even rule.
bool LandRows::contains(Point at) const
{
    if (!(at.y >= 0.0 && at.y < m_rows * rowHeight))
        return false;
    const auto row = static_cast<std::int32_t>(at.y / rowHeight);
    const auto first = std::ranges::lower_bound(m_crossings, row, {}, &Crossing::first);
    const auto beyond = std::lower_bound(first, m_crossings.end(), Crossing(row, static_cast<float>(at.x)));
    return (beyond - first) % 2 == 1;
}

} // namespace faultline
