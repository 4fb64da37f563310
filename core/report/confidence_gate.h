// Which events of a report are below the confidence its plan asks for, and what becomes of them.
#pragma once

#include "core/base/language.h"
#include "core/filter/visible_set.h"
#include "core/report/report_plan.h"

#include <memory>

namespace faultline {

struct ConfidenceGate {
    Confidence least = Confidence::Low;
    BelowConfidence below = BelowConfidence::LeaveOut;
    std::size_t events = 0; ///< of the filter that are below, left out or marked

    bool isBelow(const EventStore &store, Row row) const { return store.confidence(row) > least; }
    bool marks(const EventStore &store, Row row) const
    {
        return below == BelowConfidence::Mark && isBelow(store, row);
    }
    std::size_t leftOut() const { return below == BelowConfidence::LeaveOut ? events : 0; }
};

/// The gate of a plan, asked of the events that pass the filter.
ConfidenceGate gateOf(const ReportPlan &plan, const EventStore &store, const VisibleSet &visible);

/// What a report shows: the set itself, or one without the events left out. Its counts of facets stay those
/// of the filter.
std::shared_ptr<const VisibleSet> throughGate(const ConfidenceGate &gate, const EventStore &store,
                                              std::shared_ptr<const VisibleSet> visible);

/// `14 events below medium confidence are left out.`; empty if there are none.
std::string gateWords(const ConfidenceGate &gate, const Language &language = english());

} // namespace faultline
