// Which names of a layer's features are written, and where.
#pragma once

#include "core/map/geojson_shapes.h"
#include "core/map/map_layout.h"

#include <span>

namespace faultline {

/// No picture is asked to place more names; a file's first features come first.
inline constexpr std::size_t mostNamesInView = 200;

/// Those in view whose shape is large enough to be named, at most mostNamesInView.
std::vector<ShapeName> namesInView(std::span<const ShapeName> names, const MapViewport &viewport);

/// Beside points, amid lines and areas; a name that would cover a mark, a label, another name or what
/// `style` reserves is left out.
std::vector<MapLabel> layoutShapeNames(std::span<const ShapeName> names, const MapLayout &layout,
                                       const MapStyle &style, const LabelWidth &labelWidth);

} // namespace faultline
