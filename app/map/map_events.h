// What the map is given of a filter's answer.
#pragma once

#include "core/map/country_totals.h"
#include "core/map/dealings.h"
#include "core/map/map_content.h"

#include <memory>

namespace faultline {

/// Read-only once made, on any thread; views share it.
struct MapEvents {
    std::shared_ptr<const VisibleSet> visible;
    std::shared_ptr<const MapContent> content;
    std::shared_ptr<const Dealings> dealings;
    std::shared_ptr<const CountryTotals> countries;
};

/// Cost: passes over the visible rows.
MapEvents mapEvents(const EventStore &store, std::shared_ptr<const VisibleSet> visible);

} // namespace faultline
