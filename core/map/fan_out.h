// Events on one point, spread so that each can be reached.
#pragma once

#include "core/map/map_layout.h"

namespace faultline {

/// More do not find room around a point; the list shows the rest.
inline constexpr std::size_t maxFanned = 24;

/// One event of an opened cluster.
struct FannedEvent {
    Row row = noRow;
    Point at;
    double radius = 0.0; ///< px
};

/// An opened cluster.
struct Fan {
    MapMark cluster;
    std::vector<FannedEvent> events;
};

/// The first events of a cluster, `rows`, on one or two rings around it; moved into `area`, px, as a whole if
/// it is large enough.
Fan fanOut(MapMark cluster, std::span<const Row> rows, const Rect &area);

} // namespace faultline
