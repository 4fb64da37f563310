// What the map's tooltips say.
#pragma once

#include "core/map/map_layout.h"

#include <QString>

namespace faultline {

/// Place and number of events, and the titles of `rows`, the first of them; texts are escaped.
QString clusterToolTip(const EventStore &store, const MapMark &mark, std::span<const Row> rows,
                       const TitleOf &title);

} // namespace faultline
