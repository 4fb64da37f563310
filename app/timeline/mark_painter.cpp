#include "app/timeline/mark_painter.h"

#include "app/shell/geometry.h"
#include "app/shell/glyphs.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

namespace faultline {

namespace {

/// `share` of `color` on the background, opaque.
QColor pale(const QColor &color, const Theme &theme, double share)
{
    const auto mix = [&](int a, int b) { return static_cast<int>(a * share + b * (1.0 - share)); };
    const QColor &ground = theme.background;
    return {mix(color.red(), ground.red()), mix(color.green(), ground.green()),
            mix(color.blue(), ground.blue())};
}

/// From nothing over the certain part to nothing.
QBrush fadingBrush(const QRectF &whole, PxRange core, const QColor &color)
{
    QLinearGradient gradient(whole.topLeft(), whole.topRight());
    const auto at = [&](double x) { return std::clamp((x - whole.left()) / whole.width(), 0.0, 1.0); };
    gradient.setColorAt(0.0, withAlpha(color, core.left > whole.left() ? 0.0 : 0.85));
    gradient.setColorAt(at(core.left), withAlpha(color, 0.85));
    gradient.setColorAt(at(core.right), withAlpha(color, 0.85));
    gradient.setColorAt(1.0, withAlpha(color, core.right < whole.right() ? 0.0 : 0.85));
    return gradient;
}

void paintRounded(QPainter &painter, const QRectF &rect, const QPen &pen, const QBrush &brush)
{
    painter.setPen(pen);
    painter.setBrush(brush);
    const double radius = std::min(rect.height(), rect.width()) / 2.0;
    painter.drawRoundedRect(rect, radius, radius);
}

/// Dashed and pale: some day of these, or doubted altogether.
void paintSoftBar(QPainter &painter, const QRectF &rect, const QColor &color, const Theme &theme)
{
    QPen pen(color, 1.0);
    pen.setDashPattern({2.5, 2.0});
    paintRounded(painter, rect.adjusted(0.5, 0.5, -0.5, -0.5), pen, pale(color, theme, 0.28));
}

void paintArrow(QPainter &painter, const QRectF &bar, const QColor &color)
{
    const double reach = bar.height() / 2.0 + 2.5;
    const QPointF tip(bar.right(), bar.center().y());
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(
        QPolygonF{tip, tip + QPointF(-1.4 * reach, -reach), tip + QPointF(-1.4 * reach, reach)});
}

/// Pale where it is not certain that it had begun or not yet ended.
void paintFirmBar(QPainter &painter, const QRectF &rect, PxRange core, const QColor &color,
                  const Theme &theme)
{
    const QRectF firm(core.left, rect.top(), core.right - core.left, rect.height());
    if (firm.width() < rect.width())
        paintRounded(painter, rect, Qt::NoPen, pale(color, theme, 0.45));
    paintRounded(painter, firm, Qt::NoPen, pale(color, theme, 0.85));
}

void paintBar(QPainter &painter, const TimelineMark &mark, const Theme &theme)
{
    const QColor color = themeColor(theme, mark.theme);
    QRectF rect = qt(mark.box);
    if (mark.open)
        rect.setRight(rect.right() - 4.0);
    if (mark.soft || mark.uncertain)
        paintSoftBar(painter, rect, color, theme);
    else if (mark.approximate)
        paintRounded(painter, rect, Qt::NoPen, fadingBrush(rect, mark.core, color));
    else
        paintFirmBar(painter, rect, {mark.core.left, std::min(mark.core.right, rect.right())}, color, theme);
    if (mark.open)
        paintArrow(painter, qt(mark.box), color);
}

/// A haze to both sides.
void paintHaze(QPainter &painter, const QPointF &centre, double radius, const QColor &color)
{
    const QRectF haze(centre.x() - 2.6 * radius, centre.y() - radius / 2.0, 5.2 * radius, radius);
    paintRounded(painter, haze, Qt::NoPen, fadingBrush(haze, {centre.x(), centre.x()}, color));
}

void paintQuestionMark(QPainter &painter, const QRectF &box, const QColor &color)
{
    painter.setFont(textFont(8.0, QFont::Bold));
    painter.setPen(color);
    painter.drawText(box, Qt::AlignCenter, QStringLiteral("?"));
}

void paintGlyphMark(QPainter &painter, const TimelineMark &mark, const Theme &theme)
{
    const QColor color = themeColor(theme, mark.theme);
    const QRectF box = qt(mark.box);
    const double radius = box.width() / 2.0;
    if (mark.approximate)
        paintHaze(painter, box.center(), radius, color);
    if (!mark.soft && !mark.uncertain) {
        paintGlyph(painter, mark.theme, box.center(), radius, theme);
        return;
    }
    constexpr double pen = 1.25;
    painter.setPen(QPen(color, pen));
    painter.setBrush(mark.uncertain ? theme.background : pale(color, theme, 0.28));
    painter.drawPath(glyphPath(mark.theme, box.center(), radius - pen / 2.0));
    if (mark.uncertain)
        paintQuestionMark(painter, box, color);
}

} // namespace

void paintMark(QPainter &painter, const TimelineMark &mark, const Theme &theme)
{
    if (mark.shape == TimelineMark::Shape::Bar)
        paintBar(painter, mark, theme);
    else
        paintGlyphMark(painter, mark, theme);
}

void paintRing(QPainter &painter, const TimelineMark &mark, const QColor &color, const Theme &theme)
{
    const QRectF ring = qt(mark.box).adjusted(-3.5, -3.5, 3.5, 3.5);
    paintRounded(painter, ring, QPen(theme.background, 4.0), Qt::NoBrush);
    paintRounded(painter, ring, QPen(color, 2.0), Qt::NoBrush);
}

} // namespace faultline
