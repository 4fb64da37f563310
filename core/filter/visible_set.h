// The events that pass the filter, and how many there would be for each further choice.
#pragma once

#include "core/filter/event_filter.h"

#include <vector>

namespace faultline {

/// For each entry of a facet: how many events pass the filters of all *other* facets and have it.
struct FacetCounts {
    std::vector<std::uint32_t> countries;
    std::vector<std::uint32_t> themes;
    std::vector<std::uint32_t> categories;
    std::vector<std::uint32_t> crises;
    std::vector<std::uint32_t> actors;
    std::vector<std::uint32_t> datasets;
    std::vector<std::uint32_t> datePrecisions; ///< by DatePrecision, of the coarser of start and end
};

/// Result of a filter; read-only, shared between threads.
struct VisibleSet {
    EventFilter filter;
    ColumnOf<Row> rows;                 ///< ascending, so in time order
    std::vector<std::uint64_t> visible; ///< a bit for each row
    ColumnOf<Row> bestFirst;            ///< `rows` with the best match first; empty unless there is a search
    FacetCounts counts;
    std::uint32_t withoutPlace = 0;
    std::uint32_t inexactDate = 0;
    bool mediaReports = false; ///< all rows are reports found by machine, not events

    bool contains(Row row) const { return (visible[row / 64] >> row % 64 & 1) != 0; }
};

} // namespace faultline
