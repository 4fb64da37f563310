// What lies between two days: how many events, and their deaths.
#pragma once

#include "core/chart/death_totals.h"

#include <optional>
#include <span>

namespace faultline {

struct SpanMeasure {
    DayRange days;
    std::size_t events = 0;
    std::optional<DeathTotal> deaths; ///< counts nobody twice; unset if it was not asked for

    std::int32_t dayCount() const { return (days.last - days.first).count() + 1; } ///< both ends
};

/// The part of `rows` (ascending) that may have begun within `days`; found by binary search.
std::span<const Row> rowsBeginning(const EventStore &store, std::span<const Row> rows, DayRange days);

/// Counts the events among `rows` that may have begun within `days`; deaths take one pass over them.
SpanMeasure measureSpan(const EventStore &store, std::span<const Row> rows, DayRange days,
                        bool withDeaths = true);

} // namespace faultline
