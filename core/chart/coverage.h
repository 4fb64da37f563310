// How evenly a chronicle covers its years, countries and themes.
#pragma once

#include "core/filter/visible_set.h"

#include <vector>

namespace faultline {

/// Counts of visible events by the year they began in, the region's countries and the themes.
/// An event is counted once for each country it happened in or involves, so countries do not add up to all.
struct Coverage {
    struct Cell {
        std::uint32_t all = 0;
        std::vector<std::uint32_t> byTheme;
    };
    struct Counts {
        Cell all;
        std::vector<Cell> byCountry; ///< like Coverage::countries
    };
    struct Year {
        int year = 0;
        Counts counts;
    };
    /// Those the chronicle is about, in its order; if it does not say, the twelve with most events.
    std::vector<CountryIndex> countries;
    std::vector<Year> years; ///< ascending, without gaps; empty if no event is visible
    Counts total;            ///< over all years
};

Coverage coverageOf(const EventStore &store, const VisibleSet &set);

} // namespace faultline
