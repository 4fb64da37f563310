#include "core/map/country_pills.h"

#include "core/base/elide.h"
#include "core/map/borders_of_date.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace faultline {

namespace {

constexpr double sidePadding = 9.0; // px between a pill's text and its ends

/// From a pill to its country.
struct Leader {
    Point from, to;

    Point at(double part) const { return {from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)}; }
    double length() const { return std::hypot(to.x - from.x, to.y - from.y); }
};

bool meet(const Leader &a, const Leader &b)
{
    const auto side = [](const Leader &line, Point p) {
        return (line.to.x - line.from.x) * (p.y - line.from.y)
            - (line.to.y - line.from.y) * (p.x - line.from.x);
    };
    return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

/// Liang and Barsky's way of cutting a line to a box.
bool meets(const Leader &leader, const Rect &box)
{
    double first = 0.0;
    double last = 1.0;
    const auto cut = [&](double from, double along, double low, double high) {
        if (along == 0.0)
            return from > low && from < high;
        const double a = (low - from) / along;
        const double b = (high - from) / along;
        first = std::max(first, std::min(a, b));
        last = std::min(last, std::max(a, b));
        return first < last;
    };
    return cut(leader.from.x, leader.to.x - leader.from.x, box.x, box.right())
        && cut(leader.from.y, leader.to.y - leader.from.y, box.y, box.bottom());
}

/// Whether a line comes within `gap` px of a mark.
bool meets(const Leader &leader, const MapMark &mark, double gap)
{
    if (mark.kind == MarkKind::Country) {
        const Rect box = mark.bounds();
        return meets(leader, Rect{box.x - gap, box.y - gap, box.width + 2 * gap, box.height + 2 * gap});
    }
    const double dx = leader.to.x - leader.from.x;
    const double dy = leader.to.y - leader.from.y;
    const double square = dx * dx + dy * dy;
    const double along = (mark.at.x - leader.from.x) * dx + (mark.at.y - leader.from.y) * dy;
    const Point nearest = leader.at(square == 0.0 ? 0.0 : std::clamp(along / square, 0.0, 1.0));
    return std::hypot(nearest.x - mark.at.x, nearest.y - mark.at.y) < mark.radius + gap;
}

constexpr int directions = 24;
constexpr double below = 17.0; // px from a country's name to where its pill is best

Point direction(int i)
{
    const double angle = 2 * std::numbers::pi * i / directions;
    return {std::sin(angle), std::cos(angle)};
}

/// Finds each pill a place in a picture that has its marks and the names of states.
class PillPlacer {
public:
    PillPlacer(const MapLayout &layout, const MapStyle &style)
        : m_marks(layout.marks), m_viewport(layout.viewport), m_taken(style.reserved)
    {
        for (const MapLabel &label : layout.labels)
            m_taken.push_back(label.box);
    }

    /// As near to the country's name as there is free land.
    bool placeOn(const BaseCountry &country, MapMark &pill) const
    {
        constexpr double farthest = 150.0; // px
        return settle(pill, country, farthest,
                      [&](int, double) { return isFree(pill) && isOn(country, pill); });
    }

    /// Of the nearest free places the one with the shortest line to the country, as if what that meets made
    /// it longer; in a picture without a free place, the country's name.
    void placeBeside(const BaseCountry &country, MapMark &pill)
    {
        constexpr int enough = 120;
        constexpr double farEnough = 300.0; // px, for those with a line that meets nothing
        constexpr double longerBy = 400.0;  // px, for each thing it meets
        const std::vector<Ends> ends = endsIn(country);
        Leader best;
        double shortest = 0.0;
        int seen = 0;
        int clear = 0;
        settle(pill, country, std::hypot(m_viewport.width, m_viewport.height), [&](int i, double reach) {
            if (!isFree(pill))
                return false;
            const Leader leader{pill.at, endFor(pill, country, ends[static_cast<std::size_t>(i)], i, reach)};
            const auto met = static_cast<int>(metBy(leader));
            const double length = leader.length() + longerBy * met;
            clear += met == 0 ? 1 : 0;
            if (seen++ == 0 || length < shortest) {
                best = leader;
                shortest = length;
            }
            return clear == enough || reach > farEnough;
        });
        pill.away = seen > 0;
        pill.at = pill.away ? best.from : m_viewport.project(country.label);
        pill.extent = {best.to.x, best.to.y, 0.0, 0.0};
        if (pill.away)
            m_leaders.push_back(best);
    }

private:
    bool isFree(const MapMark &pill) const
    {
        constexpr double edge = 3.0; // px
        const Rect box = pill.bounds();
        if (box.x < edge || box.y < edge || box.right() > m_viewport.width - edge
            || box.bottom() > m_viewport.height - edge)
            return false;
        return std::ranges::none_of(m_taken, [&](const Rect &other) { return other.intersects(box); })
            && std::ranges::none_of(m_marks, [&](const MapMark &m) { return m.bounds().intersects(box); })
            && std::ranges::none_of(m_leaders, [&](const Leader &line) { return meets(line, pill, 1.0); });
    }

    /// Whether the middle half of the pill is on the country's land.
    bool isOn(const BaseCountry &country, const MapMark &pill) const
    {
        return std::ranges::all_of(std::array{-0.5, 0.0, 0.5}, [&](double part) {
            return isInside(country, m_viewport.unproject({pill.at.x + part * pill.halfWidth, pill.at.y}));
        });
    }

    Point bestPlace(const BaseCountry &country) const
    {
        const Point name = m_viewport.project(country.label);
        return {name.x, name.y + below};
    }

    /// Below the name, then farther and farther around, until `suits` is told a direction and how far is.
    template <typename Suits>
    bool settle(MapMark &pill, const BaseCountry &country, double farthest, Suits suits) const
    {
        constexpr double step = 6.0;
        const Point best = bestPlace(country);
        for (double reach = 0.0; reach <= farthest; reach += step)
            for (int i = 0; i < directions; ++i) {
                const Point towards = direction(i);
                pill.at = {best.x + reach * towards.x, best.y + reach * towards.y};
                if (suits(i, reach))
                    return true;
            }
        return false;
    }

    /// Where lines from one direction may end: on land of the country on which no mark is, px from below its
    /// name, ascending.
    using Ends = std::vector<double>;

    std::vector<Ends> endsIn(const BaseCountry &country) const
    {
        constexpr double step = 4.0; // px
        const Point best = bestPlace(country);
        const Point corner = m_viewport.project(Mercator{country.box.left, country.box.top});
        const double across = (country.box.right - country.box.left) * m_viewport.scale;
        const double down = (country.box.bottom - country.box.top) * m_viewport.scale;
        const Rect land{corner.x, corner.y - below, across, down + 2 * below};
        std::vector<Ends> ends(directions);
        for (int i = 0; i < directions; ++i) {
            const Point towards = direction(i);
            Point at = best;
            for (double reach = 0.0; land.contains(at); reach += step) {
                at = {best.x + reach * towards.x, best.y + reach * towards.y};
                if (isInside(country, m_viewport.unproject(at)) && metBy({at, at}) == 0)
                    ends[static_cast<std::size_t>(i)].push_back(reach);
            }
        }
        return ends;
    }

    /// The farthest that lets some of the line be seen; the country's name if there is none.
    Point endFor(const MapMark &pill, const BaseCountry &country, const Ends &ends, int from,
                 double reach) const
    {
        constexpr double seen = 6.0; // px
        const Point towards = direction(from);
        const double hidden =
            std::min(pill.halfWidth / std::abs(towards.x), pill.radius / std::abs(towards.y));
        const auto end = std::ranges::upper_bound(ends, reach - hidden - seen);
        if (end == ends.begin())
            return m_viewport.project(country.label);
        const Point best = bestPlace(country);
        return {best.x + *std::prev(end) * towards.x, best.y + *std::prev(end) * towards.y};
    }

    /// How many marks, labels and other lines.
    std::ptrdiff_t metBy(const Leader &leader) const
    {
        constexpr double gap = 3.0; // px
        return std::ranges::count_if(m_marks, [&](const MapMark &mark) { return meets(leader, mark, gap); })
            + std::ranges::count_if(m_taken, [&](const Rect &box) { return meets(leader, box); })
            + std::ranges::count_if(m_leaders, [&](const Leader &other) { return meet(leader, other); });
    }

    const std::vector<MapMark> &m_marks;
    const MapViewport &m_viewport;
    std::vector<Rect> m_taken;
    std::vector<Leader> m_leaders;
};

bool says(const MapLabel &label, const std::string &name)
{
    std::string words;
    for (const std::string &line : label.lines)
        words += words.empty() ? line : ' ' + line;
    return words == name;
}

/// The country's code if a label says its name, else that.
std::string wordsFor(const BaseCountry &country, const MapLayout &layout, const BaseMap &map,
                     const MapStyle &style, const LabelWidth &labelWidth)
{
    constexpr double mostRoom = 110.0; // px
    const std::string name(style.language->name(nameOn(map, country, style.namesOf)));
    if (std::ranges::any_of(layout.labels, [&](const MapLabel &label) { return says(label, name); }))
        return country.code;
    return shortName(name, mostRoom,
                     [&](std::string_view text) { return labelWidth(MapLabelKind::Place, text); });
}

MapMark pillFor(std::string words, const MapContent::CountryEvents &events, const MapStyle &style,
                const LabelWidth &labelWidth)
{
    MapMark pill{.kind = MarkKind::Country,
                 .radius = style.pillHeight / 2,
                 .precision = PlacePrecision::Country,
                 .count = events.count,
                 .first = events.first,
                 .themes = events.themes,
                 .name = std::move(words)};
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

void addCountryPills(MapLayout &layout, const EventStore &store,
                     std::span<const MapContent::CountryEvents> countries, const BaseMap &map,
                     const MapStyle &style, const LabelWidth &labelWidth)
{
    PillPlacer placer(layout, style);
    struct Homeless {
        const MapContent::CountryEvents &events;
        const BaseCountry &country;
        MapMark pill;
    };
    std::vector<Homeless> homeless;
    const auto add = [&](const MapContent::CountryEvents &events, MapMark pill) {
        layout.markOfCountry[events.country] = static_cast<std::uint32_t>(layout.marks.size());
        layout.marks.push_back(std::move(pill));
    };
    for (const MapContent::CountryEvents &events : countries) {
        const BaseCountry &country = *countryOfCode(map, store.countries()[events.country].code);
        if (!layout.viewport.area().contains(layout.viewport.project(country.label)))
            continue;
        MapMark pill = pillFor(wordsFor(country, layout, map, style, labelWidth), events, style, labelWidth);
        if (placer.placeOn(country, pill))
            add(events, std::move(pill));
        else
            homeless.push_back({events, country, std::move(pill)});
    }
    for (Homeless &other : homeless) {
        placer.placeBeside(other.country, other.pill);
        add(other.events, std::move(other.pill));
    }
}

} // namespace faultline
