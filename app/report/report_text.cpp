#include "app/report/report_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace faultline {

double lineHeight(const QFont &font) { return std::round(font.pixelSize() * 1.38); }

QStringList brokenLines(const QString &text, const QFont &font, double width, int maxLines)
{
    if (text.isEmpty())
        return {};
    QString marked = text;
    marked.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(marked, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid() && lines.size() < maxLines;
         line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = lines.size() + 1 == maxLines;
        const QString words =
            last ? marked.mid(line.textStart()) : marked.mid(line.textStart(), line.textLength());
        lines << QFontMetricsF(font).elidedText(words.trimmed().replace(QChar::LineSeparator, u' '),
                                                Qt::ElideRight, width + 0.5);
    }
    layout.endLayout();
    return lines;
}

double textHeight(const QString &text, const TextStyle &style, double width)
{
    return static_cast<double>(brokenLines(text, style.font, width, style.maxLines).size())
        * lineHeight(style.font);
}

void paintText(QPainter &painter, const QRectF &box, const QString &text, const TextStyle &style,
               Qt::Alignment alignment)
{
    const double height = lineHeight(style.font);
    painter.setFont(style.font);
    painter.setPen(style.color);
    QRectF line(box.left(), box.top(), box.width(), height);
    for (const QString &words : brokenLines(text, style.font, box.width(), style.maxLines)) {
        if (line.top() > box.top() && line.bottom() > box.bottom() + 0.5)
            break;
        painter.drawText(line, alignment | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, words);
        line.translate(0, height);
    }
}

} // namespace faultline
