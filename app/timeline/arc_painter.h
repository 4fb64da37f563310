// Draws a link between two events of the timeline.
#pragma once

#include "app/shell/theme.h"
#include "core/timeline/link_arcs.h"

class QPainter;

namespace faultline {

/// A line with an arrow head at the effect: solid if one event leads to the other, dashed to an answer,
/// dotted to the whole a part belongs to; fainter the more links lie between. An open arrow where the tail is
/// beyond the axis.
void paintArc(QPainter &painter, const LinkArc &arc, const Theme &theme);

/// A dot where one of its events is, in the place of a mark that is left out.
void paintUnmarkedEnd(QPainter &painter, Point at, const Theme &theme);

} // namespace faultline
