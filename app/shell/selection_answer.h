// What several chosen events say together, to the views.
#pragma once

#include "core/chart/selection_summary.h"
#include "core/filter/selection.h"
#include "core/map/map_content.h"

namespace faultline {

/// Read-only once made, on any thread; views share it.
struct SelectionAnswer {
    SelectionSummary summary;
    MapContent places; ///< where they are
};

/// To at least one event. One pass over the chosen events and the places of the store.
SelectionAnswer answerSelection(const EventStore &store, const Selection &selection);

} // namespace faultline
