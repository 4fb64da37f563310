#include "core/timeline/link_arcs.h"

#include "core/timeline/lane_packing.h"
#include "core/timeline/timeline_hit.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace faultline {

namespace {

constexpr double leastBow = 30.0; // px, so that the curve passes above the titles of its track
constexpr double mostBow = 60.0;
constexpr double bowShare = 0.2;   ///< of the distance in x
constexpr double lowBow = 12.0;    ///< between tracks
constexpr double sameTrack = 20.0; ///< px in y
constexpr double upright = 24.0;   ///< px in x; a curve between tracks as steep as that bows …
constexpr double aside = 18.0;     ///< … to the right, its controls by so many px
constexpr double inset = 4.0;      ///< px from the start of a bar, or the edge of the axis

constexpr double leastDrawn = 20.0; ///< px between two ends that are told apart with an arrow between them
constexpr double apart = 10.0;      ///< px between the ends of two curves that are told apart

enum class Side { Left, On, Right };

struct End {
    Point at;
    Side side = Side::On;
};

Point arcEnd(const TimelineMark &mark, const TimeAxis &axis)
{
    const double into = mark.shape == TimelineMark::Shape::Glyph ? mark.box.width / 2.0
                                                                 : std::min(inset, mark.box.width / 2.0);
    return {std::clamp(mark.box.x + into, axis.left + inset, axis.right() - inset),
            mark.box.y + mark.box.height / 2.0};
}

/// At the edge of the axis, in the lane of an event that lies outside it.
std::vector<End> edgeEnd(const TimelineLayout &layout, const EventStore &store, Row row)
{
    const auto lane = laneOf(layout, store, row);
    if (!lane)
        return {};
    const LaneFrame frame = laneFrame(*lane, layout.lanes[*lane].rect, layout.style);
    const bool before = layout.axis.x(dayNumber(store.earliest(row))) < layout.axis.left;
    return {
        {{before ? layout.axis.left : layout.axis.right(), frame.markTop(0) + layout.style.markHeight / 2.0},
         before ? Side::Left : Side::Right}};
}

/// Where a link to the event may end.
std::vector<End> endsOf(const TimelineLayout &layout, const EventStore &store, Row row)
{
    std::vector<End> ends;
    for (const TimelineMark &mark : layout.marks)
        if (mark.row == row)
            ends.push_back({arcEnd(mark, layout.axis)});
    if (!ends.empty())
        return ends;
    if (const auto mark = markOf(layout, store, row))
        return {{arcEnd(*mark, layout.axis)}};
    return edgeEnd(layout, store, row);
}

std::pair<End, End> closest(const std::vector<End> &tails, const std::vector<End> &heads)
{
    std::pair<End, End> best{tails.front(), heads.front()};
    double least = std::numeric_limits<double>::infinity();
    for (const End &tail : tails)
        for (const End &head : heads)
            if (const double away = std::abs(tail.at.y - head.at.y); away < least) {
                least = away;
                best = {tail, head};
            }
    return best;
}

/// px upwards, below 0 downwards; what there is room for between the top and the bottom of the lanes.
double bowBetween(const TimelineLayout &layout, Point tail, Point head)
{
    const double above = std::max(0.0, std::min(tail.y, head.y) - layout.lanesTop() - 2.0);
    if (std::abs(tail.y - head.y) > sameTrack)
        return std::min(lowBow, above);
    const double wanted = std::clamp(std::abs(tail.x - head.x) * bowShare, leastBow, mostBow);
    const double below = std::max(0.0, layout.lanesBottom() - std::max(tail.y, head.y) - 2.0);
    return above >= leastBow || above >= below ? std::min(wanted, above) : -std::min(wanted, below);
}

/// Level where it runs to the edge. The curve stays between its controls.
Point control(const End &end, double reach, double bow)
{
    return {end.at.x + reach, end.side == Side::On ? end.at.y - bow : end.at.y};
}

std::array<Point, 4> curveOf(const TimelineLayout &layout, const End &tail, const End &head)
{
    const double dx = head.at.x - tail.at.x;
    const double dy = head.at.y - tail.at.y;
    if (std::abs(dx) < upright && std::abs(dy) > sameTrack)
        return {tail.at,
                {tail.at.x + aside, tail.at.y + dy / 3.0},
                {head.at.x + aside, head.at.y - dy / 3.0},
                head.at};
    const double bow = bowBetween(layout, tail.at, head.at);
    return {tail.at, control(tail, 0.25 * dx, bow), control(head, -0.25 * dx, bow), head.at};
}

bool isToldApart(const LinkArc &arc, std::span<const LinkArc> before)
{
    return distance(arc.curve.front(), arc.curve.back()) >= leastDrawn
        && std::ranges::none_of(before, [&](const LinkArc &other) {
               return other.drawn && distance(arc.curve.front(), other.curve.front()) < apart
                   && distance(arc.curve.back(), other.curve.back()) < apart;
           });
}

} // namespace

Point LinkArc::at(double part) const noexcept
{
    const double rest = 1.0 - part;
    const std::array weights{rest * rest * rest, 3.0 * rest * rest * part, 3.0 * rest * part * part,
                             part * part * part};
    Point sum;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum.x += weights[i] * curve[i].x;
        sum.y += weights[i] * curve[i].y;
    }
    return sum;
}

bool runsThrough(const LinkArc &arc, const Rect &box)
{
    constexpr int pieces = 32;
    const auto [left, right] = std::ranges::minmax(arc.curve, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(arc.curve, {}, &Point::y); // the curve is between them
    if (!arc.drawn || right.x < box.x || left.x > box.right() || bottom.y < box.y || top.y > box.bottom())
        return false;
    Segment piece{{}, arc.at(0.0)};
    for (int i = 1; i <= pieces; ++i) {
        piece = {piece.to, arc.at(static_cast<double>(i) / pieces)};
        if (meets(piece, box))
            return true;
    }
    return false;
}

std::vector<LinkArc> linkArcs(const TimelineLayout &layout, const EventStore &store,
                              const VisibleSet &visible, const std::vector<TracedLink> &links)
{
    std::vector<LinkArc> arcs;
    for (const TracedLink &link : links) {
        if (!visible.contains(link.tail) || !visible.contains(link.head))
            continue;
        const std::vector<End> tails = endsOf(layout, store, link.tail);
        const std::vector<End> heads = endsOf(layout, store, link.head);
        if (tails.empty() || heads.empty())
            continue;
        const auto [tail, head] = closest(tails, heads);
        if (tail.side != Side::On && tail.side == head.side)
            continue;
        arcs.push_back({.link = link,
                        .curve = curveOf(layout, tail, head),
                        .tailBeyond = tail.side != Side::On,
                        .headBeyond = head.side != Side::On});
        arcs.back().drawn = isToldApart(arcs.back(), std::span(arcs).first(arcs.size() - 1));
    }
    return arcs;
}

} // namespace faultline
