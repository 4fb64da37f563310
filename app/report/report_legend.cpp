#include "app/report/report_legend.h"

#include "app/map/map_painter.h"
#include "app/report/hatching.h"
#include "app/report/report_text.h"
#include "app/shell/glyphs.h"
#include "app/shell/words.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace faultline {

namespace {

constexpr double rowHeight = 20.0;
constexpr double spaceAround = 5.0;  ///< above the first and below the last row
constexpr double spaceBeside = 12.0; ///< left and right of the rows
constexpr double glyphSize = 4.5;
constexpr double afterSign = 7.0;
constexpr double betweenEntries = 16.0;
constexpr double noteFrom = 480.0; ///< width of the map; a smaller one is not given up to words

QFont entryFont() { return textFont(11); }
QFont creditFont() { return textFont(10); }

double widthOf(const QFont &font, const QString &words)
{
    return QFontMetricsF(font).horizontalAdvance(words);
}

void paintHatchedGlyph(QPainter &painter, QPointF at, const Theme &theme)
{
    painter.setPen(QPen(theme.muted, 1.0));
    painter.setBrush(theme.background);
    painter.drawEllipse(at, glyphSize, glyphSize);
    hatchGlyph(painter, at, glyphSize, theme);
}

/// A line with a stroke at each end, its left end at `at`.
void paintScale(QPainter &painter, QPointF at, double length, const Theme &theme)
{
    constexpr double half = 3.5;
    painter.setPen(QPen(theme.text, 1.5));
    painter.drawLine(at, at + QPointF(length, 0));
    for (const double end : {0.0, length})
        painter.drawLine(at + QPointF(end, -half), at + QPointF(end, half));
}

} // namespace

ReportLegend::ReportLegend(const EventStore &store, const ThemeCounts &themes, const LegendWords &words,
                           double width, const Language &language)
    : m_width(width), m_next(spaceBeside, spaceAround + rowHeight / 2)
{
    for (std::size_t theme = 0; theme < store.themes().size() && theme < themes.size(); ++theme)
        if (themes[theme] > 0)
            add({.words = qt(language.name(store.themes()[theme].name)),
                 .sign = Sign::Theme,
                 .signWidth = 2 * glyphSize,
                 .theme = theme});
    if (!words.hatched.isEmpty())
        add({.words = words.hatched, .sign = Sign::Hatching, .signWidth = 2 * glyphSize});
    if (width >= noteFrom)
        add({.words = qt(language.text("legend.size"))});
    add({.words = distanceWords(words.scale.kilometres, language),
         .sign = Sign::Scale,
         .signWidth = words.scale.width});
    for (const QString &remark : words.remarks)
        if (!remark.isEmpty())
            add({.words = remark});
    addCredit(words.credit);
}

double ReportLegend::height() const { return m_next.y() + rowHeight / 2 + spaceAround; }

void ReportLegend::startRow() { m_next = {spaceBeside, m_next.y() + rowHeight}; }

void ReportLegend::add(Entry entry)
{
    const double width =
        widthOf(entryFont(), entry.words) + (entry.sign == Sign::None ? 0.0 : entry.signWidth + afterSign);
    if (m_next.x() > spaceBeside && m_next.x() + width > m_width - spaceBeside)
        startRow();
    entry.at = m_next;
    m_next.rx() += width + betweenEntries;
    m_entries.push_back(std::move(entry));
}

void ReportLegend::addCredit(const QString &words)
{
    const double left = std::max(spaceBeside, m_width - spaceBeside - widthOf(creditFont(), words));
    if (m_next.x() - betweenEntries / 2 > left)
        startRow();
    m_credit = {.at = {left, m_next.y()}, .words = words};
}

void ReportLegend::paint(QPainter &painter, QPointF topLeft, const Theme &theme) const
{
    painter.fillRect(QRectF(topLeft, QSizeF(m_width, height())), theme.panel);
    const auto paintWords = [&](QPointF at, const QString &words, const TextStyle &style) {
        const double line = lineHeight(style.font);
        paintText(painter,
                  {at.x(), at.y() - line / 2, topLeft.x() + m_width - at.x() - spaceBeside / 2, line}, words,
                  style);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Entry &entry : m_entries) {
        const QPointF at = topLeft + entry.at;
        const QPointF centre = at + QPointF(glyphSize, 0);
        if (entry.sign == Sign::Theme)
            paintGlyph(painter, entry.theme, centre, glyphSize, theme);
        else if (entry.sign == Sign::Hatching)
            paintHatchedGlyph(painter, centre, theme);
        else if (entry.sign == Sign::Scale)
            paintScale(painter, at, entry.signWidth, theme);
        const bool quiet = entry.sign == Sign::None;
        paintWords(quiet ? at : at + QPointF(entry.signWidth + afterSign, 0), entry.words,
                   {entryFont(), quiet ? theme.muted : theme.text});
    }
    painter.restore();
    paintWords(topLeft + m_credit.at, m_credit.words, {creditFont(), theme.muted});
}

} // namespace faultline
