#include "app/shell/selection_answer.h"

namespace faultline {

SelectionAnswer answerSelection(const EventStore &store, const Selection &selection)
{
    return {.summary = summarize(store, selection.rows()),
            .places = mapContent(store, VisibleSet{.rows = selection.rows()})};
}

} // namespace faultline
