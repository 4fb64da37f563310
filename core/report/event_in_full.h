// Events told in full: everything the chronicle says of them.
#pragma once

#include "core/report/report_content.h"
#include "core/report/report_listing.h"

#include <span>
#include <vector>

namespace faultline {

/// Those of the listing, in its order; `details` are those of its rows. `titleOf` names linked events that
/// are not listed.
std::vector<EventInFull> eventsInFull(const EventStore &store, const ReportListing &listing,
                                      std::span<const EventDetails> details, const TitleOf &titleOf,
                                      const Language &language = english());

} // namespace faultline
