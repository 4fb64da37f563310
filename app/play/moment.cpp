#include "app/play/moment.h"

#include "core/filter/rows_during.h"

namespace faultline {

Moment momentOf(const EventStore &store, const VisibleSet &visible, DayRange days)
{
    VisibleSet during{.filter = visible.filter, .rows = rowsDuring(store, visible.rows, days)};
    Moment moment{.days = days,
                  .map = std::make_shared<const MapContent>(mapContent(store, during)),
                  .deaths = sumDeaths(store, during.rows)};
    moment.visible = std::make_shared<const VisibleSet>(std::move(during));
    return moment;
}

} // namespace faultline
