#include "core/filter/rows_during.h"

#include <algorithm>

namespace faultline {

ColumnOf<Row> rowsDuring(const EventStore &store, std::span<const Row> rows, DayRange days)
{
    const auto earliest = [&store](Row row) { return store.earliest(row); };
    const auto first = std::ranges::lower_bound(rows, days.first, {}, earliest);
    const auto end = std::ranges::upper_bound(first, rows.end(), days.last, {}, earliest);
    ColumnOf<Row> during;
    for (const Row row : std::span(rows.begin(), first)) {
        const Day latest = store.latest(row);
        if (latest >= days.first && latest != EdtfSpan::openEnd)
            during.push_back(row);
    }
    during.insert(during.end(), first, end);
    return during;
}

} // namespace faultline
