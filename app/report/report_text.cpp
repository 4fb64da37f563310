#include "app/report/report_text.h"

#include "app/report/svg_canvas.h"
#include "app/shell/text_line.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

#include <cmath>

namespace faultline {

namespace {

const QString joiner(QChar(0x2060)); // no line is broken there

} // namespace

double lineHeight(const QFont &font) { return std::round(font.pixelSize() * 1.38); }

QStringList brokenLines(const QString &text, const QFont &font, double width, int maxLines)
{
    if (text.isEmpty())
        return {};
    QString marked = text;
    marked.replace(u'\n', QChar::LineSeparator);
    static const QRegularExpression range(QStringLiteral("(?<=\\d)–(?=\\d)"));
    marked.replace(range, joiner + QStringLiteral("–") + joiner); // 1992–1995 stays together
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
        lines << QFontMetricsF(font).elidedText(
            words.trimmed().replace(QChar::LineSeparator, u' ').remove(joiner), Qt::ElideRight, width + 0.5);
    }
    layout.endLayout();
    return lines;
}

double textHeight(const QString &text, const TextStyle &style, double width)
{
    return static_cast<double>(brokenLines(text, style.font, width, style.maxLines).size())
        * lineHeight(style.font);
}

namespace {

/// Calls `write` with each line and its box.
template <typename Write>
void forEachLine(const QRectF &box, const QString &text, const TextStyle &style, Write write)
{
    const double height = lineHeight(style.font);
    QRectF line(box.left(), box.top(), box.width(), height);
    for (const QString &words : brokenLines(text, style.font, box.width(), style.maxLines)) {
        if (line.top() > box.top() && line.bottom() > box.bottom() + 0.5)
            break;
        write(line, words);
        line.translate(0, height);
    }
}

/// Qt makes a link where the format of a piece of text names one.
void paintAnchor(QPainter &painter, const QRectF &box, const QString &words, const QString &address)
{
    QTextCharFormat link;
    link.setAnchor(true);
    link.setAnchorHref(address);
    QTextLayout layout(words, painter.font());
    layout.setFormats({{0, static_cast<int>(words.size()), link}});
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    layout.draw(&painter, {box.left(), box.center().y() - line.height() / 2.0});
}

} // namespace

bool isWebAddress(const QString &address)
{
    return address.startsWith(QStringLiteral("https://")) || address.startsWith(QStringLiteral("http://"));
}

void paintText(QPainter &painter, const QRectF &box, const QString &text, const TextStyle &style,
               Qt::Alignment alignment)
{
    painter.setFont(writtenFont(painter, style.font));
    painter.setPen(style.color);
    const int flags =
        static_cast<int>((alignment | Qt::AlignVCenter).toInt()) | Qt::TextSingleLine | Qt::TextDontClip;
    forEachLine(box, text, style,
                [&](const QRectF &line, const QString &words) { painter.drawText(line, flags, words); });
}

void paintLink(QPainter &painter, const QRectF &box, const QString &address, const TextStyle &style)
{
    if (!isWebAddress(address))
        return paintText(painter, box, address, style);
    if (auto *canvas = dynamic_cast<SvgCanvas *>(painter.device())) {
        canvas->beginLink(address);
        paintText(painter, box, address, style);
        return canvas->endLink();
    }
    if (painter.paintEngine()->type() != QPaintEngine::Pdf)
        return paintText(painter, box, address, style);
    painter.setFont(writtenFont(painter, style.font));
    painter.setPen(style.color);
    forEachLine(box, address, style, [&](const QRectF &line, const QString &words) {
        paintAnchor(painter, line, words, address);
    });
}

} // namespace faultline
