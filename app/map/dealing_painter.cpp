// Dealings between countries as bows across the land.
#include "app/map/map_painter.h"
#include "app/map/map_type.h"
#include "app/shell/text_line.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace faultline {

namespace {

QPointF qt(Point p) { return {p.x, p.y}; }

QPainterPath pathOf(const DealingArc &arc)
{
    QPainterPath path(qt(arc.from));
    path.quadTo(qt(arc.bend), qt(arc.to));
    return path;
}

void stroke(QPainter &painter, const DealingArc &arc, QColor color, double width, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    painter.strokePath(pathOf(arc), QPen(color, width, Qt::SolidLine, Qt::RoundCap));
}

void paintName(QPainter &painter, const MapLabel &label, const Theme &theme)
{
    const QFont font = mapFont(label.kind);
    const double baseline = label.box.y + (label.box.height + QFontMetricsF(font).capHeight()) / 2;
    paintLine(painter, {label.box.x, baseline}, font, mapWording(label.kind, label.lines.front()),
              {theme.text, theme.regionLand});
}

} // namespace

void paintDealings(QPainter &painter, const DealingLayout &layout, const Theme &theme)
{
    constexpr double clear = 0.6; // alpha
    constexpr double faint = 0.22;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const bool minor : {true, false})
        for (auto arc = layout.arcs.rbegin(); arc != layout.arcs.rend(); ++arc)
            if (arc->minor == minor)
                stroke(painter, *arc, themeColor(theme, arc->theme), arc->width, minor ? faint : clear);
    for (const MapLabel &label : layout.labels)
        paintName(painter, label, theme);
    painter.restore();
}

void paintDealing(QPainter &painter, const DealingArc &arc, const Theme &theme)
{
    constexpr double ground = 3.0; // px on both sides together
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    stroke(painter, arc, theme.background, arc.width + ground, 0.9);
    stroke(painter, arc, themeColor(theme, arc.theme), arc.width, 1.0);
    painter.restore();
}

} // namespace faultline
