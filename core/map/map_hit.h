// What lies under the pointer on the map.
#pragma once

#include "core/map/map_layout.h"

namespace faultline {

/// The nearest mark that reaches `at`, give or take `tolerance` px, or null.
const MapMark *markAt(const MapLayout &layout, Point at, double tolerance = 3.0);

/// The mark that stands for an event, or null if it is not in view or has no room.
const MapMark *markOf(const MapLayout &layout, const EventStore &store, Row row);

/// Positions of the marks that stand for any of `events`, each once; to be made of the same store. Cost
/// follows their places.
std::vector<std::uint32_t> marksOf(const MapLayout &layout, const EventStore &store,
                                   const MapContent &events);

/// The first events of one of the layout's own marks in time order, at most `most` of them. Cost: goes
/// through visible rows until it has them.
std::vector<Row> rowsOf(const MapLayout &layout, const MapMark &mark, const EventStore &store,
                        const VisibleSet &visible, std::size_t most);

} // namespace faultline
