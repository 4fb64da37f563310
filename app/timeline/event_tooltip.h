// The few words shown beside the pointer for an event.
#pragma once

#include "core/store/event_store.h"

#include <QString>

namespace faultline {

/// Title, date, place and deaths, one a line; HTML with all text of the chronicle escaped.
QString eventTooltip(const EventStore &store, Row row);

} // namespace faultline
