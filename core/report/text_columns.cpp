#include "core/report/text_columns.h"

#include <algorithm>

namespace faultline {

namespace {

ColumnFill fillInOrder(std::span<const double> heights, std::size_t columns, double room)
{
    ColumnFill fill;
    ColumnPlace next;
    for (const double height : heights) {
        if (next.y > 0.0 && next.y + height > room)
            next = {.column = next.column + 1};
        const bool fits = next.y + height <= room || fill.places.empty();
        if (next.column == columns || !fits)
            break;
        fill.places.push_back(next);
        next.y += height;
        fill.height = std::max(fill.height, next.y);
    }
    return fill;
}

} // namespace

ColumnFill fillColumns(std::span<const double> heights, std::size_t columns, double room)
{
    ColumnFill best = fillInOrder(heights, columns, room);
    if (best.places.size() < heights.size())
        return best;
    double tooLow = 0.0;
    for (double enough = best.height; enough - tooLow > 1.0;) {
        const double tried = (tooLow + enough) / 2;
        ColumnFill fill = fillInOrder(heights, columns, tried);
        if (fill.places.size() < heights.size() || fill.height > tried) {
            tooLow = tried;
        } else {
            enough = tried;
            best = std::move(fill);
        }
    }
    return best;
}

} // namespace faultline
