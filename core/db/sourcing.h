// How well a chronicle is sourced, in figures.
#pragma once

#include "core/db/database.h"

#include <cstdint>

namespace faultline {

struct Sourcing {
    std::int64_t events = 0;
    std::int64_t sources = 0;
    std::int64_t claims = 0;         ///< sources of events, each event's counted for itself
    std::int64_t eventsOnOne = 0;    ///< events with one source
    std::int64_t officialEvents = 0; ///< events with a court's, a UN or a treaty source
    std::int64_t links = 0;
};

/// Of the whole chronicle, whatever the filter.
Result<Sourcing> sourcingOf(const Database &chronicle);

} // namespace faultline
