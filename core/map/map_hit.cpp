#include "core/map/map_hit.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

/// From the mark's edge, px; negative inside.
double distanceTo(const MapMark &mark, Point at)
{
    const double beside = std::max(std::abs(at.x - mark.at.x) - (mark.halfWidth - mark.radius), 0.0);
    return std::hypot(beside, at.y - mark.at.y) - mark.radius;
}

} // namespace

const MapMark *markAt(const MapLayout &layout, Point at, double tolerance)
{
    const MapMark *nearest = nullptr;
    double distance = tolerance;
    for (const MapMark &mark : layout.marks) {
        const double d = distanceTo(mark, at);
        if (d <= distance) {
            nearest = &mark;
            distance = d;
        }
    }
    return nearest;
}

const MapMark *markOf(const MapLayout &layout, Row row)
{
    const auto found = std::ranges::find_if(layout.marks, [&](const MapMark &mark) {
        return std::ranges::binary_search(layout.rowsOf(mark), row);
    });
    return found == layout.marks.end() ? nullptr : &*found;
}

} // namespace faultline
