#include "core/map/map_layout.h"

#include "core/map/cluster_events.h"
#include "core/map/country_pills.h"
#include "core/map/map_labels.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

void noteReaches(MapLayout &layout)
{
    for (const MapMark &mark : layout.marks)
        if (mark.reach > 0.0 && isReachInView(mark.reach, layout.viewport))
            for (MapLabel &label : layout.labels)
                label.onReach |= distance(label.box.centre(), mark.at) < mark.reach;
}

} // namespace

std::vector<std::string> regionCodes(const EventStore &store)
{
    std::vector<std::string> codes;
    for (const Country &country : store.countries())
        if (country.region)
            codes.push_back(country.code);
    return codes;
}

double placeReach(PlacePrecision precision, const MapViewport &viewport)
{
    constexpr double nearKilometres = 25.0;
    constexpr double districtKilometres = 30.0;
    switch (precision) {
    case PlacePrecision::Near:
        return nearKilometres / kilometresPerPixel(viewport);
    case PlacePrecision::District:
        return districtKilometres / kilometresPerPixel(viewport);
    default:
        return 0.0;
    }
}

RoughPlaces roughPlaces(const MapLayout &layout)
{
    RoughPlaces rough;
    for (const MapMark &mark : layout.marks)
        if (mark.reach > 0.0)
            rough.add(mark.precision);
    return rough;
}

bool isReachShown(double reach, double radius)
{
    constexpr double showsFrom = 4.0; // px beyond the glyph
    return reach > radius + showsFrom;
}

bool isReachInView(double reach, const MapViewport &viewport)
{
    return 2.0 * reach < std::min(viewport.width, viewport.height);
}

double glyphRadius(const Deaths &deaths, const MapStyle &style)
{
    const double estimate = deaths.estimate().value_or(0);
    return std::clamp(style.radiusPerRootDeath * std::sqrt(estimate), style.minRadius, style.maxRadius);
}

MapLayout layoutMap(const EventStore &store, const MapContent &content, const BaseMap &map,
                    const MapViewport &viewport, const MapStyle &style, const LabelWidth &labelWidth)
{
    const ByCountrySize countries = byCountrySize(store, content, map, viewport, style);
    ClusteredEvents clustered = clusterEvents(store, content, countries.small, viewport, style);
    MapLayout layout{.viewport = viewport,
                     .marks = std::move(clustered.marks),
                     .markOfPlace = std::move(clustered.markOfPlace),
                     .markOfCountry = std::move(clustered.markOfCountry)};
    const std::vector<std::string> region = regionCodes(store);
    addCountryPills(layout, pillsOf(store, countries.large, map, viewport, style, labelWidth), store, map,
                    style);
    placeLabels(layout, map, region, style, labelWidth);
    noteReaches(layout);
    return layout;
}

} // namespace faultline
