#include "core/map/map_labels.h"

#include "core/base/elide.h"
#include "core/map/borders_of_date.h"
#include "core/map/land_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <unordered_set>

namespace faultline {

namespace {

using Kind = MapLabelKind;
constexpr double sideGap = 4.0; // px between a mark's edge and its label
constexpr double dotRadius = 3.0;
constexpr double besideLabel = 5.0;    // px kept free to the left and right of a label …
constexpr double besideState = 18.0;   // … of a state, which is not to be read with names and marks in it
constexpr double besideMark = 4.0;     // px between a label and the marks it does not name, if there is room;
constexpr double besideOther = 9.0;    // if it names one, so that it is nearer to that, always
constexpr std::size_t maxLabels = 150; // text is the dearest part of a picture

/// Where a label may stand: its box and how its lines are aligned.
struct LabelPlace {
    Rect box;
    TextAlign align = TextAlign::Left;
};

double squareBetween(Point a, Point b) { return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y); }

constexpr std::size_t atSides = 4;

/// Right, left, below and above of a disc, then at its corners.
std::vector<LabelPlace> placesAround(Point at, double radius, double width, double height)
{
    const double right = at.x + radius + sideGap;
    const double left = at.x - radius - sideGap - width;
    const double middle = at.x - width / 2;
    const double corner = radius * 0.71;
    const double level = at.y - height / 2;
    const double above = at.y - radius - height - 1;
    const double below = at.y + radius + 1;
    return {{{right, level, width, height}, TextAlign::Left},
            {{left, level, width, height}, TextAlign::Right},
            {{middle, below, width, height}, TextAlign::Centre},
            {{middle, above, width, height}, TextAlign::Centre},
            {{at.x + corner + 2, at.y - corner - height + 2, width, height}, TextAlign::Left},
            {{at.x + corner + 2, at.y + corner - 2, width, height}, TextAlign::Left},
            {{at.x - corner - 2 - width, at.y - corner - height + 2, width, height}, TextAlign::Right},
            {{at.x - corner - 2 - width, at.y + corner - 2, width, height}, TextAlign::Right}};
}

/// On a point, then farther and farther around it.
std::vector<LabelPlace> placesOn(Point at, double width, double height, double reach)
{
    std::vector<LabelPlace> places;
    const auto add = [&](double dx, double dy) {
        places.push_back({{at.x - width / 2 + dx, at.y - height / 2 + dy, width, height}, TextAlign::Centre});
    };
    add(0.0, 0.0);
    for (double step = 8.0; step <= reach; step += 8.0)
        for (const auto &[x, y] : {std::pair{0.0, -1.0},
                                   {0.0, 1.0},
                                   {-1.0, 0.0},
                                   {1.0, 0.0},
                                   {-1.0, -1.0},
                                   {1.0, -1.0},
                                   {-1.0, 1.0},
                                   {1.0, 1.0},
                                   {-2.0, 0.0},
                                   {2.0, 0.0},
                                   {-2.0, 1.0},
                                   {2.0, 1.0},
                                   {-2.0, -1.0},
                                   {2.0, -1.0}})
            add(x * step, y * step);
    return places;
}

Rect boundsOf(const std::vector<LabelPlace> &places)
{
    Rect bounds = places.front().box;
    for (const LabelPlace &place : places)
        bounds = bounds.united(place.box);
    return bounds;
}

/// `Bosnia and Herzegovina` → `Bosnia and`, `Herzegovina`: broken at the space nearest the middle.
std::vector<std::string> inTwoLines(const std::string &name)
{
    const auto half = static_cast<std::ptrdiff_t>(name.size() / 2);
    std::size_t best = std::string::npos;
    for (std::size_t at = name.find(' '); at != std::string::npos; at = name.find(' ', at + 1))
        if (best == std::string::npos
            || std::abs(static_cast<std::ptrdiff_t>(at) - half)
                <= std::abs(static_cast<std::ptrdiff_t>(best) - half))
            best = at;
    if (best == std::string::npos)
        return {name};
    return {name.substr(0, best), name.substr(best + 1)};
}

/// Places labels one after the other; what came first stays.
class LabelPlacer {
public:
    LabelPlacer(MapLayout &layout, const BaseMap &map, std::span<const std::string> region,
                const MapStyle &style, const LabelWidth &labelWidth)
        : m_layout(layout), m_map(map), m_region(region), m_style(style), m_labelWidth(labelWidth),
          m_taken(style.reserved), m_kilometresPerPx(kilometresPerPixel(layout.viewport))
    {
        for (const std::string &code : style.outlined)
            if (const BaseCountry *country = countryOfCode(map, code))
                m_outlined.emplace_back(*country, layout.viewport);
        if (style.area)
            m_outlined.emplace_back(*style.area, layout.viewport);
    }

    /// Names of marks of `least` to `most` events.
    void placeMarkNames(std::uint32_t least, std::uint32_t most)
    {
        for (const MapMark &mark : m_layout.marks)
            if (mark.kind != MarkKind::Country && mark.count >= least && mark.count <= most)
                tryName(named(mark.name), mark.at, drawnRadius(mark), Kind::Place);
    }

    void placeFormerStates()
    {
        constexpr double shownAbove = 0.35; // km per px; nearer, the republics have the room
        if (m_kilometresPerPx < shownAbove)
            return;
        for (const FormerState *state : formerStatesOn(m_map, m_style.namesOf)) {
            std::vector<const BaseCountry *> members;
            for (const BaseCountry &country : m_map.countries)
                if (const LandPeriod *land = landOn(m_map, country.code, m_style.namesOf);
                    land != nullptr && land->state == state->id)
                    members.push_back(&country);
            tryState(*state, members);
        }
    }

    void placeCountries(Kind kind)
    {
        for (const int rank : {1, 2, 3})
            for (const BaseCountry &country : m_map.countries)
                if (country.rank == rank && inRegion(country) == (kind == Kind::Region))
                    tryCountry(country, kind);
    }

    void placeTowns(Kind kind)
    {
        for (const BaseTown &town : m_map.towns)
            if (town.capital == (kind == Kind::Capital) && isDue(town))
                tryTown(town, kind);
    }

    /// Lakes in their middle, rivers where they run through the picture.
    void placeWaters()
    {
        constexpr std::array shownBelow = {0.6, 0.35, 0.2}; // km per px, by rank
        const auto isDueAt = [&](int rank) {
            return m_kilometresPerPx < shownBelow[static_cast<std::size_t>(std::clamp(rank, 1, 3) - 1)];
        };
        for (const BaseLake &lake : m_map.lakes)
            if (isDueAt(lake.rank))
                tryOn({(lake.box.left + lake.box.right) / 2, (lake.box.top + lake.box.bottom) / 2},
                      {lake.name}, Kind::Water, 32.0, anywhere);
        for (const BaseRiver &river : m_map.rivers)
            if (isDueAt(river.rank))
                tryRiver(river);
    }

    /// No farther from their middle than their coasts are, and with most of the name on water.
    void placeSeas()
    {
        constexpr double farthest = 80.0;       // km
        constexpr double oceansOnlyFrom = 10.0; // km per px
        const double reach = std::min(24.0, farthest / m_kilometresPerPx);
        const auto onWater = [&](const Rect &box) {
            return std::ranges::none_of(std::array{0.2, 0.5, 0.8}, [&](double across) {
                const Point at{box.x + box.width * across, box.y + box.height / 2};
                return countryAt(m_map, m_layout.viewport.unproject(at)) != nullptr;
            });
        };
        for (const BaseSea &sea : m_map.seas)
            if (m_kilometresPerPx < oceansOnlyFrom || sea.name.ends_with("Ocean"))
                tryOn(sea.position, {named(sea.name)}, Kind::Sea, reach, onWater);
    }

private:
    double width(Kind kind, const std::vector<std::string> &lines) const
    {
        double widest = 0.0;
        for (const std::string &line : lines)
            widest = std::max(widest, m_labelWidth(kind, line));
        return widest;
    }
    double lineHeight(Kind kind) const { return m_style.lineHeights[static_cast<std::size_t>(kind)]; }

    /// With its ticks.
    double drawnRadius(const MapMark &mark) const
    {
        return mark.radius + (isReachInView(mark.reach, m_layout.viewport) ? 0.0 : ticksReach);
    }

    /// What a label within an area may not stand on.
    struct Obstacles {
        std::vector<Rect> taken;
        std::vector<const MapMark *> marks;
    };
    Obstacles obstaclesIn(const Rect &area) const
    {
        Obstacles near;
        for (const Rect &taken : m_taken)
            if (taken.intersects(area))
                near.taken.push_back(taken);
        for (const MapMark &mark : m_layout.marks)
            if (covers(mark, area, std::max({besideMark, besideOther, besideState})))
                near.marks.push_back(&mark);
        return near;
    }

    /// Whether no label is there, and no mark within `gap` px but that at `own`.
    bool isFree(const Rect &box, const Obstacles &near, double gap = 0.0, std::optional<Point> own = {}) const
    {
        const Rect area = m_layout.viewport.area();
        constexpr double edge = 2.0;
        if (box.x < edge || box.y < edge || box.right() > area.width - edge
            || box.bottom() > area.height - edge)
            return false;
        return std::ranges::none_of(near.taken, [&](const Rect &other) { return other.intersects(box); })
            && std::ranges::none_of(near.marks, [&](const MapMark *mark) {
                   return covers(*mark, box, mark->at == own ? 0.0 : gap);
               });
    }
    static bool covers(const MapMark &mark, const Rect &box, double gap)
    {
        if (mark.kind == MarkKind::Country) {
            return mark.bounds().grown(gap, 0.0).intersects(box);
        }
        return distanceTo(box, mark.at) < mark.radius + gap;
    }

    static bool anywhere(const Rect &) { return true; }
    /// Whether the outline of a chosen country, or of the area, runs through it.
    bool isOutlineIn(const Rect &box) const
    {
        return std::ranges::any_of(m_outlined, [&](const LandRows &land) { return land.hasBorderIn(box); });
    }

    std::string named(std::string_view english) const { return std::string(m_style.language->name(english)); }

    static double gapOf(Kind kind, bool isOfPoint)
    {
        if (kind == Kind::State)
            return besideState;
        return isOfPoint || kind == Kind::Region ? besideOther : besideMark;
    }

    /// Others can be done without.
    static bool mayCrossOutlines(Kind kind)
    {
        return kind == Kind::Place || kind == Kind::State || kind == Kind::Region;
    }

    /// Takes the first free place that suits. What is named is at `own`, if it is a point.
    template <typename Suits>
    bool take(Kind kind, const std::vector<std::string> &lines, const std::vector<LabelPlace> &places,
              Suits suits, std::optional<Point> own = {})
    {
        if (m_layout.labels.size() >= maxLabels)
            return false;
        const Obstacles near = obstaclesIn(boundsOf(places));
        const auto first = [&](double gap, auto also) {
            return std::ranges::find_if(places, [&](const LabelPlace &p) {
                return isFree(p.box, near, gap, own) && also(p.box) && suits(p.box);
            });
        };
        const double gap = gapOf(kind, own.has_value());
        const auto offOutlines = [&](const Rect &box) { return !isOutlineIn(box); };
        auto place = first(gap, offOutlines);
        if (place == places.end() && !own)
            place = first(0.0, offOutlines);
        if (place == places.end() && mayCrossOutlines(kind))
            place = first(gap, anywhere);
        if (place == places.end())
            return false;
        m_layout.labels.push_back({.kind = kind, .lines = lines, .box = place->box, .align = place->align});
        keep(m_layout.labels.back());
        return true;
    }

    /// Neither its room nor its words are for another label.
    void keep(const MapLabel &label)
    {
        const double beside = label.kind == Kind::State ? besideState : besideLabel;
        m_taken.push_back(label.box.grown(beside, 0.0));
        m_names.insert(label.lines.begin(), label.lines.end());
    }

    bool tryName(const std::string &name, Point at, double radius, Kind kind)
    {
        if (name.empty() || m_names.contains(name))
            return false;
        std::vector<LabelPlace> places = placesAround(at, radius, m_labelWidth(kind, name), lineHeight(kind));
        if (kind != Kind::Place)
            places.resize(atSides); // at a corner it is read as the next one's
        return take(kind, {name}, places, anywhere, at);
    }

    /// Whether a label of `place` could reach into the picture.
    bool isNear(Mercator place) const
    {
        constexpr double farthest = 200.0; // px
        const Point at = m_layout.viewport.project(place);
        return at.x >= -farthest && at.y >= -farthest && at.x <= m_layout.viewport.width + farthest
            && at.y <= m_layout.viewport.height + farthest;
    }

    template <typename Suits>
    bool tryOn(Mercator place, const std::vector<std::string> &lines, Kind kind, double reach, Suits suits)
    {
        if (!isNear(place))
            return false;
        const Point at = m_layout.viewport.project(place);
        const double height = lineHeight(kind) * static_cast<double>(lines.size());
        return take(kind, lines, placesOn(at, width(kind, lines), height, reach), suits);
    }

    bool hasPill(const BaseCountry &country) const
    {
        return std::ranges::any_of(m_layout.marks, [&](const MapMark &mark) {
            return mark.kind == MarkKind::Country && mark.code == country.code;
        });
    }

    bool inRegion(const BaseCountry &country) const
    {
        return std::ranges::find(m_region, country.code) != m_region.end();
    }

    /// Whether a label's middle, and `part` of it to either side, is on the land of some countries.
    bool liesOn(std::span<const BaseCountry *const> countries, const Rect &box, double part) const
    {
        return std::ranges::all_of(std::array{0.5 - part, 0.5, 0.5 + part}, [&](double across) {
            const Mercator at =
                m_layout.viewport.unproject({box.x + box.width * across, box.y + box.height / 2});
            return std::ranges::any_of(countries,
                                       [&](const BaseCountry *country) { return isInside(*country, at); });
        });
    }

    /// With both its ends on the state's land, on one line, else on two, else farther off; else with most of
    /// it there.
    void tryState(const FormerState &state, std::span<const BaseCountry *const> members)
    {
        constexpr double reach = 60.0;
        constexpr double farther = 120.0;
        const std::vector<std::string> oneLine{named(state.name)};
        const std::vector<std::string> twoLines = inTwoLines(oneLine.front());
        const auto all = [&](const Rect &box) { return liesOn(members, box, 0.5); };
        const auto most = [&](const Rect &box) { return liesOn(members, box, 0.35); };
        if (!tryOn(state.label, oneLine, Kind::State, reach, all)
            && !tryOn(state.label, twoLines, Kind::State, reach, all)
            && !tryOn(state.label, oneLine, Kind::State, farther, all)
            && !tryOn(state.label, twoLines, Kind::State, farther, all))
            tryOn(state.label, twoLines, Kind::State, farther, most);
    }

    /// `Bosnia & Herz.`; the name itself if it is not of two.
    std::string inShort(const std::string &name, Kind kind) const
    {
        constexpr double longest = 110.0; // px
        if (name.find(" and ") == std::string::npos)
            return name;
        std::string shorter =
            shortName(name, longest, [&](std::string_view text) { return m_labelWidth(kind, text); });
        return shorter.ends_with("…") ? name : shorter;
    }

    /// With both its ends on the country's land, in short if need be, else with half of it there: on one line
    /// if the country is wide enough for it, else on two, else not at all.
    void tryCountry(const BaseCountry &country, Kind kind)
    {
        if (!isNear(country.label) || hasPill(country))
            return;
        const double across = (country.box.right - country.box.left) * m_layout.viewport.scale;
        const double down = (country.box.bottom - country.box.top) * m_layout.viewport.scale;
        const double reach = std::clamp(std::min(across, down) * 0.4, 8.0, 64.0);
        const std::string name = named(nameOn(m_map, country, m_style.namesOf));
        if (m_names.contains(name)) // its capital's, too
            return;
        const std::vector<std::string> twoLines = inTwoLines(name);
        const std::vector<std::string> inShortLines = inTwoLines(inShort(name, kind));
        const auto isOnLand = [&](const std::vector<std::string> &lines, double part) {
            return tryOn(country.label, lines, kind, reach,
                         [&](const Rect &box) { return liesOn(std::array{&country}, box, part); });
        };
        const bool onOneLine = m_labelWidth(kind, name) < across * 0.75;
        const bool onTwoLines = (twoLines.size() > 1 || !onOneLine) && width(kind, twoLines) < across * 1.1;
        const auto isNamed = [&](double part) {
            return (onOneLine && isOnLand({name}, part)) || (onTwoLines && isOnLand(twoLines, part));
        };
        if (isNamed(0.5)
            || (inShortLines != twoLines && width(kind, inShortLines) < across * 1.1
                && isOnLand(inShortLines, 0.5)))
            return;
        isNamed(0.25);
    }

    /// Beside the vertex nearest to the middle of the picture.
    void tryRiver(const BaseRiver &river)
    {
        if (m_names.contains(river.name))
            return;
        const Point middle = m_layout.viewport.area().centre();
        std::optional<Point> nearest;
        for (const MapLine &line : river.lines)
            for (const MapVertex vertex : line.points) {
                const Point at = m_layout.viewport.project(Mercator{vertex.x, vertex.y});
                if (!nearest || squareBetween(at, middle) < squareBetween(*nearest, middle))
                    nearest = at;
            }
        if (nearest && m_layout.viewport.area().contains(*nearest))
            tryName(river.name, *nearest, 1.0, Kind::Water);
    }

    /// Whether a town is shown at this scale.
    bool isDue(const BaseTown &town) const
    {
        constexpr double capitalsBelow = 4.0;     // km per px
        constexpr double populationAtOne = 1.5e5; // needed at 1 km per px
        constexpr std::int32_t smallTown = 3000;  // stands for a population that is not known
        if (town.capital)
            return m_kilometresPerPx < capitalsBelow;
        const double population = std::max(town.population, smallTown);
        return population >= populationAtOne * std::pow(m_kilometresPerPx, 1.5);
    }

    void tryTown(const BaseTown &town, Kind kind)
    {
        const Point at = m_layout.viewport.project(town.position);
        const Rect dot{at.x - dotRadius, at.y - dotRadius, 2 * dotRadius, 2 * dotRadius};
        if (!m_layout.viewport.area().contains(at))
            return;
        if (const MapMark *mark = namelessMarkOn(at)) {
            if (tryName(named(town.name), mark->at, mark->radius, kind))
                m_namedByTown.insert(mark);
            return;
        }
        if (!isFree(dot, obstaclesIn(dot)) || !tryName(named(town.name), at, dotRadius, kind))
            return;
        m_taken.push_back(dot);
        m_layout.towns.push_back({.at = at, .capital = town.capital});
    }

    /// Of events whose place has no name, and none of a larger town either.
    const MapMark *namelessMarkOn(Point at) const
    {
        const auto mark = std::ranges::find_if(m_layout.marks, [&](const MapMark &m) {
            return m.name.empty() && squareBetween(m.at, at) < m.radius * m.radius
                && !m_namedByTown.contains(&m);
        });
        return mark == m_layout.marks.end() ? nullptr : &*mark;
    }

    MapLayout &m_layout;
    const BaseMap &m_map;
    std::span<const std::string> m_region;
    const MapStyle &m_style;
    const LabelWidth &m_labelWidth;
    std::vector<Rect> m_taken;
    std::vector<LandRows> m_outlined;
    std::unordered_set<std::string> m_names; ///< no name stands twice
    std::unordered_set<const MapMark *> m_namedByTown;
    double m_kilometresPerPx;
};

} // namespace

void placeLabels(MapLayout &layout, const BaseMap &map, std::span<const std::string> region,
                 const MapStyle &style, const LabelWidth &labelWidth)
{
    constexpr std::uint32_t many = 10;
    LabelPlacer placer(layout, map, region, style, labelWidth);
    placer.placeFormerStates();
    placer.placeCountries(Kind::Region);
    placer.placeMarkNames(many, UINT32_MAX);
    placer.placeMarkNames(2, many - 1);
    placer.placeTowns(Kind::Capital);
    placer.placeCountries(Kind::Country);
    placer.placeMarkNames(1, 1);
    placer.placeTowns(Kind::Town);
    placer.placeWaters();
    placer.placeSeas();
}

} // namespace faultline
