// What is shown of one moment while time is played.
#pragma once

#include "core/chart/death_totals.h"
#include "core/filter/visible_set.h"
#include "core/map/country_totals.h"
#include "core/map/dealings.h"
#include "core/map/map_content.h"

#include <QString>

#include <memory>

namespace faultline {

/// Read-only once made, on any thread; views share it.
struct Moment {
    DayRange days;                             ///< the last one is the date that is played
    std::shared_ptr<const VisibleSet> visible; ///< filter and rows only
    std::shared_ptr<const MapContent> map;
    std::shared_ptr<const Dealings> dealings;
    std::shared_ptr<const CountryTotals> countries;
    DeathTotal deaths;
};

/// The visible events of `days`. Cost: one pass over the visible rows.
Moment momentOf(const EventStore &store, const VisibleSet &visible, DayRange days);

/// `29 events from 16 Apr 1995 to 15 Jul 1995 · 8,090–9,500 deaths in them`: an event that lasts longer
/// counts with all its deaths.
QString momentWords(const Moment &moment);

} // namespace faultline
