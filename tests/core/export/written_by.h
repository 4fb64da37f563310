// What a sink makes of events in a test.
#pragma once

#include "core/export/event_sinks.h"
#include "tests/support/store_of.h"

#include <sstream>

namespace faultline::test {

/// All events of a store; `details` as far as the store does not have it.
inline std::string writtenBy(std::unique_ptr<EventSink> (*sinkOf)(std::ostream &), const EventStore &store,
                             std::vector<EventDetails> details, const ExportHeading &heading = {})
{
    std::ostringstream out;
    const auto sink = sinkOf(out);
    sink->begin(heading);
    for (Row row = 0; row < store.size(); ++row) {
        details[row].id = idOf(store, row);
        details[row].title = titlesOf(store)(row);
        sink->add({store, row, details[row]});
    }
    sink->finish();
    return out.str();
}

} // namespace faultline::test
