// An area while it is being drawn on the map.
#pragma once

#include "core/base/geo_area.h"

#include <optional>
#include <vector>

namespace faultline {

/// A box from one corner to the pointer, or a polygon whose next corner is at the pointer.
class AreaSketch {
public:
    enum class Shape { Box, Polygon };

    AreaSketch(Shape shape, Mercator first) : m_shape(shape), m_corners{first}, m_pointer(first) { }

    Shape shape() const noexcept { return m_shape; }
    void point(Mercator at) { m_pointer = at; }
    void addCorner(Mercator at); ///< of a polygon; not the same one twice

    /// What to draw, closed by itself.
    std::vector<Mercator> outline() const;

    /// Nothing if it has no inside yet.
    std::optional<GeoArea> finished() const;

private:
    Shape m_shape;
    std::vector<Mercator> m_corners;
    Mercator m_pointer;
};

} // namespace faultline
