#include "core/map/country_pills.h"

#include "core/base/elide.h"
#include "core/map/borders_of_date.h"
#include "core/map/land_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>
#include <utility>

namespace faultline {

namespace {

constexpr double sidePadding = 9.0; // px between a pill's text and its ends

/// Whether a line comes within `gap` px of a mark.
bool meets(const Segment &leader, const MapMark &mark, double gap)
{
    if (mark.kind == MarkKind::Country)
        return meets(leader, mark.bounds().grown(gap, gap));
    const double dx = leader.to.x - leader.from.x;
    const double dy = leader.to.y - leader.from.y;
    const double square = dx * dx + dy * dy;
    const double along = (mark.at.x - leader.from.x) * dx + (mark.at.y - leader.from.y) * dy;
    const Point nearest = leader.at(square == 0.0 ? 0.0 : std::clamp(along / square, 0.0, 1.0));
    const double x = nearest.x - mark.at.x;
    const double y = nearest.y - mark.at.y;
    return x * x + y * y < (mark.radius + gap) * (mark.radius + gap);
}

constexpr std::size_t directions = 24;

Point direction(std::size_t i)
{
    static const auto all = [] {
        std::array<Point, directions> points;
        for (std::size_t at = 0; at < directions; ++at) {
            const double angle = 2 * std::numbers::pi * static_cast<double>(at) / directions;
            points[at] = {std::sin(angle), std::cos(angle)};
        }
        return points;
    }();
    return all[i];
}

/// A country in the picture.
struct Home {
    Point name;
    Point best; ///< for its pill
    LandRows land;
    Rect box; ///< around its land

    Home(const BaseCountry &country, const MapViewport &viewport)
        : name(viewport.project(country.label)), best{name.x, name.y + 17.0}, land(country, viewport)
    {
        const Point low = viewport.project(Mercator{country.box.left, country.box.top});
        const Point high = viewport.project(Mercator{country.box.right, country.box.bottom});
        box = {low.x, low.y, high.x - low.x, high.y - low.y};
    }
    Point at(std::size_t from, double reach) const
    {
        const Point towards = direction(from);
        return {best.x + reach * towards.x, best.y + reach * towards.y};
    }
};

/// Events of a country whose land has no room for a pill.
struct Homeless {
    const MapContent::CountryEvents &events;
    Home home;
    MapMark named; ///< says the country's name …
    MapMark coded; ///< … or its code
};

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
    bool placeOn(const Home &home, MapMark &pill) const
    {
        constexpr double farthest = 150.0; // px
        return settle(pill, home, farthest,
                      [&](std::size_t, double) { return isFree(pill) && isOn(home.land, pill); });
    }

    /// Pills for the homeless, in their order. One whose line meets something is placed again, now that all
    /// are there.
    std::vector<MapMark> placeBeside(std::span<const Homeless> homeless)
    {
        constexpr int rounds = 3;
        m_beside.assign(homeless.size(), {});
        for (int round = 0; round < rounds; ++round)
            for (std::size_t i = 0; i < homeless.size(); ++i)
                if (const auto old = std::exchange(m_beside[i], {}); !old || metBy(old->line) > 0.0)
                    m_beside[i] = shortestWay(homeless[i]);
                else
                    m_beside[i] = old;
        std::vector<MapMark> pills;
        for (const auto &way : m_beside)
            pills.push_back(way->pill);
        return pills;
    }

private:
    /// A pill, its line to the country, and the line's length, as if what it meets made it longer.
    struct Way {
        MapMark pill;
        Segment line;
        double length = std::numeric_limits<double>::infinity(); ///< px; there is none
    };

    /// Saying the name unless that makes it much longer; without a free place, at the country's name.
    Way shortestWay(const Homeless &homeless) const
    {
        constexpr double nameIsWorth = 50.0; // px of a longer line
        const auto &[events, home, named, coded] = homeless;
        const std::array ends = endsOn(home);
        Way way = shortestWay(home, ends, named);
        if (Way byCode = shortestWay(home, ends, coded); way.length > byCode.length + nameIsWorth)
            way = std::move(byCode);
        way.pill.away = !std::isinf(way.length);
        if (!way.pill.away)
            way.line = {home.name, home.name};
        way.pill.at = way.line.from;
        way.pill.extent = {way.line.to.x, way.line.to.y, 0.0, 0.0};
        return way;
    }

    /// Where lines from one direction may end: on land of the country on which no mark is; px from the best
    /// place, ascending.
    using Ends = std::vector<double>;

    /// Of the nearest free places for a pill the one with the shortest way to the country.
    Way shortestWay(const Home &home, const std::array<Ends, directions> &ends, MapMark pill) const
    {
        constexpr double farEnough = 250.0; // px, if there is any way as short
        Way best{.pill = pill};
        settle(pill, home, std::hypot(m_viewport.width, m_viewport.height), [&](std::size_t i, double reach) {
            if (!std::isinf(best.length) && reach > farEnough)
                return true;
            const double end = endOf(pill, ends[i], i, reach);
            if (reach - end >= best.length || !isFree(pill))
                return false;
            const Segment leader{pill.at, end > 0.0 ? home.at(i, end) : home.name};
            const double length = leader.length() + metBy(leader);
            if (length < best.length) {
                best.line = leader;
                best.length = length;
            }
            return false;
        });
        return best;
    }

    bool isFree(const MapMark &pill) const
    {
        constexpr double edge = 3.0; // px
        constexpr double side = 6.0; // px: nearer, a mark or a label is read together with it
        const Rect box = pill.bounds();
        if (box.x < edge || box.y < edge || box.right() > m_viewport.width - edge
            || box.bottom() > m_viewport.height - edge)
            return false;
        const Rect wide = box.grown(side, 0.0);
        return std::ranges::none_of(m_taken, [&](const Rect &other) { return other.intersects(wide); })
            && std::ranges::none_of(m_marks, [&](const MapMark &m) { return m.bounds().intersects(wide); })
            && std::ranges::none_of(m_beside, [&](const auto &way) {
                   return way && (way->pill.bounds().intersects(wide) || meets(way->line, pill, 1.0));
               });
    }

    /// Whether the middle half of the pill is on land.
    static bool isOn(const LandRows &land, const MapMark &pill)
    {
        return std::ranges::all_of(std::array{-0.5, 0.0, 0.5}, [&](double part) {
            return land.contains({pill.at.x + part * pill.halfWidth, pill.at.y});
        });
    }

    /// At the best place, then farther and farther around it, until `suits` is told a direction and how far
    /// is.
    template <typename Suits>
    static bool settle(MapMark &pill, const Home &home, double farthest, Suits suits)
    {
        constexpr double step = 7.0;
        for (double reach = 0.0; reach <= farthest; reach += step)
            for (std::size_t i = 0; i < directions; ++i) {
                pill.at = home.at(i, reach);
                if (suits(i, reach))
                    return true;
            }
        return false;
    }

    std::array<Ends, directions> endsOn(const Home &home) const
    {
        constexpr double step = 4.0; // px
        std::array<Ends, directions> ends;
        for (std::size_t i = 0; i < directions; ++i)
            for (double end = step; home.box.contains(home.at(i, end)); end += step)
                if (const Point at = home.at(i, end); home.land.contains(at) && metBy({at, at}) == 0.0)
                    ends[i].push_back(end);
        return ends;
    }

    /// The farthest of them that lets some of the line be seen, or 0.
    static double endOf(const MapMark &pill, const Ends &ends, std::size_t from, double reach)
    {
        constexpr double seen = 6.0; // px
        const Point towards = direction(from);
        const double hidden =
            std::min(pill.halfWidth / std::abs(towards.x), pill.radius / std::abs(towards.y));
        const auto end = std::ranges::upper_bound(ends, reach - hidden - seen);
        return end == ends.begin() ? 0.0 : *std::prev(end);
    }

    /// What the labels, marks, other pills and lines that a line meets make it longer by, px.
    double metBy(const Segment &leader) const
    {
        constexpr double label = 150.0;
        constexpr double mark = 300.0;  // the line seems to end there
        constexpr double other = 600.0; // or to be that one's
        constexpr double gap = 3.0;     // px
        const auto count = [](const auto &things, auto met) {
            return static_cast<double>(std::ranges::count_if(things, met));
        };
        return label * count(m_taken, [&](const Rect &box) { return meets(leader, box); })
            + mark * count(m_marks, [&](const MapMark &its) { return meets(leader, its, gap); })
            + other * count(m_beside, [&](const auto &way) {
                  return way
                      && (meet(leader, way->line) || meets(leader, way->pill, gap)
                          || meets(leader, dotOf(way->line), gap));
              });
    }

    /// The dot on the land.
    static MapMark dotOf(const Segment &line)
    {
        constexpr double dot = 2.0; // px
        return {.at = line.to, .radius = dot, .halfWidth = dot};
    }

    const std::vector<MapMark> &m_marks;
    const MapViewport &m_viewport;
    std::vector<Rect> m_taken;
    std::vector<std::optional<Way>> m_beside; ///< pills off their land that are placed already
};

bool says(const MapLabel &label, const std::string &name)
{
    std::string words;
    for (const std::string &line : label.lines)
        words += words.empty() ? line : ' ' + line;
    return words == name;
}

/// What a pill may say.
struct PillWords {
    std::string name;      ///< of the country, in short
    std::string code;      ///< ISO 3166-1 alpha-2: enough on the country's own land
    bool labelled = false; ///< the map says the name already
};

PillWords wordsFor(const BaseCountry &country, const MapLayout &layout, const BaseMap &map,
                   const MapStyle &style, const LabelWidth &labelWidth)
{
    constexpr double mostRoom = 110.0; // px
    const std::string name(style.language->name(nameOn(map, country, style.namesOf)));
    return {.name = shortName(name, mostRoom,
                              [&](std::string_view text) { return labelWidth(MapLabelKind::Place, text); }),
            .code = country.code,
            .labelled =
                std::ranges::any_of(layout.labels, [&](const MapLabel &label) { return says(label, name); })};
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
    std::vector<Homeless> homeless;
    const auto add = [&](const MapContent::CountryEvents &events, MapMark pill) {
        layout.markOfCountry[events.country] = static_cast<std::uint32_t>(layout.marks.size());
        layout.marks.push_back(std::move(pill));
    };
    for (const MapContent::CountryEvents &events : countries) {
        const BaseCountry &country = *countryOfCode(map, store.countries()[events.country].code);
        if (!layout.viewport.area().contains(layout.viewport.project(country.label)))
            continue;
        const PillWords words = wordsFor(country, layout, map, style, labelWidth);
        MapMark named = pillFor(words.name, events, style, labelWidth);
        MapMark coded = pillFor(words.code, events, style, labelWidth);
        Home home(country, layout.viewport);
        if (!words.labelled && placer.placeOn(home, named))
            add(events, std::move(named));
        else if (placer.placeOn(home, coded))
            add(events, std::move(coded));
        else
            homeless.push_back({events, std::move(home), std::move(named), std::move(coded)});
    }
    const std::vector<MapMark> pills = placer.placeBeside(homeless);
    for (std::size_t i = 0; i < pills.size(); ++i)
        add(homeless[i].events, pills[i]);
}

} // namespace faultline
