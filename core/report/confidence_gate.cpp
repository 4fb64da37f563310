#include "core/report/confidence_gate.h"

#include "core/base/number_words.h"

#include <algorithm>

namespace faultline {

ConfidenceGate gateOf(const ReportPlan &plan, const EventStore &store, const VisibleSet &visible)
{
    ConfidenceGate gate{.least = plan.leastConfidence, .below = plan.below};
    if (gate.least != Confidence::Low)
        gate.events = static_cast<std::size_t>(
            std::ranges::count_if(visible.rows, [&](Row row) { return gate.isBelow(store, row); }));
    return gate;
}

std::shared_ptr<const VisibleSet> throughGate(const ConfidenceGate &gate, const EventStore &store,
                                              std::shared_ptr<const VisibleSet> visible)
{
    if (gate.leftOut() == 0)
        return visible;
    auto shown = std::make_shared<VisibleSet>(*visible);
    for (const Row row : visible->rows) {
        if (!gate.isBelow(store, row))
            continue;
        shown->visible[row / 64] &= ~(std::uint64_t{1} << row % 64);
        shown->withoutPlace -= store.hasPlace(row) ? 0 : 1;
        shown->inexactDate -= store.hasExactDate(row) ? 0 : 1;
    }
    const auto isOut = [&](Row row) { return gate.isBelow(store, row); };
    std::erase_if(shown->rows, isOut);
    std::erase_if(shown->bestFirst, isOut);
    shown->mediaReports = shown->mediaReports && !shown->rows.empty();
    return shown;
}

std::string gateWords(const ConfidenceGate &gate)
{
    if (gate.events == 0)
        return {};
    const bool one = gate.events == 1;
    const std::string words = counted(static_cast<std::int64_t>(gate.events), "event") + " below "
        + std::string(wordOf(gate.least)) + " confidence " + (one ? "is " : "are ");
    if (gate.below == BelowConfidence::LeaveOut)
        return words + "left out.";
    return words
        + "marked ‡ in the table, and hatched there, on the map and on the timeline; figures and charts "
          "count "
        + (one ? "it." : "them.");
}

} // namespace faultline
