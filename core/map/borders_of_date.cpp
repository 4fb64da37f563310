#include "core/map/borders_of_date.h"

#include <algorithm>

namespace faultline {

namespace {

using Standing = LandPeriod::Standing;

/// The state a country's land belonged to: an id or a code.
std::string_view stateOn(const LandPeriod *land, std::string_view country)
{
    return land == nullptr || land->state.empty() ? country : std::string_view(land->state);
}

bool hasStanding(const LandPeriod *land, Standing standing)
{
    return land != nullptr && land->standing == standing;
}

bool isProvinceOf(const LandPeriod *land, std::string_view country)
{
    return hasStanding(land, Standing::Province) && land->within == country;
}

} // namespace

const LandPeriod *landOn(const BaseMap &map, std::string_view country, Day day)
{
    const LandPeriod *land = nullptr;
    for (const LandPeriod &period : map.periods)
        if (period.country == country && period.from <= day)
            land = &period;
    return land;
}

BorderKind borderOn(const BaseMap &map, const BaseBorder &border, Day day)
{
    const LandPeriod *left = landOn(map, border.left, day);
    const LandPeriod *right = landOn(map, border.right, day);
    if (stateOn(left, border.left) != stateOn(right, border.right))
        return border.disputed ? BorderKind::Disputed : BorderKind::International;
    if (hasStanding(left, Standing::UnAdministered) || hasStanding(right, Standing::UnAdministered))
        return BorderKind::Disputed;
    return isProvinceOf(left, border.right) || isProvinceOf(right, border.left) ? BorderKind::Province
                                                                                : BorderKind::Republic;
}

bool isDrawnOn(const BaseMap &map, const InnerLine &line, Day day)
{
    return line.from <= day
        && (line.kind != InnerLine::Kind::Entity || hasStanding(landOn(map, "BA", day), Standing::Entities));
}

bool hasProvinceOn(const BaseMap &map, Day day)
{
    return std::ranges::any_of(map.periods, [&](const LandPeriod &period) {
        return hasStanding(&period, Standing::Province) && landOn(map, period.country, day) == &period;
    });
}

std::string_view nameOn(const BaseMap &map, const BaseCountry &country, Day day)
{
    const LandPeriod *land = landOn(map, country.code, day);
    return land == nullptr ? std::string_view(country.name) : std::string_view(land->name);
}

std::vector<const FormerState *> formerStatesOn(const BaseMap &map, Day day)
{
    std::vector<const FormerState *> states;
    for (const FormerState &state : map.formerStates)
        if (std::ranges::any_of(map.periods, [&](const LandPeriod &period) {
                return period.state == state.id && landOn(map, period.country, day) == &period;
            }))
            states.push_back(&state);
    return states;
}

DayRange bordersAround(const BaseMap &map, Day day, int rank)
{
    DayRange around{Day::min(), Day::max()};
    for (const LandPeriod &period : map.periods) {
        const BaseCountry *country = countryOfCode(map, period.country);
        if (country != nullptr && country->rank > rank)
            continue;
        if (period.from <= day)
            around.first = std::max(around.first, period.from);
        else
            around.last = std::min(around.last, period.from - Days(1));
    }
    return around;
}

bool areDrawnAlike(const BaseMap &map, Day a, Day b)
{
    return bordersAround(map, a).first == bordersAround(map, b).first
        && std::ranges::all_of(map.innerLines, [&](const InnerLine &line) {
               return isDrawnOn(map, line, a) == isDrawnOn(map, line, b);
           });
}

} // namespace faultline
