// Events of which only the country is known: one pill at the country's name.
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

/// Adds a mark for each of the countries whose name belongs into the view. It takes a place free of marks,
/// labels and what `style` reserves: on the country's land, saying its name or, where a label does or the
/// name finds no room, its code; else beside it with a line to the land, saying the name unless that makes
/// the line much longer.
void addCountryPills(MapLayout &layout, const EventStore &store,
                     std::span<const MapContent::CountryEvents> countries, const BaseMap &map,
                     const MapStyle &style, const LabelWidth &labelWidth);

/// `BA · 4`.
std::string pillText(const MapMark &pill);

} // namespace faultline
