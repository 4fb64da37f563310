#include "core/map/map_hit.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

/// From the mark's edge, px; negative inside.
double distanceTo(const MapMark &mark, Point at)
{
    const double beside = std::max(std::abs(at.x - mark.at.x) - (mark.halfWidth - mark.radius), 0.0);
    return std::hypot(beside, at.y - mark.at.y) - mark.radius;
}

/// A position in the layout's marks, or noMark.
std::uint32_t markIndexOf(const MapLayout &layout, const EventStore &store, Row row)
{
    return onlyCountryKnown(store, row) ? layout.markOfCountry[store.places(row).front()]
                                        : layout.markOfPlace[store.columns().place[row]];
}

} // namespace

const MapMark *markAt(const MapLayout &layout, Point at, double tolerance)
{
    const MapMark *nearest = nullptr;
    double distance = tolerance;
    for (const MapMark &mark : layout.marks) {
        const double d = distanceTo(mark, at);
        if (mark.kind == MarkKind::Listed && d <= 0.0) // whatever the legend covers
            return &mark;
        if (d <= distance) {
            nearest = &mark;
            distance = d;
        }
    }
    return nearest;
}

const MapMark *markOf(const MapLayout &layout, const EventStore &store, Row row)
{
    if (row == noRow || !store.hasPlace(row))
        return nullptr;
    const std::uint32_t mark = markIndexOf(layout, store, row);
    return mark == noMark ? nullptr : &layout.marks[mark];
}

std::vector<std::uint32_t> marksOf(const MapLayout &layout, const EventStore &store, const MapContent &events)
{
    std::vector<std::uint32_t> marks;
    events.forEach([&](const auto &group) {
        if (const MapMark *mark = markOf(layout, store, group.first))
            marks.push_back(static_cast<std::uint32_t>(mark - layout.marks.data()));
    });
    std::ranges::sort(marks);
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    return marks;
}

std::vector<Row> rowsOf(const MapLayout &layout, const MapMark &mark, const EventStore &store,
                        const VisibleSet &visible, std::size_t most)
{
    const auto index = static_cast<std::uint32_t>(&mark - layout.marks.data());
    std::vector<Row> rows;
    const std::size_t wanted = std::min<std::size_t>(most, mark.count);
    for (auto row = visible.rows.begin(); row != visible.rows.end() && rows.size() < wanted; ++row)
        if (markIndexOf(layout, store, *row) == index)
            rows.push_back(*row);
    return rows;
}

} // namespace faultline
