// Events of which only the country is known: one pill on the country's land.
#pragma once

#include "core/map/map_layout.h"

#include <span>
#include <vector>

namespace faultline {

/// The events of which only the country is known, by whether a pill would be larger than the country.
struct ByCountrySize {
    std::vector<MapContent::CountryEvents> small; ///< or of a country the map does not have
    std::vector<MapContent::CountryEvents> large;
};
ByCountrySize byCountrySize(const EventStore &store, const MapContent &content, const BaseMap &map,
                            const MapViewport &viewport, const MapStyle &style);

/// Pills of those of the countries whose name belongs into the view, without a place. Each says the name.
std::vector<MapMark> pillsOf(const EventStore &store, std::span<const MapContent::CountryEvents> countries,
                             const BaseMap &map, const MapViewport &viewport, const MapStyle &style,
                             const LabelWidth &labelWidth);

/// Adds each as near to where the country's name would be as its land is free of marks and of what `style`
/// reserves. What finds no room goes to `layout.unplaced`.
void addCountryPills(MapLayout &layout, std::vector<MapMark> pills, const EventStore &store,
                     const BaseMap &map, const MapStyle &style);

/// `Serbia · 4`.
std::string pillText(const MapMark &pill);

} // namespace faultline
