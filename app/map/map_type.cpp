#include "app/map/map_type.h"

#include <QCache>
#include <QGlyphRun>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

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

namespace {

void writeOutlined(QPainter &painter, QPointF at, const QFont &font, const QString &text, const QColor &ink,
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

/// A label as a picture, with its baseline's beginning at `origin`.
struct LabelPicture {
    QImage image;
    QPointF origin;
};

LabelPicture pictureOf(const QFont &font, const QString &text, const QColor &ink, const QColor &ground,
                       double pixelRatio)
{
    constexpr double air = 3.0; // px, for the outline and what letters reach out
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(text) + 2.0 * air, metrics.height() + 2.0 * air);
    LabelPicture picture{
        .image = QImage((size * pixelRatio).toSize() + QSize(1, 1), QImage::Format_ARGB32_Premultiplied),
        .origin = {air, air + metrics.ascent()}};
    picture.image.setDevicePixelRatio(pixelRatio);
    picture.image.fill(Qt::transparent);
    QPainter painter(&picture.image);
    writeOutlined(painter, picture.origin, font, text, ink, ground);
    return picture;
}

/// The window writes the same labels frame after frame: a picture of each is kept.
const LabelPicture &keptPicture(const QFont &font, const QString &text, const QColor &ink,
                                const QColor &ground, double pixelRatio)
{
    constexpr int mostKept = 2000;
    thread_local QCache<QString, LabelPicture> kept(mostKept);
    const QString key = QStringLiteral("%1|%2|%3|%4|%5")
                            .arg(text, font.key())
                            .arg(ink.rgba())
                            .arg(ground.rgba())
                            .arg(pixelRatio);
    if (const LabelPicture *known = kept.object(key))
        return *known;
    kept.insert(key, new LabelPicture(pictureOf(font, text, ink, ground, pixelRatio)));
    return *kept.object(key);
}

} // namespace

void paintOutlined(QPainter &painter, QPointF at, const QFont &font, const QString &text, const QColor &ink,
                   const QColor &ground)
{
    const bool onScreen = painter.paintEngine()->type() == QPaintEngine::Raster
        && painter.worldTransform().type() <= QTransform::TxTranslate;
    if (!onScreen)
        return writeOutlined(painter, at, font, text, ink, ground);
    const double pixelRatio = painter.device()->devicePixelRatioF();
    const LabelPicture &picture = keptPicture(font, text, ink, ground, pixelRatio);
    const QPointF topLeft = (at - picture.origin) * pixelRatio;
    painter.drawImage(QPointF(std::round(topLeft.x()), std::round(topLeft.y())) / pixelRatio, picture.image);
}

} // namespace faultline
