#include "core/map/shape_names.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr MapLabelKind kind = MapLabelKind::Place;
constexpr double leastExtent = 24.0; // px; what is smaller and no point has no name

/// The places a name may take, the best first.
std::vector<Rect> boxesFor(const ShapeName &name, Point at, double width, double height)
{
    constexpr double gap = 7.0; // px from a point
    const double top = at.y - height / 2;
    if (name.extent > 0.0F)
        return {{at.x - width / 2, top, width, height}};
    return {{at.x + gap, top, width, height}, {at.x - gap - width, top, width, height}};
}

bool holds(const Rect &area, const Rect &box)
{
    return box.x >= area.x && box.y >= area.y && box.right() <= area.right() && box.bottom() <= area.bottom();
}

} // namespace

std::vector<ShapeName> namesInView(std::span<const ShapeName> names, const MapViewport &viewport)
{
    std::vector<ShapeName> found;
    for (const ShapeName &name : names) {
        const bool large = name.extent == 0.0F || name.extent * viewport.scale >= leastExtent;
        if (large && viewport.area().contains(viewport.project(Mercator{name.at.x, name.at.y})))
            found.push_back(name);
        if (found.size() == mostNamesInView)
            break;
    }
    return found;
}

std::vector<MapLabel> layoutShapeNames(std::span<const ShapeName> names, const MapLayout &layout,
                                       const MapStyle &style, const LabelWidth &labelWidth)
{
    std::vector<Rect> taken = style.reserved;
    for (const MapMark &mark : layout.marks)
        taken.push_back(mark.bounds());
    for (const MapLabel &label : layout.labels)
        taken.push_back(label.box);
    const double height = style.lineHeights[static_cast<std::size_t>(kind)];
    std::vector<MapLabel> labels;
    for (const ShapeName &name : names) {
        const Point at = layout.viewport.project(Mercator{name.at.x, name.at.y});
        for (const Rect &box : boxesFor(name, at, labelWidth(kind, name.text), height)) {
            if (!holds(layout.viewport.area(), box)
                || std::ranges::any_of(taken, [&](const Rect &other) { return other.intersects(box); }))
                continue;
            taken.push_back(box);
            labels.push_back({.kind = kind, .lines = {name.text}, .box = box});
            break;
        }
    }
    return labels;
}

} // namespace faultline
