#include "core/chart/span_measure.h"

#include <algorithm>

namespace faultline {

std::span<const Row> rowsBeginning(const EventStore &store, std::span<const Row> rows, DayRange days)
{
    const auto earliest = [&](Row row) { return store.earliest(row); };
    const auto first = std::ranges::lower_bound(rows, days.first, {}, earliest);
    const auto end = std::ranges::upper_bound(first, rows.end(), days.last, {}, earliest);
    return {first, end};
}

SpanMeasure measureSpan(const EventStore &store, std::span<const Row> rows, DayRange days, bool withDeaths)
{
    const std::span<const Row> inside = rowsBeginning(store, rows, days);
    SpanMeasure measure{.days = days, .events = inside.size()};
    if (withDeaths)
        measure.deaths = sumDeaths(store, inside);
    return measure;
}

} // namespace faultline
