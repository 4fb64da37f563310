#include "core/map/country_pills.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace faultline {

namespace {

constexpr double sidePadding = 9.0; // px between a pill's text and its ends

bool isFree(const MapMark &pill, const std::vector<MapMark> &marks, const std::vector<Rect> &reserved,
            const Rect &area)
{
    constexpr double edge = 3.0; // px
    const Rect box = pill.bounds();
    if (std::ranges::any_of(reserved, [&](const Rect &other) { return other.intersects(box); }))
        return false;
    if (box.x < area.x + edge || box.y < area.y + edge || box.right() > area.right() - edge
        || box.bottom() > area.bottom() - edge)
        return false;
    return std::ranges::none_of(marks, [&](const MapMark &mark) { return mark.bounds().intersects(box); });
}

/// Whether the middle half of the pill is on the country's land.
bool liesOn(const BaseCountry &country, const MapMark &pill, const MapViewport &viewport)
{
    return std::ranges::all_of(std::array{-0.5, 0.0, 0.5}, [&](double part) {
        return isInside(country, viewport.unproject({pill.at.x + part * pill.halfWidth, pill.at.y}));
    });
}

/// Below the name, then farther and farther around it, to the first place that suits.
template <typename Suits>
bool settle(MapMark &pill, Point name, double farthest, Suits suits)
{
    constexpr double below = 17.0;
    constexpr double step = 6.0;
    constexpr int directions = 16;
    for (double reach = 0.0; reach <= farthest; reach += step)
        for (int i = 0; i < directions; ++i) {
            const double angle = 2 * std::numbers::pi * i / directions;
            pill.at = {name.x + reach * std::sin(angle), name.y + below + reach * std::cos(angle)};
            if (suits())
                return true;
        }
    return false;
}

/// On free land of the country; if there is none, on the nearest free place; in a picture without any, on the
/// country's name, whatever lies there.
void settle(MapMark &pill, const BaseCountry &country, const MapViewport &viewport,
            const std::vector<MapMark> &marks, const std::vector<Rect> &reserved)
{
    constexpr double ofItsLand = 150.0; // px
    const double farthest = std::hypot(viewport.width, viewport.height);
    const Point name = viewport.project(country.label);
    const auto free = [&] { return isFree(pill, marks, reserved, viewport.area()); };
    pill.extent = {name.x, name.y, 0.0, 0.0};
    if (settle(pill, name, ofItsLand, [&] { return free() && liesOn(country, pill, viewport); }))
        return;
    pill.away = settle(pill, name, farthest, free);
    if (!pill.away)
        pill.at = name;
}

MapMark pillFor(const std::string &code, const MapContent::CountryEvents &events, const MapStyle &style,
                const LabelWidth &labelWidth)
{
    MapMark pill{.kind = MarkKind::Country,
                 .radius = style.pillHeight / 2,
                 .precision = PlacePrecision::Country,
                 .count = events.count,
                 .first = events.first,
                 .themes = events.themes,
                 .name = code};
    pill.halfWidth = labelWidth(MapLabelKind::Place, pillText(pill)) / 2 + sidePadding;
    return pill;
}

} // namespace

std::string pillText(const MapMark &pill) { return pill.name + " · " + std::to_string(pill.count); }

void addCountryPills(ClusteredEvents &clustered, const EventStore &store, const MapContent &content,
                     const BaseMap &map, const MapViewport &viewport, const MapStyle &style,
                     const LabelWidth &labelWidth)
{
    for (const MapContent::CountryEvents &events : content.countries) {
        const std::string &code = store.countries()[events.country].code;
        const BaseCountry *country = countryOfCode(map, code);
        if (!country || !viewport.area().contains(viewport.project(country->label)))
            continue;
        MapMark pill = pillFor(code, events, style, labelWidth);
        settle(pill, *country, viewport, clustered.marks, style.reserved);
        clustered.marks.push_back(std::move(pill));
    }
}

} // namespace faultline
