// The filter as command-line options, the same for every sub-command that shows events.
#pragma once

#include "core/base/result.h"
#include "core/db/database.h"
#include "core/filter/visible_set.h"

class QCommandLineParser;

namespace faultline {

void addFilterOptions(QCommandLineParser &parser);

/// What the options ask for. BadInput names the option and the value that cannot be: an unknown country,
/// category or crisis, a malformed date, --from after --to, a number that is none.
Result<EventFilter> readFilter(const QCommandLineParser &parser, const EventStore &events);

/// The events that pass, searched where the filter has words.
Result<VisibleSet> showVisible(const Database &chronicle, const EventStore &events,
                               const EventFilter &filter);

} // namespace faultline
