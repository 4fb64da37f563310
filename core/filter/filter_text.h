// A filter in words of a language, for the report's subtitle, and as command-line options, to make the same
// again.
#pragma once

#include "core/base/language.h"
#include "core/filter/event_filter.h"

#include <string>
#include <vector>

namespace faultline {

/// `place or party: Serbia, Kosovo · War in Bosnia · 1 January 1992 – 31 December 1995`; "all events" if
/// empty.
std::string filterWords(const EventFilter &filter, const EventStore &store,
                        const Language &language = english());

/// A heading: `Serbia and Kosovo, 1992–1995`; the chronicle's title when no country is chosen.
std::string filterTitle(const EventFilter &filter, const EventStore &store,
                        const Language &language = english());

/// The options of the command line that make this filter: `--country`, `BA`, `--from`, `1992-01-01`.
std::vector<std::string> filterOptions(const EventFilter &filter);

} // namespace faultline
