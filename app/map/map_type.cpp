#include "app/map/map_type.h"

#include <QGlyphRun>
#include <QPainter>
#include <QTextLayout>

namespace faultline {

QFont mapFont(MapLabelKind kind)
{
    QFont font = textFont(kind == MapLabelKind::Place ? 12.0 : 11.0);
    if (kind == MapLabelKind::Region) {
        font = textFont(10.0, QFont::DemiBold);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 1.3);
    }
    if (kind == MapLabelKind::Sea)
        font.setItalic(true);
    return font;
}

QColor mapTextColor(MapLabelKind kind, const Theme &theme)
{
    switch (kind) {
    case MapLabelKind::Place:
        return theme.text;
    case MapLabelKind::Capital:
    case MapLabelKind::Region:
        return theme.muted;
    case MapLabelKind::Town:
    case MapLabelKind::Country:
    case MapLabelKind::Sea:
        break;
    }
    return theme.faint;
}

QString mapWording(MapLabelKind kind, std::string_view line)
{
    const QString words = QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()));
    return kind == MapLabelKind::Region ? words.toUpper() : words;
}

void paintOutlined(QPainter &painter, QPointF at, const QFont &font, const QString &text, const QColor &ink,
                   const QColor &ground)
{
    constexpr double edge = 1.2; // px
    constexpr double slanted = edge * 0.71;
    QTextLayout layout(text, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    const QPointF topLeft(at.x(), at.y() - line.ascent());

    // Shaped once, then written nine times: many times cheaper than stroking the letters' outlines.
    for (const QGlyphRun &run : layout.glyphRuns()) {
        painter.setPen(ground);
        for (const QPointF step : {QPointF(edge, 0), QPointF(-edge, 0), QPointF(0, edge), QPointF(0, -edge),
                                   QPointF(slanted, slanted), QPointF(-slanted, slanted),
                                   QPointF(slanted, -slanted), QPointF(-slanted, -slanted)})
            painter.drawGlyphRun(topLeft + step, run);
        painter.setPen(ink);
        painter.drawGlyphRun(topLeft, run);
    }
}

} // namespace faultline
