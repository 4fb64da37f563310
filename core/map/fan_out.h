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

/// The first events of a cluster, `rows`, on one or two rings around it.
std::vector<FannedEvent> fanOut(const MapMark &cluster, std::span<const Row> rows);

} // namespace faultline
