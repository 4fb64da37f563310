#include "app/shell/text_line.h"

#include "app/shell/kept.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <vector>

namespace faultline {

namespace {

constexpr double phases = 4.0; ///< places within a pixel at which a picture of text may begin

/// Those this thread has written with.
std::vector<QFont> &knownFonts()
{
    thread_local std::vector<QFont> fonts;
    return fonts;
}

/// Where a font stands among them: to compare two fonts takes longer than to paint a word. Most are copies of
/// one that was made once, which is seen at a glance.
std::size_t placeOf(const QFont &font)
{
    std::vector<QFont> &fonts = knownFonts();
    auto known = std::ranges::find_if(fonts, [&](const QFont &one) { return one.isCopyOf(font); });
    if (known == fonts.end())
        known = std::ranges::find(fonts, font);
    if (known == fonts.end())
        known = fonts.insert(known, font);
    return static_cast<std::size_t>(known - fonts.begin());
}

struct LineKey {
    std::size_t font; ///< its place among those known
    QString words;

    bool operator==(const LineKey &) const = default;
};

std::size_t qHash(const LineKey &key, std::size_t seed = 0) { return qHashMulti(seed, key.font, key.words); }

struct PictureKey {
    LineKey line;
    TextInk ink;
    int phase; ///< of its left end within a pixel of the device, in quarters
    double pixelRatio;

    bool operator==(const PictureKey &) const = default;
};

std::size_t qHash(const PictureKey &key, std::size_t seed = 0)
{
    return qHashMulti(seed, key.line, key.ink.color.rgba(), key.ink.edge.rgba(), key.phase, key.pixelRatio);
}

TextLine shaped(const QFont &font, const QString &words)
{
    QTextLayout layout(words, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    // Not the line's natural width, which has what the last letter reaches out: the next piece would stand
    // off.
    return {layout.glyphRuns(), QFontMetricsF(font).horizontalAdvance(words), line.ascent(), line.descent()};
}

/// Nine times the line are many times cheaper than a stroke around its letters.
void writeGlyphs(QPainter &painter, QPointF at, const TextLine &line, const TextInk &ink)
{
    constexpr double edge = 1.2; // px
    constexpr double slanted = edge * 0.71;
    const QPointF topLeft(at.x(), at.y() - line.ascent);
    for (const QGlyphRun &run : line.glyphs) {
        painter.setPen(ink.edge);
        if (ink.edge.alpha() > 0)
            for (const QPointF step :
                 {QPointF(edge, 0), QPointF(-edge, 0), QPointF(0, edge), QPointF(0, -edge),
                  QPointF(slanted, slanted), QPointF(-slanted, slanted), QPointF(slanted, -slanted),
                  QPointF(-slanted, -slanted)})
                painter.drawGlyphRun(topLeft + step, run);
        painter.setPen(ink.color);
        painter.drawGlyphRun(topLeft, run);
    }
}

/// As characters; an outline of letters stays below them. Glyphs stand where the font wants them on any
/// device: drawText() would enlarge the space between letters by the dots of a PDF.
void writeText(QPainter &painter, QPointF at, const QFont &font, const QString &words, const TextInk &ink)
{
    constexpr double edge = 2.4; // px, half of it outside of the letters
    const QFont written = writtenFont(painter, font);
    if (ink.edge.alpha() > 0) {
        QPainterPath letters;
        letters.addText(at, written, words);
        painter.strokePath(letters, QPen(ink.edge, edge, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    if (painter.paintEngine()->type() == QPaintEngine::Pdf)
        return writeGlyphs(painter, at, textLine(written, words), {ink.color});
    painter.setPen(ink.color);
    painter.setFont(written);
    painter.drawText(at, words);
}

/// A piece of a line.
struct LinePicture {
    QImage image;
    QPointF origin;     ///< of its baseline, in whole pixels of the device
    double width = 0.0; ///< px to the next piece
};

LinePicture pictureOfLine(const PictureKey &key)
{
    constexpr double air = 3.0; // px, for the outline and what letters reach out
    const TextLine &line = textLine(knownFonts()[key.line.font], key.line.words);
    const QSizeF size(line.width + 2.0 * air, line.ascent + line.descent + 2.0 * air);
    LinePicture picture{
        .image = QImage((size * key.pixelRatio).toSize() + QSize(2, 2), QImage::Format_ARGB32_Premultiplied),
        .origin = {std::round(air * key.pixelRatio), std::round((air + line.ascent) * key.pixelRatio)},
        .width = line.width};
    picture.image.setDevicePixelRatio(key.pixelRatio);
    picture.image.fill(Qt::transparent);
    QPainter painter(&picture.image);
    writeGlyphs(painter, (picture.origin + QPointF(key.phase / phases, 0.0)) / key.pixelRatio, line, key.ink);
    return picture;
}

const LinePicture &keptPicture(const PictureKey &key)
{
    constexpr qsizetype mostBytes = 6'000'000;
    return kept(key, mostBytes, pictureOfLine,
                [](const LinePicture &made) { return made.image.sizeInBytes(); });
}

/// Letters that join and turn must stay together, and marks that steer them with their line. Dashes, quotes
/// and dots of the block General Punctuation are plain.
bool isPlain(QChar c)
{
    constexpr char16_t firstRightToLeft = 0x590;
    const char16_t code = c.unicode();
    return code < firstRightToLeft || (code >= 0x2010 && code <= 0x2027)
        || (code >= 0x2030 && code <= 0x205E);
}

/// Where the piece that begins at `start` ends: words, spaces and digits are found again in other lines.
qsizetype endOfPiece(const QString &words, qsizetype start)
{
    const auto standsAlone = [](QChar c) { return c.isSpace() || c.isDigit(); };
    qsizetype end = start + 1;
    if (!standsAlone(words[start]))
        while (end < words.size() && !standsAlone(words[end]))
            ++end;
    return end;
}

template <typename Visit>
void forEachPiece(const QString &words, Visit visit)
{
    const bool whole = !std::ranges::all_of(words, isPlain);
    for (qsizetype start = 0; start < words.size();) {
        const qsizetype end = whole ? words.size() : endOfPiece(words, start);
        visit(words.sliced(start, end - start));
        start = end;
    }
}

/// As paintLine() paints it. The pieces of a number that was not there before are known.
double widthOf(const QPainter &painter, const QFont &font, const QString &words)
{
    if (!isScreen(painter))
        return textLine(font, words).width;
    double width = 0.0;
    forEachPiece(words, [&](const QString &piece) { width += textLine(font, piece).width; });
    return width;
}

/// Paints a piece, its left end at `at` in pixels of the device; gives where the next one begins.
double paintPiece(QPainter &painter, QPointF at, const LineKey &line, const TextInk &ink)
{
    const double pixelRatio = painter.deviceTransform().m11();
    const double left = std::floor(at.x() * phases + 0.5) / phases; // a quarter
    const double whole = std::floor(left);
    const LinePicture &picture =
        keptPicture({line, ink, static_cast<int>((left - whole) * phases), pixelRatio});
    if (line.words.size() > 1 || !line.words.front().isSpace())
        painter.drawImage((QPointF(whole, std::round(at.y())) - picture.origin) / pixelRatio, picture.image);
    return at.x() + picture.width * pixelRatio;
}

} // namespace

const TextLine &textLine(const QFont &font, const QString &words)
{
    constexpr int mostKept = 4000;
    return kept(LineKey{placeOf(font), words}, mostKept,
                [](const LineKey &key) { return shaped(knownFonts()[key.font], key.words); });
}

bool keepsText(const QPainter &painter)
{
    const QPaintEngine::Type type = painter.paintEngine()->type();
    return type == QPaintEngine::Pdf || type == QPaintEngine::SVG;
}

bool isScreen(const QPainter &painter)
{
    return painter.paintEngine()->type() == QPaintEngine::Raster
        && painter.worldTransform().type() <= QTransform::TxTranslate;
}

QFont writtenFont(const QPainter &painter, QFont font)
{
    if (keepsText(painter))
        font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

void paintLine(QPainter &painter, QPointF at, const QFont &font, const QString &words, const TextInk &ink)
{
    if (words.isEmpty())
        return;
    if (keepsText(painter))
        return writeText(painter, at, font, words, ink);
    if (!isScreen(painter))
        return writeGlyphs(painter, at, textLine(font, words), ink);
    QPointF left = at * painter.deviceTransform().m11();
    const std::size_t face = placeOf(font);
    forEachPiece(words, [&](const QString &piece) {
        left.rx() = paintPiece(painter, left, {face, piece}, ink);
    });
}

void paintLineIn(QPainter &painter, const QRectF &box, const QFont &font, const QString &words,
                 const TextInk &ink)
{
    const QFontMetricsF metrics(font);
    const double baseline = box.center().y() + (metrics.ascent() - metrics.descent()) / 2.0;
    paintLine(painter, {box.left(), baseline}, font, words, ink);
}

void paintLineAmid(QPainter &painter, QPointF centre, const QFont &font, const QString &words,
                   const TextInk &ink)
{
    const double baseline = centre.y() + QFontMetricsF(font).capHeight() / 2.0;
    paintLine(painter, {centre.x() - widthOf(painter, font, words) / 2.0, baseline}, font, words, ink);
}

} // namespace faultline
