// Dealings between countries → bows from capital to capital, in px.
#pragma once

#include "core/map/dealings.h"
#include "core/map/map_layout.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace faultline {

/// At most so many are drawn; fewer if no country is chosen: more would be a tangle that says nothing.
inline constexpr std::size_t mostDealingArcs = 60;
inline constexpr std::size_t mostDealingArcsOfAll = 12;

/// How many of the pairs, the most frequent first, are drawn.
std::size_t dealingsDrawn(const Dealings &dealings, std::span<const std::string> chosen);

/// The part of a bow that is in the picture: a quadratic curve.
struct DealingArc {
    std::size_t dealing = 0; ///< position in Dealings::pairs
    Point from;
    Point bend; ///< the curve's control point
    Point to;
    double width = 1.0;    ///< px
    std::size_t theme = 0; ///< most of its events have
    bool minor = false;    ///< not of the country, or not between two of the countries, asked for

    Point at(double part) const noexcept; ///< 0 is `from`, 1 is `to`
};

/// What is drawn, and so what is hit.
struct DealingLayout {
    std::vector<DealingArc> arcs; ///< widest first
    std::vector<MapLabel>
        labels;               ///< of the widest bows, and names of countries whose name the map does not have
    std::vector<Point> seats; ///< px, where bows end in the picture and nothing else stands
};

/// Bows bend to the north, whichever country is named first, and are as wide as the square root of the count
/// says. Names stand at a capital, or where the widest bow to it leaves the picture, unless something is
/// there or they would stand on another country's land. `chosen` are the codes of the countries asked for:
/// bows to others than the one, or between others than the several, step back.
DealingLayout layoutDealings(const EventStore &store, const Dealings &dealings, const BaseMap &map,
                             const MapLayout &layout, std::span<const std::string> chosen,
                             const MapStyle &style, const LabelWidth &labelWidth);

/// Takes away the names of the ground through which a wide bow runs that was asked for.
void clearBows(MapLayout &layout, const DealingLayout &dealings);

/// Adds both ends of the bows between two of the countries asked for.
void addChosenEnds(MercatorBounds &bounds, const EventStore &store, const Dealings &dealings,
                   const BaseMap &map, std::span<const std::string> chosen);

/// The arc whose edge is nearest, of several the topmost, if its middle or edge is within `tolerance` px of
/// `at`; else null.
const DealingArc *arcAt(const DealingLayout &layout, Point at, double tolerance = 4.0);

} // namespace faultline
