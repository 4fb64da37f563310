// Draws one mark of the timeline, with the doubt about its date.
#pragma once

#include "app/shell/theme.h"
#include "core/timeline/timeline_layout.h"

class QPainter;

namespace faultline {

/// A glyph or a bar in the colour of its theme: hollow with `?` if uncertain, pale if only a month or year is
/// known, with fading ends if approximate, with an arrow if it goes on.
void paintMark(QPainter &painter, const TimelineMark &mark, const Theme &theme);

/// A ring around the mark.
void paintRing(QPainter &painter, const TimelineMark &mark, const QColor &color, const Theme &theme);

} // namespace faultline
