#include "core/db/row_values.h"

#include <cmath>
#include <limits>

namespace faultline {

namespace {

std::string written(const Statement &row, int column)
{
    return row.isNull(column) ? "unknown" : std::string(row.text(column));
}

std::optional<std::int32_t> figureAt(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(static_cast<std::int32_t>(row.integer(column)));
}

/// NULL is in any order.
bool isAbove(const std::optional<std::int32_t> &a, const std::optional<std::int32_t> &b)
{
    return a && b && *a > *b;
}

void expectDegrees(double degrees, double most, std::string_view name)
{
    if (!(std::abs(degrees) <= most)) // true for what is no number, too
        throw BadRow(std::string(name) + " is not from -" + std::to_string(static_cast<int>(most)) + " to "
                     + std::to_string(static_cast<int>(most)));
}

} // namespace

EdtfSpan spanAt(const Statement &row, int start, int end)
{
    if (const auto span = parseEdtfSpan(row.text(start), row.text(end)))
        return *span;
    const std::string until = row.text(end).empty() ? "" : " to " + inQuotes(row.text(end));
    throw BadRow(inQuotes(row.text(start)) + until + " is no date or interval");
}

Deaths deathsAt(const Statement &row, int column, bool mustAscend)
{
    bool possible = true;
    for (int i = column; i < column + 3; ++i)
        possible = possible && row.integer(i) >= 0 // 0 for NULL
            && row.integer(i) <= std::numeric_limits<std::int32_t>::max();
    const Deaths deaths{figureAt(row, column), figureAt(row, column + 1), figureAt(row, column + 2)};
    const bool ascend = !isAbove(deaths.low, deaths.best) && !isAbove(deaths.best, deaths.high)
        && !isAbove(deaths.low, deaths.high);
    if (possible && (ascend || !mustAscend))
        return deaths;
    throw BadRow("deaths " + written(row, column) + ", " + written(row, column + 1) + ", "
                 + written(row, column + 2) + (possible ? " are not low, best, high" : " are impossible"));
}

LatLon positionAt(const Statement &row, int column)
{
    const bool placed = !row.isNull(column);
    if (placed == row.isNull(column + 1) || placed == row.isNull(column + 2))
        throw BadRow("latitude, longitude and place precision are not all there or all empty");
    const LatLon position{.latitude = row.real(column), .longitude = row.real(column + 1)};
    expectDegrees(position.latitude, 90.0, "latitude " + written(row, column));
    expectDegrees(position.longitude, 180.0, "longitude " + written(row, column + 1));
    return position;
}

} // namespace faultline
