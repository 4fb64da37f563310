// What is shown of one moment while time is played.
#pragma once

#include "app/map/map_events.h"
#include "core/chart/death_totals.h"

#include <QString>

namespace faultline {

/// Read-only once made, on any thread; views share it.
struct Moment {
    DayRange days; ///< the last one is the date that is played
    MapEvents map; ///< of its visible set, filter and rows only
    DeathTotal deaths;
};

/// The visible events of `days`. Cost: one pass over the visible rows.
Moment momentOf(const EventStore &store, const VisibleSet &visible, DayRange days);

/// `29 events from 16 Apr 1995 to 15 Jul 1995 · 8,090–9,500 deaths in them`: an event that lasts longer
/// counts with all its deaths.
QString momentWords(const Moment &moment);

} // namespace faultline
