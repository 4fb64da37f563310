// What one filter gives to all views.
#pragma once

#include "core/chart/year_bins.h"
#include "core/db/database.h"
#include "core/map/country_totals.h"
#include "core/map/dealings.h"
#include "core/map/map_content.h"
#include "core/timeline/lanes.h"

#include <memory>

namespace faultline {

/// Read-only once made, on any thread; views share it.
struct FilterAnswer {
    std::shared_ptr<const VisibleSet> visible;
    std::shared_ptr<const TimelineContent> timeline;
    std::shared_ptr<const MapContent> map;
    std::shared_ptr<const Dealings> dealings;
    std::shared_ptr<const CountryTotals> countries;
    std::shared_ptr<const YearBins> years;
};

/// Asks the full-text search where the filter has words, and prepares what each view shows. Errors of the
/// search. `chronicle` is that of the store.
Result<FilterAnswer> answerFilter(const Database &chronicle, const EventStore &store,
                                  const EventFilter &filter, LaneBy laneBy);

} // namespace faultline
