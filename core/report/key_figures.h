// The figures a report begins with.
#pragma once

#include "core/chart/death_totals.h"
#include "core/filter/visible_set.h"

#include <span>

namespace faultline {

struct KeyFigures {
    std::size_t events = 0;
    bool mediaReports = false; ///< that is what the events are
    DeathTotal deaths;
    std::size_t places = 0; ///< different names, or positions without one
    std::size_t sources = 0;

    bool operator==(const KeyFigures &) const = default;
};

/// Of some events, ascending; without sources, which are not in the store.
KeyFigures keyFigures(const EventStore &store, std::span<const Row> rows);

} // namespace faultline
