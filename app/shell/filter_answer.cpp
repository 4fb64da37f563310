#include "app/shell/filter_answer.h"

#include "core/db/search.h"
#include "core/filter/apply_filter.h"

#include <functional>
#include <future>

namespace faultline {

Result<FilterAnswer> answerFilter(const Database &chronicle, const EventStore &store,
                                  const EventFilter &filter, LaneBy laneBy)
{
    std::vector<Row> hits;
    if (!filter.search.empty()) {
        auto found = searchRows(chronicle, store, filter.search);
        if (!found.ok())
            return found.error();
        hits = std::move(found).value();
    }
    FilterAnswer answer;
    answer.visible = std::make_shared<const VisibleSet>(applyFilter(store, filter, hits));
    auto timeline =
        std::async(std::launch::async, timelineContent, std::cref(store), std::cref(*answer.visible), laneBy);
    answer.map = mapEvents(store, answer.visible);
    answer.years = std::make_shared<const YearBins>(binByYear(store, *answer.visible));
    answer.timeline = std::make_shared<const TimelineContent>(timeline.get());
    return answer;
}

} // namespace faultline
