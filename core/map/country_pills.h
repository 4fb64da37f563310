// Events of which only the country is known: one pill at the country's name.
#pragma once

#include "core/map/cluster_events.h"

namespace faultline {

/// Adds a mark for each country in view that has such events. It takes a place free of other marks, and of
/// what `style` reserves, as near to the country's name as there is one.
void addCountryPills(ClusteredEvents &clustered, const EventStore &store, const MapContent &content,
                     const BaseMap &map, const MapViewport &viewport, const MapStyle &style,
                     const LabelWidth &labelWidth);

/// `BA · 4`.
std::string pillText(const MapMark &pill);

} // namespace faultline
