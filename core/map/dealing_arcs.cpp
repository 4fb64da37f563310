#include "core/map/dealing_arcs.h"

#include "core/map/land_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>

namespace faultline {

namespace {

constexpr double bulge = 0.22;   // of the distance between the ends
constexpr double minWidth = 1.0; // px
constexpr double maxWidth = 7.0;

Point mixed(Point a, Point b, double part) { return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part}; }

/// The part of the curve from `begin` to `end`, a curve of the same kind.
DealingArc stretch(DealingArc arc, double begin, double end)
{
    const Point bend = mixed(mixed(arc.from, arc.bend, begin), mixed(arc.bend, arc.to, begin), end);
    const Point from = arc.at(begin);
    arc.to = arc.at(end);
    arc.from = from;
    arc.bend = bend;
    return arc;
}

/// Where a·t² + b·t + c is nothing, within 0 … 1.
void addRoots(std::vector<double> &roots, double a, double b, double c)
{
    const auto take = [&roots](double t) {
        if (t > 0.0 && t < 1.0)
            roots.push_back(t);
    };
    constexpr double straight = 1e-9;
    if (std::abs(a) < straight)
        return take(-c / b); // infinite or no number if b is nothing, too: not taken
    const double square = b * b - 4.0 * a * c;
    if (square < 0.0)
        return;
    take((-b + std::sqrt(square)) / (2.0 * a));
    take((-b - std::sqrt(square)) / (2.0 * a));
}

/// The parts of the curve at which it crosses an edge of the box, and its ends; ascending.
std::vector<double> crossings(const DealingArc &arc, const Rect &box)
{
    std::vector<double> parts{0.0, 1.0};
    for (const double x : {box.x, box.right()})
        addRoots(parts, arc.from.x - 2 * arc.bend.x + arc.to.x, 2 * (arc.bend.x - arc.from.x),
                 arc.from.x - x);
    for (const double y : {box.y, box.bottom()})
        addRoots(parts, arc.from.y - 2 * arc.bend.y + arc.to.y, 2 * (arc.bend.y - arc.from.y),
                 arc.from.y - y);
    std::ranges::sort(parts);
    return parts;
}

/// From where it enters the box first to where it leaves it last; nothing if it does not.
std::optional<DealingArc> within(const DealingArc &arc, const Rect &box)
{
    const std::vector<double> parts = crossings(arc, box);
    std::optional<double> first;
    double last = 0.0;
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (box.contains(arc.at((parts[i - 1] + parts[i]) / 2))) {
            first = first.value_or(parts[i - 1]);
            last = parts[i];
        }
    return first ? std::optional(stretch(arc, *first, last)) : std::nullopt;
}

/// Whether some of a bow's width is in the box.
bool runsThrough(const DealingArc &arc, const Rect &box)
{
    const double half = arc.width / 2.0;
    return within(arc, box.grown(half, half)).has_value();
}

/// Its capital, else where its name stands; nothing if the map does not have the country.
std::optional<Mercator> seatOf(const BaseMap &map, const std::string &code)
{
    const auto capital = std::ranges::find_if(
        map.towns, [&](const BaseTown &town) { return town.capital && town.country == code; });
    if (capital != map.towns.end())
        return capital->position;
    const BaseCountry *country = countryOfCode(map, code);
    return country ? std::optional(country->label) : std::nullopt;
}

bool isChosen(const EventStore &store, CountryIndex country, std::span<const std::string> chosen)
{
    return std::ranges::find(chosen, store.countries()[country].code) != chosen.end();
}

/// Whether both countries are chosen.
bool isAmong(const EventStore &store, const Dealing &dealing, std::span<const std::string> chosen)
{
    return isChosen(store, dealing.a, chosen) && isChosen(store, dealing.b, chosen);
}

/// Whether it is not what was asked for: others than the one chosen country, or than any two of several.
bool isMinor(const EventStore &store, const Dealing &dealing, std::span<const std::string> chosen)
{
    if (chosen.size() == 1)
        return !isChosen(store, dealing.a, chosen) && !isChosen(store, dealing.b, chosen);
    return chosen.size() > 1 && !isAmong(store, dealing, chosen);
}

/// From the western end to the eastern one, bent to the north.
DealingArc bow(Point a, Point b)
{
    if (std::pair(b.x, b.y) < std::pair(a.x, a.y))
        std::swap(a, b);
    const Point middle = mixed(a, b, 0.5);
    return {
        .from = a, .bend = {middle.x + (b.y - a.y) * 2 * bulge, middle.y - (b.x - a.x) * 2 * bulge}, .to = b};
}

/// `United States ↖`: where a country is that is not in view.
std::string pointing(const std::string &name, Point from, Point to)
{
    constexpr std::array arrows{"→", "↘", "↓", "↙", "←", "↖", "↑", "↗"}; // clockwise, px grow downwards
    const double turns = std::atan2(to.y - from.y, to.x - from.x) / (2 * std::numbers::pi);
    const auto eighth = static_cast<std::size_t>(std::lround(turns * 8.0) + 8) % arrows.size();
    return name + " " + arrows.at(eighth);
}

/// Lays out the arcs and names of one picture.
class ArcLayout {
public:
    ArcLayout(const EventStore &store, const Dealings &dealings, const BaseMap &map, const MapLayout &marks,
              const MapStyle &style, const LabelWidth &labelWidth)
        : m_store(store), m_dealings(dealings), m_map(map), m_marks(marks), m_style(style),
          m_labelWidth(labelWidth)
    {
        for (const MapMark &mark : marks.marks)
            m_taken.push_back(mark.bounds());
        for (const std::string &code : style.outlined)
            if (const BaseCountry *outlined = countryOfCode(map, code))
                m_outlined.emplace_back(*outlined, marks.viewport);
        for (const MapLabel &label : marks.labels)
            m_taken.push_back(label.box);
        m_taken.insert(m_taken.end(), style.reserved.begin(), style.reserved.end());
    }

    DealingLayout made(std::span<const std::string> chosen)
    {
        const std::size_t count = dealingsDrawn(m_dealings, chosen);
        for (std::size_t i = 0; i < count; ++i)
            addArc(i, chosen);
        nameBows();
        for (const bool minor : {false, true})
            for (std::size_t i = 0; i < m_layout.arcs.size(); ++i)
                if (m_layout.arcs[i].minor == minor)
                    nameEnds(m_layout.arcs[i]);
        return std::move(m_layout);
    }

private:
    const Country &country(CountryIndex index) const { return m_store.countries()[index]; }

    void addArc(std::size_t index, std::span<const std::string> chosen)
    {
        const Dealing &dealing = m_dealings.pairs[index];
        const auto a = seatOf(m_map, country(dealing.a).code);
        const auto b = seatOf(m_map, country(dealing.b).code);
        if (!a || !b)
            return;
        const MapViewport &viewport = m_marks.viewport;
        const auto seen = within(bow(viewport.project(*a), viewport.project(*b)), viewport.area());
        if (!seen)
            return;
        DealingArc arc = *seen;
        arc.dealing = index;
        arc.width = std::clamp(std::sqrt(dealing.count), minWidth, maxWidth);
        arc.theme =
            static_cast<std::size_t>(std::ranges::max_element(dealing.themes) - dealing.themes.begin());
        arc.minor = isMinor(m_store, dealing, chosen);
        m_layout.arcs.push_back(arc);
    }

    /// The widest of those asked for, along the bow: `Serbia – Russia · 46`.
    void nameBows()
    {
        constexpr int most = 3;
        int named = 0;
        for (const DealingArc &arc : m_layout.arcs) {
            if (named == most)
                return;
            const Dealing &dealing = m_dealings.pairs[arc.dealing];
            const std::string words = country(dealing.a).name + " – " + country(dealing.b).name + " · "
                + std::to_string(dealing.count);
            named += !arc.minor && nameBow(arc, words) ? 1 : 0;
        }
    }

    bool nameBow(const DealingArc &arc, const std::string &words)
    {
        constexpr std::array parts{0.5, 0.4, 0.6, 0.3, 0.7};
        const auto besideIt = [&](const Rect &box) { return !runsThrough(arc, box); };
        return std::ranges::any_of(parts, [&](double part) {
            return name(MapLabelKind::Place, words, arc.at(part), arc.width / 2.0, besideIt);
        });
    }

    void nameEnds(const DealingArc &arc)
    {
        const Dealing &dealing = m_dealings.pairs[arc.dealing];
        for (const CountryIndex side : {dealing.a, dealing.b}) {
            if (m_named[side])
                continue;
            const Point seat = m_marks.viewport.project(*seatOf(m_map, country(side).code));
            const Point end = distance(arc.from, seat) < distance(arc.to, seat) ? arc.from : arc.to;
            const bool inView = m_marks.viewport.area().contains(seat);
            if (inView && isFree(dotAt(seat)))
                m_layout.seats.push_back(seat);
            if (inView && !isNamed(country(side)))
                nameSeat(country(side), seat);
            m_named[side] = inView || isNamed(country(side)) || nameBeyond(country(side), end, seat);
        }
    }

    static Rect dotAt(Point seat)
    {
        constexpr double apart = 4.0; // px
        return {seat.x - apart, seat.y - apart, 2 * apart, 2 * apart};
    }

    /// Beside a dot and on no other country's land, where it would be read as that one's name; not where a
    /// mark or a name stands, as if it were that of the city.
    void nameSeat(const Country &country, Point seat)
    {
        const Rect dot = dotAt(seat);
        const auto onNobodyElses = [&](const Rect &box) {
            constexpr int looks = 8;
            for (int i = 0; i <= looks; ++i) {
                const Point at{box.x + box.width * i / looks, box.y + box.height / 2};
                const BaseCountry *land = countryAt(m_map, m_marks.viewport.unproject(at));
                if (land != nullptr && land->code != country.code)
                    return false;
            }
            return true;
        };
        if (isFree(dot) && name(MapLabelKind::Country, country.name, seat, 0.0, onNobodyElses))
            m_taken.push_back(dot);
    }

    /// Where the bow leaves the view.
    bool nameBeyond(const Country &country, Point end, Point seat)
    {
        return name(MapLabelKind::Country, pointing(country.name, end, seat), end, 0.0,
                    [](const Rect &) { return true; });
    }

    /// Whether the map has the country's name already, or its pill.
    bool isNamed(const Country &country) const
    {
        if (std::ranges::find(m_marks.marks, country.code, &MapMark::code) != m_marks.marks.end())
            return true;
        return std::ranges::any_of(m_marks.labels, [&](const MapLabel &label) {
            if (label.kind != MapLabelKind::Region && label.kind != MapLabelKind::Country)
                return false;
            std::string text;
            for (const std::string &line : label.lines)
                text += (text.empty() ? "" : " ") + line;
            return text == country.name;
        });
    }

    bool isFree(const Rect &box) const
    {
        return std::ranges::none_of(m_taken, [&](const Rect &other) { return other.intersects(box); })
            && std::ranges::none_of(m_outlined, [&](const LandRows &land) { return land.hasBorderIn(box); });
    }

    /// Beside a point of a line, `away` px from its middle, if there is room on any side that suits.
    template <typename Suits>
    bool name(MapLabelKind kind, const std::string &name, Point end, double away, Suits suits)
    {
        const double gap = 7.0 + away; // px
        const double width = m_labelWidth(kind, name);
        const double height = m_style.lineHeights[static_cast<std::size_t>(kind)];
        const Rect area = m_marks.viewport.area();
        const double left = std::clamp(end.x - width / 2, 2.0, std::max(2.0, area.right() - width - 2.0));
        const std::array<Point, 4> corners{Point{end.x + gap, end.y - height / 2},
                                           Point{end.x - gap - width, end.y - height / 2},
                                           Point{left, end.y - gap - height}, Point{left, end.y + gap}};
        for (const Point corner : corners) {
            const Rect box{corner.x, corner.y, width, height};
            if (box.x < 0 || box.y < 0 || box.right() > area.right() || box.bottom() > area.bottom()
                || !isFree(box) || !suits(box))
                continue;
            m_taken.push_back(box);
            m_layout.labels.push_back({.kind = kind, .lines = {name}, .box = box});
            return true;
        }
        return false;
    }

    const EventStore &m_store;
    const Dealings &m_dealings;
    const BaseMap &m_map;
    const MapLayout &m_marks;
    const MapStyle &m_style;
    const LabelWidth &m_labelWidth;
    DealingLayout m_layout;
    std::vector<Rect> m_taken;
    std::vector<LandRows> m_outlined;
    std::map<CountryIndex, bool> m_named; ///< or tried, with nothing that would change it
};

/// From `at` to the curve, px: the nearest of some points on it, then nearer and nearer around that.
double distanceTo(const DealingArc &arc, Point at)
{
    constexpr int points = 32;
    constexpr int halvings = 12;
    const auto far = [&](double t) { return distance(arc.at(std::clamp(t, 0.0, 1.0)), at); };
    double best = 0.0;
    for (int i = 1; i <= points; ++i)
        if (const double t = static_cast<double>(i) / points; far(t) < far(best))
            best = t;
    double step = 0.5 / points;
    for (int i = 0; i < halvings; ++i, step /= 2)
        for (const double t : {best - step, best + step})
            if (far(t) < far(best))
                best = std::clamp(t, 0.0, 1.0);
    return far(best);
}

} // namespace

std::size_t dealingsDrawn(const Dealings &dealings, std::span<const std::string> chosen)
{
    return std::min(dealings.pairs.size(), chosen.empty() ? mostDealingArcsOfAll : mostDealingArcs);
}

Point DealingArc::at(double part) const noexcept
{
    return mixed(mixed(from, bend, part), mixed(bend, to, part), part);
}

DealingLayout layoutDealings(const EventStore &store, const Dealings &dealings, const BaseMap &map,
                             const MapLayout &layout, std::span<const std::string> chosen,
                             const MapStyle &style, const LabelWidth &labelWidth)
{
    return ArcLayout(store, dealings, map, layout, style, labelWidth).made(chosen);
}

void clearBows(MapLayout &layout, const DealingLayout &dealings)
{
    constexpr double wide = 3.0; // px; a thinner one is read as running behind the name
    std::erase_if(layout.labels, [&](const MapLabel &label) {
        return label.kind != MapLabelKind::Place
            && std::ranges::any_of(dealings.arcs, [&](const DealingArc &arc) {
                   return !arc.minor && arc.width >= wide && runsThrough(arc, label.box);
               });
    });
}

void addChosenEnds(MercatorBounds &bounds, const EventStore &store, const Dealings &dealings,
                   const BaseMap &map, std::span<const std::string> chosen)
{
    for (const Dealing &dealing : dealings.pairs)
        if (isAmong(store, dealing, chosen))
            for (const CountryIndex side : {dealing.a, dealing.b})
                if (const auto seat = seatOf(map, store.countries()[side].code))
                    bounds.add(*seat);
}

const DealingArc *arcAt(const DealingLayout &layout, Point at, double tolerance)
{
    const DealingArc *nearest = nullptr;
    std::pair<double, bool> least; // px beyond its edge, and whether it is below those asked for
    for (const DealingArc &arc : layout.arcs) {
        const double d = distanceTo(arc, at);
        if (d > std::max(tolerance, arc.width / 2))
            continue;
        const std::pair beyond(std::max(0.0, d - arc.width / 2), arc.minor);
        if (!nearest || beyond < least) {
            nearest = &arc;
            least = beyond;
        }
    }
    return nearest;
}

} // namespace faultline
