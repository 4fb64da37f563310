#include "core/report/confidence_gate.h"

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

std::string gateWords(const ConfidenceGate &gate, const Language &language)
{
    if (gate.events == 0)
        return {};
    const std::string least = language.text("confidence." + std::string(wordOf(gate.least)));
    return language.counted(gate.below == BelowConfidence::LeaveOut ? "gate.out" : "gate.marked",
                            static_cast<std::int64_t>(gate.events), {least});
}

} // namespace faultline
