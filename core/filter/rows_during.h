// The visible events of a stretch of time.
#pragma once

#include "core/filter/visible_set.h"

#include <span>

namespace faultline {

/// Those of `rows` (ascending) of which some day can lie in `days`, ascending; what goes on counts on its
/// first days only, as in EventStore::wholeSpan(). Cost: one pass over the rows that began before its end.
ColumnOf<Row> rowsDuring(const EventStore &store, std::span<const Row> rows, DayRange days);

} // namespace faultline
