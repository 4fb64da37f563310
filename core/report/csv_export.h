// Events as a CSV table (RFC 4180).
#pragma once

#include "core/db/event_details.h"
#include "core/filter/visible_set.h"

#include <ostream>
#include <span>

namespace faultline {

/// The names of the columns, as the first line; UTF-8, CRLF.
void writeCsvHeader(std::ostream &out);

/// A line for each of `rows`; `details` are theirs, in that order. Errors are left in the stream's state.
void writeCsv(std::ostream &out, const EventStore &store, std::span<const Row> rows,
              std::span<const EventDetails> details);

} // namespace faultline
