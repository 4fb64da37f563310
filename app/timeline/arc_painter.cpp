#include "app/timeline/arc_painter.h"

#include "app/shell/geometry.h"

#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace faultline {

namespace {

constexpr double markRadius = 8.0; ///< px the line keeps from the middle of an event on the axis
constexpr double headLength = 8.0;
constexpr double headWidth = 3.5; ///< to each side
constexpr double roomForHead =
    40.0; ///< px between two events, so that heads between nearer ones are told apart

Qt::PenStyle penStyle(LinkKind kind)
{
    switch (kind) {
    case LinkKind::RespondsTo:
        return Qt::DashLine;
    case LinkKind::PartOf:
        return Qt::DotLine;
    case LinkKind::LeadsTo:
        break;
    }
    return Qt::SolidLine;
}

/// `length` px from `tip` towards `from`.
QPointF before(QPointF tip, QPointF from, double length)
{
    const QLineF back(tip, from);
    return back.length() > 0.0 ? back.pointAt(length / back.length()) : tip;
}

/// The two corners behind the tip of an arrow of some size that comes from `from`.
std::pair<QPointF, QPointF> corners(QPointF tip, QPointF from, double size)
{
    const QPointF base = before(tip, from, size * headLength);
    const QPointF aside = QLineF(base, tip).normalVector().unitVector().p2() - base;
    return {base + size * headWidth * aside, base - size * headWidth * aside};
}

void paintHead(QPainter &painter, QPointF tip, QPointF from, double size, const QColor &color)
{
    const auto [left, right] = corners(tip, from, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{tip, left, right});
}

void paintOpenHead(QPainter &painter, QPointF tip, QPointF from, const QColor &color)
{
    const auto [left, right] = corners(tip, from, 1.0);
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{left, tip, right});
}

} // namespace

void paintArc(QPainter &painter, const LinkArc &arc, const Theme &theme)
{
    const auto &[tail, afterTail, beforeHead, head] = arc.curve;
    const double faint = 0.12 * static_cast<double>(arc.link.steps - 1);
    QColor color = theme.accent;
    color.setAlphaF(static_cast<float>(std::max(0.4, 0.95 - faint)));

    const QPointF start = arc.tailBeyond ? qt(tail) : before(qt(tail), qt(afterTail), markRadius);
    const QPointF tip = arc.headBeyond ? qt(head) : before(qt(head), qt(beforeHead), markRadius);
    const double size = std::min(1.0, QLineF(qt(tail), qt(head)).length() / roomForHead);
    QPainterPath line(start);
    line.cubicTo(qt(afterTail), qt(beforeHead), before(tip, qt(beforeHead), size * headLength - 1.0));
    painter.setPen(QPen(color, 1.5, penStyle(arc.link.kind), Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
    paintHead(painter, tip, qt(beforeHead), size, color);
    if (arc.tailBeyond)
        paintOpenHead(painter, qt(tail), qt(afterTail), color);
}

void paintUnmarkedEnd(QPainter &painter, Point at, const Theme &theme)
{
    constexpr double radius = 3.0; // px
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawEllipse(qt(at), radius, radius);
}

} // namespace faultline
