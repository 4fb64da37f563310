#include "app/command/chronicle_events.h"

#include "app/command/command_line.h"
#include "app/command/filter_options.h"
#include "app/shell/event_log.h"
#include "core/db/event_loader.h"

namespace faultline {

Result<ChronicleEvents> openAndFilter(const QCommandLineParser &parser, const QString &command)
{
    const auto file = chronicleArgument(parser, command);
    if (!file.ok())
        return file.error();
    auto chronicle = during("open the chronicle", [&] { return openChronicle(file.value()); });
    if (!chronicle.ok())
        return chronicle.error();
    auto events = during("load the events", [&] { return loadEvents(chronicle.value()); });
    if (!events.ok())
        return events.error();
    tellLeftOut(file.value(), events.value().leftOut());
    const auto filter = readFilter(parser, events.value());
    if (!filter.ok())
        return filter.error();
    auto visible = during("answer the filter",
                          [&] { return showVisible(chronicle.value(), events.value(), filter.value()); });
    if (!visible.ok())
        return visible.error();
    return ChronicleEvents{std::move(chronicle).value(),
                           std::make_shared<const EventStore>(std::move(events).value()),
                           std::make_shared<const VisibleSet>(std::move(visible).value())};
}

} // namespace faultline
