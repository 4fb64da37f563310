// Which borders there were on a day, and what countries were called.
#pragma once

#include "core/map/base_map.h"

namespace faultline {

/// What a line between two of today's countries was.
enum class BorderKind : std::uint8_t {
    International,
    Disputed, ///< not recognised by all, or the edge of land under United Nations administration
    Republic, ///< between members of one federation
    Province, ///< between a republic and its province
};

/// How the land of a country stood on `day`; null if it stood as today for as long as the table knows.
const LandPeriod *landOn(const BaseMap &map, std::string_view country, Day day);

BorderKind borderOn(const BaseMap &map, const BaseBorder &border, Day day);

/// Whether a line inside a country was there.
bool isDrawnOn(const BaseMap &map, const InnerLine &line, Day day);

/// Whether the land of one of today's countries was a province then.
bool hasProvinceOn(const BaseMap &map, Day day);

/// What the country was called.
std::string_view nameOn(const BaseMap &map, const BaseCountry &country, Day day);

/// Those of the former states that had land then.
std::vector<const FormerState *> formerStatesOn(const BaseMap &map, Day day);

/// The ranks of BaseCountry.
inline constexpr int regionRank = 1;
inline constexpr int lastRank = 3;

/// The stretch of time around `day` in which no border and no name changed of countries up to a rank. Without
/// an end, it reaches to Day::min() or Day::max().
DayRange bordersAround(const BaseMap &map, Day day, int rank = lastRank);

/// Whether two days share one picture: the same borders, names and lines inside countries.
bool areDrawnAlike(const BaseMap &map, Day a, Day b);

} // namespace faultline
