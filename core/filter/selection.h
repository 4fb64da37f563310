// The events a person chose, to be marked in every view.
#pragma once

#include "core/store/event_store.h"

#include <memory>
#include <span>

namespace faultline {

/// None, one or several events, and which of them is read at the moment. A value; large ones are shared as
/// std::shared_ptr<const Selection>.
class Selection {
public:
    Selection() = default;
    /// `rows` ascend, each there once. `opened` is one of them or noRow; the only one is always opened.
    explicit Selection(ColumnOf<Row> rows, Row opened = noRow)
        : m_rows(std::move(rows)), m_opened(m_rows.size() == 1 ? m_rows.front() : opened)
    {
    }

    const ColumnOf<Row> &rows() const noexcept { return m_rows; }
    std::size_t size() const noexcept { return m_rows.size(); }
    bool empty() const noexcept { return m_rows.empty(); }
    bool isSeveral() const noexcept { return m_rows.size() > 1; }
    bool contains(Row row) const;
    /// The one whose page is read, or noRow.
    Row opened() const noexcept { return m_opened; }

    bool operator==(const Selection &) const = default;

private:
    ColumnOf<Row> m_rows;
    Row m_opened = noRow;
};

/// With `rows` (ascending) as well.
Selection united(const Selection &selection, std::span<const Row> rows);

/// Without `rows` (ascending) if all of them are chosen, else with them.
Selection toggled(const Selection &selection, std::span<const Row> rows);

/// First and last day of `rows` (ascending, at least one); an open end counts as its start.
DayRange daysOf(const EventStore &store, std::span<const Row> rows);

/// The row before (-1) or behind (+1) `from` among `rows` (ascending, at least one), which need not be there
/// itself; at the ends the last one on that side. Without `from`, the first or the last.
Row neighbourOf(std::span<const Row> rows, Row from, int step);

} // namespace faultline
