// Events and deaths per year, ready to be drawn.
#pragma once

#include "core/chart/death_totals.h"
#include "core/filter/visible_set.h"

#include <vector>

namespace faultline {

/// One bin per calendar year, without gaps. An event is counted in the year it began, or in the first year of
/// the filter's time if it began before that.
struct YearBins {
    int firstYear = 0;
    std::vector<std::vector<std::uint32_t>> eventsByTheme; ///< [year - firstYear][theme]
    std::vector<DeathTotal> deaths; ///< [year - firstYear]; nobody counted twice over all years

    std::size_t size() const noexcept { return deaths.size(); }
};

/// Years reach over the filter's time where it is set, else over the whole store; empty for an empty store.
YearBins binByYear(const EventStore &store, const VisibleSet &set);

} // namespace faultline
