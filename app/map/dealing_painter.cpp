// Dealings between countries as bows across the land.
#include "app/map/map_painter.h"
#include "app/map/map_type.h"
#include "app/shell/geometry.h"
#include "app/shell/text_line.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace faultline {

namespace {

QPainterPath pathOf(const DealingArc &arc)
{
    QPainterPath path(qt(arc.from));
    path.quadTo(qt(arc.bend), qt(arc.to));
    return path;
}

void stroke(QPainter &painter, const DealingArc &arc, const QColor &color, double width, double alpha)
{
    painter.strokePath(pathOf(arc), QPen(withAlpha(color, alpha), width, Qt::SolidLine, Qt::RoundCap));
}

/// Few dealings are fainter than many, and what was not asked for is fainter still.
double alphaOf(const DealingArc &arc)
{
    constexpr double least = 0.4;
    constexpr double most = 0.75;
    constexpr double minor = 0.22;
    constexpr double wide = 5.0; // px
    return arc.minor ? minor : std::min(most, least + (most - least) * (arc.width - 1.0) / (wide - 1.0));
}

/// Where bows end.
void paintSeats(QPainter &painter, const std::vector<Point> &seats, const Theme &theme)
{
    constexpr double radius = 2.2; // px
    painter.setPen(QPen(theme.regionLand, 1.0));
    painter.setBrush(theme.muted);
    for (const Point seat : seats)
        painter.drawEllipse(qt(seat), radius, radius);
}

} // namespace

void paintNames(QPainter &painter, const std::vector<MapLabel> &labels, const Theme &theme, bool onColour)
{
    for (const MapLabel &label : labels) {
        const QFont font = mapFont(label.kind);
        const double baseline = label.box.y + (label.box.height + QFontMetricsF(font).capHeight()) / 2;
        paintLine(painter, {label.box.x, baseline}, font, mapWording(label.kind, label.lines.front()),
                  {onColour ? theme.text : mapTextColor(label.kind, theme), theme.regionLand});
    }
}

void paintDealings(QPainter &painter, const DealingLayout &layout, const Theme &theme, bool onColour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const bool minor : {true, false})
        for (auto arc = layout.arcs.rbegin(); arc != layout.arcs.rend(); ++arc)
            if (arc->minor == minor)
                stroke(painter, *arc, themeColor(theme, arc->theme), arc->width, alphaOf(*arc));
    paintSeats(painter, layout.seats, theme);
    paintNames(painter, layout.labels, theme, onColour);
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
