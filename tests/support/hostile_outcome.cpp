#include "tests/support/hostile_outcome.h"

#include "core/base/utf8.h"
#include "core/db/chronicle_check.h"
#include "core/db/event_details.h"
#include "core/db/event_loader.h"
#include "core/db/event_texts.h"
#include "core/db/search.h"
#include "core/db/sourcing.h"

#include <stdexcept>

namespace faultline::test {

namespace {

void expectText(std::string_view text)
{
    if (!isUtf8(text) || text.size() > 500'000)
        throw std::logic_error("a text as no view may get it");
}

/// Whatever it is answered must be shown.
void readAll(const Database &chronicle, const std::filesystem::path &file,
             const std::shared_ptr<const EventStore> &store)
{
    auto texts = EventTexts::open(file, store);
    for (Row row = 0; row < store->size(); ++row) {
        if (texts.ok())
            expectText(texts.value().title(row));
        expectText(store->placeName(row));
        const auto details = loadEventDetails(chronicle, store->key(row));
        if (!details.ok())
            continue;
        expectText(details.value().summary);
        for (const SourceDetails &source : details.value().sources)
            expectText(source.title);
    }
    for (const char *words : {"siege", "s*", "NOT market", "\"the siege\" OR camp"})
        static_cast<void>(searchRows(chronicle, *store, words).ok());
    static_cast<void>(sourcingOf(chronicle).ok());
}

} // namespace

HostileOutcome open(const std::filesystem::path &file)
{
    HostileOutcome outcome;
    const auto checked = checkChronicle(file);
    outcome.findings = checked.ok() ? checked.value() : std::vector{checked.error().detail};
    const auto chronicle = openChronicle(file);
    auto events = chronicle.ok() ? loadEvents(chronicle.value()) : chronicle.error();
    if (!events.ok()) {
        outcome.refusal = events.error().detail.empty() ? "empty" : events.error().detail;
        return outcome;
    }
    const auto store = std::make_shared<const EventStore>(std::move(events).value());
    outcome.events = store->size();
    outcome.leftOut = store->leftOut().reasons();
    readAll(chronicle.value(), file, store);
    return outcome;
}

} // namespace faultline::test
