// Events as a CSV table (RFC 4180).
#pragma once

#include "core/db/event_details.h"
#include "core/filter/visible_set.h"

#include <ostream>
#include <span>

namespace faultline {

/// A header and a line per visible event, by start, then id; UTF-8, CRLF. `details` are those of
/// `visible.rows`, in that order. Errors are left in the stream's state.
void writeCsv(std::ostream &out, const EventStore &store, const VisibleSet &visible,
              std::span<const EventDetails> details);

} // namespace faultline
