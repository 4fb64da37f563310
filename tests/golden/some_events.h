// The events of the accepted pictures and layouts.
#pragma once

#include "core/store/event_store.h"

namespace faultline::test {

/// A bit of everything: days, spans, a month, a year, doubt, an open end; known and unknown deaths.
EventStore someEvents();

} // namespace faultline::test
