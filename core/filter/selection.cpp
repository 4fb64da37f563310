#include "core/filter/selection.h"

#include "core/filter/visible_set.h"

#include <algorithm>
#include <iterator>

namespace faultline {

bool Selection::contains(Row row) const { return std::ranges::binary_search(*m_rows, row); }

Selection united(const Selection &selection, std::span<const Row> rows)
{
    ColumnOf<Row> all;
    all.reserve(selection.size() + rows.size());
    std::ranges::set_union(selection.rows(), rows, std::back_inserter(all));
    return Selection(std::move(all));
}

Selection toggled(const Selection &selection, std::span<const Row> rows)
{
    if (!std::ranges::includes(selection.rows(), rows))
        return united(selection, rows);
    ColumnOf<Row> rest;
    std::ranges::set_difference(selection.rows(), rows, std::back_inserter(rest));
    return Selection(std::move(rest));
}

std::size_t countNotVisible(std::span<const Row> rows, const VisibleSet &visible, const std::stop_token &stop)
{
    constexpr std::size_t stride = 1 << 16; // rows between two looks at `stop`
    if (rows.data() == visible.rows.data() && rows.size() == visible.rows.size())
        return 0;
    std::size_t outside = 0;
    for (std::size_t begin = 0; begin < rows.size() && !stop.stop_requested(); begin += stride)
        for (const Row row : rows.subspan(begin, std::min(stride, rows.size() - begin)))
            outside += visible.contains(row) ? 0 : 1;
    return outside;
}

DayRange daysOf(const EventStore &store, std::span<const Row> rows)
{
    DayRange days{store.earliest(rows.front()), store.earliest(rows.front())};
    for (const Row row : rows) {
        const Day latest = store.latest(row);
        days.last = std::max(days.last, latest == EdtfSpan::openEnd ? store.span(row).start.latest : latest);
    }
    return days;
}

Row neighbourOf(std::span<const Row> rows, Row from, int step)
{
    if (from == noRow)
        return step > 0 ? rows.front() : rows.back();
    const auto next = step > 0 ? std::ranges::upper_bound(rows, from) : std::ranges::lower_bound(rows, from);
    if (step > 0)
        return next == rows.end() ? rows.back() : *next;
    return next == rows.begin() ? rows.front() : *std::prev(next);
}

} // namespace faultline
