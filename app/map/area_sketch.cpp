#include "app/map/area_sketch.h"

namespace faultline {

void AreaSketch::addCorner(Mercator at)
{
    if (m_corners.back() != at)
        m_corners.push_back(at);
    m_pointer = at;
}

std::vector<Mercator> AreaSketch::outline() const
{
    if (m_shape == Shape::Polygon) {
        std::vector<Mercator> outline = m_corners;
        outline.push_back(m_pointer);
        return outline;
    }
    const Mercator first = m_corners.front();
    return {first, {m_pointer.x, first.y}, m_pointer, {first.x, m_pointer.y}};
}

std::optional<GeoArea> AreaSketch::finished() const
{
    if (m_shape == Shape::Polygon)
        return m_corners.size() >= 3 ? std::optional(areaOf(m_corners)) : std::nullopt;
    const Mercator first = m_corners.front();
    const bool flat = first.x == m_pointer.x || first.y == m_pointer.y;
    return flat ? std::nullopt : std::optional(areaBetween(first, m_pointer));
}

} // namespace faultline
