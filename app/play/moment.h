// What is shown of one moment while time is played.
#pragma once

#include "core/chart/death_totals.h"
#include "core/filter/visible_set.h"
#include "core/map/map_content.h"

#include <memory>

namespace faultline {

/// Read-only once made, on any thread; views share it.
struct Moment {
    DayRange days;                             ///< the last one is the date that is played
    std::shared_ptr<const VisibleSet> visible; ///< filter and rows only
    std::shared_ptr<const MapContent> map;
    DeathTotal deaths;
};

/// The visible events of `days`. Cost: one pass over the visible rows.
Moment momentOf(const EventStore &store, const VisibleSet &visible, DayRange days);

} // namespace faultline
