// Texts in a width: how tall they are and how they are painted, by one and the same breaking of lines.
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace faultline {

/// A face, its colour and how many lines it may have.
struct TextStyle {
    QFont font;
    QColor color;
    int maxLines = 1;
};

/// Units between two baselines.
double lineHeight(const QFont &font);

/// Broken between words, or inside one that is wider than `width`; the last line ends in `…` where there is
/// more than `maxLines` hold. No width holds no text. A line feed breaks, too.
QStringList brokenLines(const QString &text, const QFont &font, double width, int maxLines);

double textHeight(const QString &text, const TextStyle &style, double width);

/// Paints from the top of `box`, in its width. Further lines that would pass its end are left out.
void paintText(QPainter &painter, const QRectF &box, const QString &text, const TextStyle &style,
               Qt::Alignment alignment = Qt::AlignLeft);

/// Only such addresses become links: nothing else is to be run or opened from a report.
bool isWebAddress(const QString &address);

/// The same, and PDF and SVG open the address where it is clicked.
void paintLink(QPainter &painter, const QRectF &box, const QString &address, const TextStyle &style);

} // namespace faultline
