// A base map of a few squares for tests of what is drawn upon it.
#pragma once

#include "core/filter/visible_set.h"
#include "core/map/map_layout.h"

namespace faultline::test {

/// Two square countries side by side, 15–18° E (BA) and 18–21° E (RS), both 42–46° N; their border is
/// international; the capital Sarajevo, the town Mostar, the Adriatic Sea.
BaseMap smallMap();

MercatorBounds boundsOf(const std::vector<LatLon> &places);

/// Every event of the store is visible.
VisibleSet allOf(const EventStore &store);
MapContent contentOf(const EventStore &store);

/// Six px for each byte.
double sixPerByte(MapLabelKind kind, std::string_view line);

/// 900 × 430 px with both countries in view.
MapViewport wholeSmallMap();

/// The store's events on the small map, in the usual style.
MapLayout layoutOf(const EventStore &store, const MapViewport &viewport = wholeSmallMap());

} // namespace faultline::test
