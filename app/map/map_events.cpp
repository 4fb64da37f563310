#include "app/map/map_events.h"

#include "core/chart/death_totals.h"

namespace faultline {

MapEvents mapEvents(const EventStore &store, std::shared_ptr<const VisibleSet> visible)
{
    MapEvents events{.content = std::make_shared<const MapContent>(mapContent(store, *visible)),
                     .dealings = std::make_shared<const Dealings>(dealings(store, *visible)),
                     .countries = std::make_shared<const CountryTotals>(
                         countryTotals(store, *visible, countedInWhole(store, visible->rows)))};
    events.visible = std::move(visible);
    return events;
}

} // namespace faultline
