// Two countries side by side: the same figures of each.
#pragma once

#include "core/chart/year_bins.h"
#include "core/report/key_figures.h"

#include <vector>

namespace faultline {

/// One of the two. An event of both is counted for each.
struct ComparedCountry {
    CountryIndex country = 0;
    KeyFigures figures;
    YearBins years;             ///< the same years for both
    std::vector<Row> important; ///< at most five, ascending
};

/// The first two countries of the filter, else the two with most visible events, these first; none if fewer
/// than two have visible events.
std::vector<ComparedCountry> compareCountries(const EventStore &store, const VisibleSet &visible);

} // namespace faultline
