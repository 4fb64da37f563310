#include "core/base/geometry.h"

namespace faultline {

/// Liang and Barsky's way of cutting a line to a box.
bool meets(const Segment &line, const Rect &box)
{
    double first = 0.0;
    double last = 1.0;
    const auto cut = [&](double from, double along, double low, double high) {
        if (along == 0.0)
            return from > low && from < high;
        const double a = (low - from) / along;
        const double b = (high - from) / along;
        first = std::max(first, std::min(a, b));
        last = std::min(last, std::max(a, b));
        return first < last;
    };
    return cut(line.from.x, line.to.x - line.from.x, box.x, box.right())
        && cut(line.from.y, line.to.y - line.from.y, box.y, box.bottom());
}

} // namespace faultline
