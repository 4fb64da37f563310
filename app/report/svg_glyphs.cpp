#include "app/report/svg_glyphs.h"

#include <QFont>
#include <QGlyphRun>
#include <QTextLayout>

namespace faultline {

namespace {

constexpr double emSize = 100.0; ///< units of the outlines

std::string attribute(const char *name, double value)
{
    return std::string(" ") + name + "=\"" + svgNumber(value) + "\"";
}

} // namespace

std::string svgNumber(double value)
{
    QByteArray digits = QByteArray::number(value, 'f', 2);
    while (digits.endsWith('0'))
        digits.chop(1);
    if (digits.endsWith('.'))
        digits.chop(1);
    return digits == "-0" ? "0" : digits.toStdString();
}

std::string svgPathData(const QPainterPath &path)
{
    std::string data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element &element = path.elementAt(i);
        if (element.isMoveTo())
            data += "M";
        else if (element.isLineTo())
            data += "L";
        else if (element.isCurveTo())
            data += "C";
        else
            data += " ";
        data += svgNumber(element.x) + " " + svgNumber(element.y);
    }
    return data;
}

std::optional<std::string> SvgGlyphs::outlines(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    std::string elements;
    for (const QGlyphRun &run : layout.glyphRuns()) {
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> places = run.positions();
        const double scale = run.rawFont().pixelSize() / emSize;
        elements += "<g transform=\"scale(" + QByteArray::number(scale, 'f', 6).toStdString() + ")\">";
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            const auto id = idOf(run.rawFont(), glyphs[i]);
            if (!id)
                return std::nullopt;
            const QPointF at = (places[i] - QPointF(0, line.ascent())) / scale;
            if (!id->empty())
                elements += "<use xlink:href=\"#" + *id + "\"" + attribute("x", at.x())
                    + (std::abs(at.y()) < 0.01 ? "" : attribute("y", at.y())) + "/>";
        }
        elements += "</g>";
    }
    return elements;
}

/// Empty for a glyph without ink; nothing for one with ink, but no outline.
std::optional<std::string> SvgGlyphs::idOf(const QRawFont &face, quint32 glyph)
{
    const auto [known, added] = m_ids.try_emplace({face.familyName() + face.styleName(), glyph});
    if (!added)
        return known->second;
    QRawFont large = face;
    large.setPixelSize(emSize);
    const QPainterPath outline = large.pathForGlyph(glyph);
    if (!outline.isEmpty()) {
        known->second = "g" + std::to_string(m_ids.size());
        m_definitions += "<path id=\"" + *known->second + "\" d=\"" + svgPathData(outline) + "\"/>\n";
    } else if (large.boundingRect(glyph).isEmpty()) {
        known->second = std::string();
    }
    return known->second;
}

} // namespace faultline
