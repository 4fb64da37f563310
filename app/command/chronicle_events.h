// A chronicle opened for a headless sub-command: its events, and those that the options ask for.
#pragma once

#include "core/db/database.h"
#include "core/filter/visible_set.h"

#include <memory>

class QCommandLineParser;
class QString;

namespace faultline {

struct ChronicleEvents {
    Database chronicle;
    std::shared_ptr<const EventStore> events;
    std::shared_ptr<const VisibleSet> visible;
};

/// Opens, loads and filters by the positional argument and the filter options of a sub-command.
Result<ChronicleEvents> openAndFilter(const QCommandLineParser &parser, const QString &command);

} // namespace faultline
