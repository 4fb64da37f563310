// Events in view → marks: what is too close to part becomes one.
#pragma once

#include "core/map/map_layout.h"

#include <span>

namespace faultline {

/// Marks, largest count first, and which of them each place and each country belongs to, as in MapLayout.
struct ClusteredEvents {
    std::vector<MapMark> marks;
    PlaceMarks markOfPlace;
    std::vector<std::uint32_t> markOfCountry;
};

/// All visible events whose position is in view, or so little outside that their glyph may show. Of the
/// events of which only the country is known, `countries` are those to be at their position as all others
/// are. The same input gives the same marks; shifting the view does not regroup them, except at its edges.
ClusteredEvents clusterEvents(const EventStore &store, const MapContent &content,
                              std::span<const MapContent::CountryEvents> countries,
                              const MapViewport &viewport, const MapStyle &style);

/// Px, of the ring of a cluster.
double ringRadius(std::uint32_t count, const MapStyle &style);

} // namespace faultline
