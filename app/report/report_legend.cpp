#include "app/report/report_legend.h"

#include "app/report/report_text.h"
#include "app/shell/glyphs.h"
#include "app/shell/words.h"

#include <QFontMetricsF>
#include <QPainter>

#include <utility>

namespace faultline {

namespace {

constexpr double padding = 12.0;
constexpr double rowHeight = 20.0;
constexpr double spaceAround = 5.0; ///< above the first and below the last row
constexpr double glyphSize = 4.5;
constexpr double glyphRoom = 16.0;
constexpr double betweenEntries = 20.0;
constexpr double noteFrom = 480.0; ///< width of the map; a smaller one is not given up to words

QFont entryFont() { return textFont(11); }

double widthOf(const QString &words) { return QFontMetricsF(entryFont()).horizontalAdvance(words); }

} // namespace

ReportLegend::ReportLegend(const EventStore &store, const ThemeCounts &themes, const QString &remark,
                           double width, const Language &language)
    : m_width(width), m_next(padding, spaceAround + rowHeight / 2)
{
    for (std::size_t theme = 0; theme < store.themes().size() && theme < themes.size(); ++theme)
        if (themes[theme] > 0)
            add({.words = qt(language.name(store.themes()[theme].name)), .theme = theme});
    if (width >= noteFrom)
        add({.words = qt(language.text("legend.size")), .glyph = false});
    if (!remark.isEmpty())
        addRemark(remark);
}

double ReportLegend::height() const { return m_entries.back().at.y() + rowHeight / 2 + spaceAround; }

void ReportLegend::add(Entry entry)
{
    const double width = widthOf(entry.words) + (entry.glyph ? glyphRoom : 0.0);
    if (m_next.x() > padding && m_next.x() + width > m_width - padding)
        m_next = {padding, m_next.y() + rowHeight};
    entry.at = m_next;
    m_next.rx() += width + betweenEntries;
    m_entries.push_back(std::move(entry));
}

void ReportLegend::addRemark(const QString &words)
{
    add({.words = words, .glyph = false});
    if (Entry &entry = m_entries.back(); entry.at.x() > padding)
        entry.at.setX(m_width - padding - widthOf(words));
}

void ReportLegend::paint(QPainter &painter, QPointF topLeft, const Theme &theme) const
{
    painter.fillRect(QRectF(topLeft, QSizeF(m_width, height())), theme.panel);
    const double line = lineHeight(entryFont());
    for (const Entry &entry : m_entries) {
        const QPointF at = topLeft + entry.at;
        if (entry.glyph)
            paintGlyph(painter, entry.theme, at + QPointF(glyphSize, 0), glyphSize, theme);
        const double left = at.x() + (entry.glyph ? glyphRoom : 0.0);
        paintText(painter, {left, at.y() - line / 2, topLeft.x() + m_width - left, line}, entry.words,
                  {entryFont(), entry.glyph ? theme.text : theme.muted});
    }
}

} // namespace faultline
