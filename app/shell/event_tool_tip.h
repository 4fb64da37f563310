// The few words shown beside the pointer for an event, the same in every view.
#pragma once

#include "core/store/event_store.h"

#include <QString>

#include <string_view>

namespace faultline {

/// Title, date, place and deaths, one a line; HTML with all text of the chronicle escaped.
QString eventToolTip(const EventStore &store, Row row, std::string_view title);

} // namespace faultline
