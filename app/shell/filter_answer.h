// What one filter gives to all views.
#pragma once

#include "app/map/map_events.h"
#include "core/chart/year_bins.h"
#include "core/db/database.h"
#include "core/timeline/lanes.h"

#include <memory>

namespace faultline {

/// Read-only once made, on any thread; views share it.
struct FilterAnswer {
    std::shared_ptr<const VisibleSet> visible;
    std::shared_ptr<const TimelineContent> timeline;
    MapEvents map;
    std::shared_ptr<const YearBins> years;
};

/// Asks the full-text search where the filter has words, and prepares what each view shows. Errors of the
/// search. `chronicle` is that of the store.
Result<FilterAnswer> answerFilter(const Database &chronicle, const EventStore &store,
                                  const EventFilter &filter, LaneBy laneBy);

} // namespace faultline
