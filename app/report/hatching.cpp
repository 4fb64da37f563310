#include "app/report/hatching.h"

#include "core/map/map_layout.h"
#include "core/timeline/timeline_layout.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace faultline {

namespace {

constexpr double spacing = 3.2; ///< px between strokes
constexpr double width = 1.0;   ///< px of a stroke

/// Sets the pen of strokes and puts the painter back.
class Strokes {
public:
    Strokes(QPainter &painter, const Theme &theme) : m_painter(painter)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.text, width));
    }
    ~Strokes() { m_painter.restore(); }
    Strokes(const Strokes &) = delete;
    Strokes &operator=(const Strokes &) = delete;

private:
    QPainter &m_painter;
};

/// Strokes that rise to the right, as far as they lie in the rectangle.
void strokeRect(QPainter &painter, const QRectF &rect)
{
    for (double at = spacing; at < rect.width() + rect.height(); at += spacing * std::numbers::sqrt2) {
        const double left = std::max(0.0, at - rect.height());
        const double right = std::min(at, rect.width());
        painter.drawLine(QPointF(rect.left() + left, rect.top() + at - left),
                         QPointF(rect.left() + right, rect.top() + at - right));
    }
}

/// Strokes that rise to the right, as far as they lie in the circle.
void strokeCircle(QPainter &painter, QPointF centre, double radius)
{
    const QPointF along(std::numbers::sqrt2 / 2, -std::numbers::sqrt2 / 2);
    const QPointF across(std::numbers::sqrt2 / 2, std::numbers::sqrt2 / 2);
    const double first = -std::floor(radius / spacing) * spacing;
    for (double at = first; at < radius; at += spacing) {
        const double half = std::sqrt(radius * radius - at * at);
        painter.drawLine(centre + across * at - along * half, centre + across * at + along * half);
    }
}

/// Strokes across the ring of a cluster, whose number stays free.
void strokeRing(QPainter &painter, QPointF centre, double radius)
{
    constexpr double ringWidth = 4.0;
    const int strokes = std::max(8, static_cast<int>(2 * std::numbers::pi * radius / (2 * spacing)));
    for (int i = 0; i < strokes; ++i) {
        const double angle = 2 * std::numbers::pi * i / strokes;
        const QPointF out(std::cos(angle), std::sin(angle));
        painter.drawLine(centre + out * (radius - ringWidth), centre + out * (radius + 1.0));
    }
}

void hatch(QPainter &painter, const MapMark &mark)
{
    const QPointF centre(mark.at.x, mark.at.y);
    const Rect box = mark.bounds();
    switch (mark.kind) {
    case MarkKind::Event:
        return strokeCircle(painter, centre, mark.radius);
    case MarkKind::Cluster:
        return strokeRing(painter, centre, mark.radius);
    case MarkKind::Country: // below its words
    case MarkKind::Listed:
        return strokeRect(painter,
                          {box.x + mark.radius, box.y + box.height - 3.0, box.width - 2 * mark.radius, 3.0});
    }
}

} // namespace

void hatchGlyph(QPainter &painter, QPointF centre, double radius, const Theme &theme)
{
    const Strokes strokes(painter, theme);
    strokeCircle(painter, centre, radius);
}

void hatchMarks(QPainter &painter, const MapLayout &layout, const EventStore &store,
                std::span<const Row> rows, const Theme &theme)
{
    std::set<std::uint32_t> marks;
    for (const Row row : rows)
        marks.insert(layout.markOfPlace[store.columns().place[row]]);
    marks.erase(noMark);
    const Strokes strokes(painter, theme);
    for (const std::uint32_t mark : marks)
        hatch(painter, layout.marks[mark]);
}

void hatchMarks(QPainter &painter, const TimelineLayout &layout, std::span<const Row> rows,
                const Theme &theme)
{
    const Strokes strokes(painter, theme);
    for (const TimelineMark &mark : layout.marks) {
        if (!std::ranges::binary_search(rows, mark.row))
            continue;
        const QRectF box(mark.box.x, mark.box.y, mark.box.width, mark.box.height);
        const QRectF axis(layout.axis.left, layout.lanesTop(), layout.axis.width, layout.height);
        if (mark.shape == TimelineMark::Shape::Bar)
            strokeRect(painter, box & axis);
        else if (axis.contains(box.center()))
            strokeCircle(painter, box.center(), box.width() / 2);
    }
}

} // namespace faultline
