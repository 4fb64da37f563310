// One function for each rule of the editorial checks, over tables whose cells and references are sound.
#pragma once

#include "core/editorial/exceptions.h"
#include "core/map/base_map.h"

#include <optional>

namespace faultline {

/// Where an event happened; nothing if its row has no coordinates.
std::optional<LatLon> placeOf(const RowView &event);

/// A place lies at most that far outside a country where the event happened; outlines are that rough.
inline constexpr double kilometresOutsideAllowed = 5.0;

/// Every place lies in one of the event's countries, or near it.
void checkPlaces(const TextTables &tables, const BaseMap &map, Exceptions &exceptions, FaultList &faults);

/// No two events at most a day and 15 km apart have similar titles.
void checkTwins(const TextTables &tables, Exceptions &exceptions, FaultList &faults);

/// What leads to an event, or is answered by it, does not begin after it.
void checkLinks(const TextTables &tables, FaultList &faults);

/// No source is an encyclopaedia; deaths over 50 and contested figures have sources from two publishers.
void checkCitations(const TextTables &tables, FaultList &faults);

} // namespace faultline
