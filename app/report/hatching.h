// Strokes over what is below the confidence a report asks for: doubt that survives every print.
#pragma once

#include "app/shell/theme.h"
#include "core/store/event_store.h"

#include <QPointF>

#include <span>

class QPainter;

namespace faultline {

struct MapLayout;
struct TimelineLayout;

/// Over a glyph that was painted with this radius.
void hatchGlyph(QPainter &painter, QPointF centre, double radius, const Theme &theme);

/// Over the marks that stand for one of `rows`, alone or with others.
void hatchMarks(QPainter &painter, const MapLayout &layout, const EventStore &store,
                std::span<const Row> rows, const Theme &theme);

/// Over the marks whose event, the most important where there are several, is one of `rows`, which ascend.
void hatchMarks(QPainter &painter, const TimelineLayout &layout, std::span<const Row> rows,
                const Theme &theme);

} // namespace faultline
