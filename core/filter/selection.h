// The events a person chose, to be marked in every view.
#pragma once

#include "core/store/event_store.h"

#include <memory>
#include <span>
#include <stop_token>

namespace faultline {

struct VisibleSet;

/// None, one or several events, and which of them is read at the moment. A value whose copies share the rows,
/// be they ten million.
class Selection {
public:
    using Rows = std::shared_ptr<const ColumnOf<Row>>;

    Selection() : Selection(ColumnOf<Row>()) { }
    explicit Selection(ColumnOf<Row> rows, Row opened = noRow)
        : Selection(std::make_shared<const ColumnOf<Row>>(std::move(rows)), opened)
    {
    }
    /// `rows` ascend, each there once. `opened` is one of them or noRow; the only one is always opened.
    explicit Selection(Rows rows, Row opened = noRow)
        : m_rows(std::move(rows)), m_opened(m_rows->size() == 1 ? m_rows->front() : opened)
    {
    }

    const ColumnOf<Row> &rows() const noexcept { return *m_rows; }
    std::size_t size() const noexcept { return m_rows->size(); }
    bool empty() const noexcept { return m_rows->empty(); }
    bool isSeveral() const noexcept { return m_rows->size() > 1; }
    bool contains(Row row) const;
    /// The one whose page is read, or noRow.
    Row opened() const noexcept { return m_opened; }

    /// The same events, another of them read.
    Selection opening(Row row) const { return Selection(m_rows, row); }

    bool operator==(const Selection &other) const
    {
        return m_opened == other.m_opened && (m_rows == other.m_rows || *m_rows == *other.m_rows);
    }

private:
    Rows m_rows;
    Row m_opened = noRow;
};

/// With `rows` (ascending) as well.
Selection united(const Selection &selection, std::span<const Row> rows);

/// Without `rows` (ascending) if all of them are chosen, else with them.
Selection toggled(const Selection &selection, std::span<const Row> rows);

/// How many of `rows` do not pass the filter. One pass over them, none if they are all that pass;
/// a figure without meaning if it was asked to stop.
std::size_t countNotVisible(std::span<const Row> rows, const VisibleSet &visible,
                            const std::stop_token &stop = {});

/// First and last day of `rows` (ascending, at least one); an open end counts as its start.
DayRange daysOf(const EventStore &store, std::span<const Row> rows);

/// The row before (-1) or behind (+1) `from` among `rows` (ascending, at least one), which need not be there
/// itself; at the ends the last one on that side. Without `from`, the first or the last.
Row neighbourOf(std::span<const Row> rows, Row from, int step);

} // namespace faultline
