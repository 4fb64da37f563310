// Texts of different heights in columns of equal width.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace faultline {

struct ColumnPlace {
    std::size_t column = 0;
    double y = 0.0;
};

/// The first items of a list, as many as found room.
struct ColumnFill {
    std::vector<ColumnPlace> places;
    double height = 0.0; ///< of the tallest column
};

/// Fills columns of `room` in order, one after the other; if all items fit, the columns are made about
/// equally tall. An item taller than `room` stands alone at the top of a column.
ColumnFill fillColumns(std::span<const double> heights, std::size_t columns, double room);

} // namespace faultline
