#include "core/base/geometry.h"

namespace faultline {

bool meet(const Segment &a, const Segment &b)
{
    const auto side = [](const Segment &line, Point p) {
        return (line.to.x - line.from.x) * (p.y - line.from.y)
            - (line.to.y - line.from.y) * (p.x - line.from.x);
    };
    return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

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
