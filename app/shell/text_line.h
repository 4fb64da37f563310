// Single lines of text that are painted frame after frame.
#pragma once

#include <QColor>
#include <QFont>
#include <QGlyphRun>
#include <QList>
#include <QString>

class QPainter;

namespace faultline {

/// A line ready to be painted at any place, in any colour and scale. Sizes in px of the font.
struct TextLine {
    QList<QGlyphRun> glyphs; ///< positions from the top left
    double width = 0.0;
    double ascent = 0.0;
    double descent = 0.0;
};

/// Shaping takes ten times as long as painting: the lines asked for last are kept. Lives until the next call
/// from the same thread.
const TextLine &textLine(const QFont &font, const QString &words);

/// What a line is written with.
struct TextInk {
    QColor color;
    QColor edge = Qt::transparent; ///< a thin outline of the ground's colour, so that it is read above lines

    bool operator==(const TextInk &) const = default;
};

/// Whether a painter writes a file whose texts stay texts: PDF or SVG.
bool keepsText(const QPainter &painter);

/// Whether a painter paints pixels as large as those of its device, so that pictures can be kept.
bool isScreen(const QPainter &painter);

/// The face to write with. Where texts stay texts it is not shaped: Inter swaps dashes and brackets beside
/// digits for taller ones, which are no characters and would be missing from what is searched and copied.
QFont writtenFont(const QPainter &painter, QFont font);

/// Left end of the baseline at `at`. On a screen, pictures of words and digits are kept: a line whose end is
/// cut or whose number changes from frame to frame is put together from them.
void paintLine(QPainter &painter, QPointF at, const QFont &font, const QString &words, const TextInk &ink);

/// From the left edge of a box, halfway between top and bottom; what is longer reaches beyond it.
void paintLineIn(QPainter &painter, const QRectF &box, const QFont &font, const QString &words,
                 const TextInk &ink);

/// In the middle: half its width before `centre`, half the height of capitals below it.
void paintLineAmid(QPainter &painter, QPointF centre, const QFont &font, const QString &words,
                   const TextInk &ink);

} // namespace faultline
