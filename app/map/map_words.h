// What the map's tooltips say.
#pragma once

#include "core/map/map_layout.h"

#include <QString>

namespace faultline {

/// Title, date, place and deaths of an event; its texts are escaped.
QString eventToolTip(const EventStore &store, Row row);

/// Place and number of events, and the titles of the first of them; texts are escaped.
QString clusterToolTip(const EventStore &store, const MapMark &mark, std::span<const Row> rows);

} // namespace faultline
