// Chronicle → event store: one scan per table.
#pragma once

#include "core/db/database.h"
#include "core/store/event_store.h"

#include <stop_token>

namespace faultline {

/// Everything views draw and filters ask. Damaged, naming the event, if a row makes no sense; Stopped.
Result<EventStore> loadEvents(const Database &chronicle, const std::stop_token &stop = {});

} // namespace faultline
