#include "core/map/country_pills.h"

#include "core/base/elide.h"
#include "core/map/borders_of_date.h"
#include "core/map/land_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>

namespace faultline {

namespace {

constexpr double sidePadding = 9.0; // px between a pill's text and its ends

/// Finds pills their places in a picture that has its marks.
class PillPlacer {
public:
    PillPlacer(const MapLayout &layout, const MapStyle &style)
        : m_marks(layout.marks), m_viewport(layout.viewport), m_reserved(style.reserved)
    {
    }

    /// Whether there is one, as near to where the country's name would be as its land is free.
    bool place(MapMark &pill, const BaseCountry &country) const
    {
        constexpr double farthest = 150.0; // px
        constexpr double step = 7.0;
        constexpr int directions = 24;
        const LandRows land(country, m_viewport);
        const Point best = m_viewport.project(country.label);
        for (double reach = 0.0; reach <= farthest; reach += step)
            for (int i = 0; i < (reach == 0.0 ? 1 : directions); ++i) {
                const double angle = 2 * std::numbers::pi * i / directions;
                pill.at = {best.x + reach * std::sin(angle), best.y + reach * std::cos(angle)};
                if (isOn(land, pill) && isFree(pill))
                    return true;
            }
        return false;
    }

private:
    /// Whether the middle half of the pill is on land.
    static bool isOn(const LandRows &land, const MapMark &pill)
    {
        return std::ranges::all_of(std::array{-0.5, 0.0, 0.5}, [&](double part) {
            return land.contains({pill.at.x + part * pill.halfWidth, pill.at.y});
        });
    }

    bool isFree(const MapMark &pill) const
    {
        constexpr double edge = 3.0;  // px
        constexpr double side = 12.0; // px: nearer, a mark is read together with it
        constexpr double over = 3.0;
        const Rect box = pill.bounds();
        if (box.x < edge || box.y < edge || box.right() > m_viewport.width - edge
            || box.bottom() > m_viewport.height - edge)
            return false;
        const Rect wide = box.grown(side, over);
        return std::ranges::none_of(m_reserved, [&](const Rect &other) { return other.intersects(box); })
            && std::ranges::none_of(m_marks, [&](const MapMark &m) {
                   return m.bounds().intersects(wide) || distanceTo(box, m.at) < reachOf(m);
               });
    }

    /// Of the ground a mark is drawn with, px.
    double reachOf(const MapMark &mark) const
    {
        return isReachInView(mark.reach, m_viewport) ? mark.reach : 0.0;
    }

    const std::vector<MapMark> &m_marks;
    const MapViewport &m_viewport;
    const std::vector<Rect> &m_reserved;
};

MapMark pillFor(const BaseCountry &country, const MapContent::CountryEvents &events, const BaseMap &map,
                const MapStyle &style, const LabelWidth &labelWidth)
{
    constexpr double mostRoom = 110.0; // px
    const std::string name(style.language->name(nameOn(map, country, style.namesOf)));
    MapMark pill{.kind = MarkKind::Country,
                 .radius = style.pillHeight / 2,
                 .precision = PlacePrecision::Country,
                 .count = events.count,
                 .first = events.first,
                 .themes = events.themes,
                 .name =
                     shortName(name, mostRoom,
                               [&](std::string_view text) { return labelWidth(MapLabelKind::Place, text); }),
                 .code = country.code};
    pill.halfWidth = labelWidth(MapLabelKind::Place, pillText(pill)) / 2 + sidePadding;
    return pill;
}

} // namespace

std::string pillText(const MapMark &pill) { return pill.name + " · " + std::to_string(pill.count); }

ByCountrySize byCountrySize(const EventStore &store, const MapContent &content, const BaseMap &map,
                            const MapViewport &viewport, const MapStyle &style)
{
    ByCountrySize sorted;
    for (const MapContent::CountryEvents &events : content.countries) {
        const BaseCountry *country = countryOfCode(map, store.countries()[events.country].code);
        const bool isLarge = country
            && std::max(country->box.right - country->box.left, country->box.bottom - country->box.top)
                    * viewport.scale
                >= style.leastForPill;
        (isLarge ? sorted.large : sorted.small).push_back(events);
    }
    return sorted;
}

std::vector<MapMark> pillsOf(const EventStore &store, std::span<const MapContent::CountryEvents> countries,
                             const BaseMap &map, const MapViewport &viewport, const MapStyle &style,
                             const LabelWidth &labelWidth)
{
    std::vector<MapMark> pills;
    for (const MapContent::CountryEvents &events : countries) {
        const BaseCountry &country = *countryOfCode(map, store.countries()[events.country].code);
        if (viewport.area().contains(viewport.project(country.label)))
            pills.push_back(pillFor(country, events, map, style, labelWidth));
    }
    return pills;
}

void addCountryPills(MapLayout &layout, std::vector<MapMark> pills, const EventStore &store,
                     const BaseMap &map, const MapStyle &style)
{
    const PillPlacer placer(layout, style);
    for (MapMark &pill : pills) {
        if (!placer.place(pill, *countryOfCode(map, pill.code))) {
            layout.unplaced.push_back(std::move(pill));
            continue;
        }
        layout.markOfCountry[store.places(pill.first).front()] =
            static_cast<std::uint32_t>(layout.marks.size());
        layout.marks.push_back(std::move(pill));
    }
    std::ranges::stable_sort(layout.unplaced, std::greater(), &MapMark::count);
}

} // namespace faultline
