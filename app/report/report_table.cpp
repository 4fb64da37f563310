#include "app/report/report_table.h"

#include "app/report/hatching.h"
#include "app/report/report_text.h"
#include "app/shell/glyphs.h"
#include "app/shell/words.h"
#include "core/store/death_words.h"

#include <QPainter>

#include <algorithm>

namespace faultline {

namespace {

constexpr double fontSize = 13.0;
constexpr double rowPadding = 5.0; ///< above and below the text
constexpr double columnGap = 16.0;
constexpr double rowGlyphRadius = 4.5;
constexpr double numberGlyphRoom = 16.0; ///< left of the number
constexpr int titleLines = 4;
constexpr int otherLines = 2;

TextStyle bodyStyle(const QColor &color) { return {textFont(fontSize), color, otherLines}; }
TextStyle titleCellStyle(const QColor &color)
{
    return {textFont(fontSize, QFont::Medium), color, titleLines};
}

} // namespace

std::array<QString, ReportTable::columnCount> ReportTable::names() const
{
    const auto word = [this](const char *key) { return qt(m_content.language->text(key)); };
    return {word("table.number"), word("table.date"),   word("table.place"),
            word("table.event"),  word("table.deaths"), word("table.sources")};
}

/// Narrow pages give up room for sources and places first.
ReportTable::ReportTable(const EventStore &store, const ReportContent &content, double width)
    : m_store(store), m_content(content)
{
    const double share = std::clamp(width / 1100.0, 0.6, 1.6);
    std::array<double, columnCount> widths = {numberGlyphRoom + 32,       84,         124 * share, 0,
                                              108 * std::min(share, 1.3), 200 * share};
    double rest = width - columnGap * (columnCount - 1);
    for (const double column : widths)
        rest -= column;
    widths[Title] = rest;
    double left = 0.0;
    for (std::size_t i = 0; i < columnCount; ++i) {
        m_columns[i] = {left, widths[i]};
        left += widths[i] + columnGap;
    }
}

QRectF ReportTable::cell(const QRectF &area, Column column) const
{
    const auto &[left, width] = m_columns[column];
    return {area.left() + left, area.top() + rowPadding, width, area.height() - 2 * rowPadding};
}

double ReportTable::rowHeight(std::size_t event) const
{
    double tallest = textHeight(text(event, Title), titleCellStyle({}), m_columns[Title].width);
    for (const Column column : {Number, Date, Place, Deaths, Sources})
        tallest = std::max(tallest, textHeight(text(event, column), bodyStyle({}), m_columns[column].width));
    return tallest + 2 * rowPadding;
}

QString ReportTable::text(std::size_t event, Column column) const
{
    const ReportEvent &shown = m_content.events[event];
    switch (column) {
    case Number:
        return QString::number(event + 1);
    case Date:
        return qt(shown.date).replace(u'/', QStringLiteral("/\n"));
    case Place:
        return placeText(shown.row);
    case Title:
        return qt(shown.title) + (shown.belowConfidence ? QStringLiteral("\u00a0‡") : QString());
    case Deaths:
        return deathsText(event);
    case Sources:
        break;
    }
    return sourcesText(event);
}

/// A place without a name is told by its position.
QString ReportTable::placeText(Row row) const
{
    const Language &language = *m_content.language;
    if (!m_store.placeName(row).empty() || !m_store.hasPlace(row))
        return qt(language.name(m_store.placeName(row)));
    const LatLon at = m_store.position(row);
    return qt(
        language.text("coordinates", {language.decimal(at.latitude, 3), language.decimal(at.longitude, 3)}));
}

/// `68`, below it `60–70` where sources differ; a dagger where it is inside the figure of another event.
QString ReportTable::deathsText(std::size_t event) const
{
    const ReportEvent &shown = m_content.events[event];
    const faultline::Deaths deaths = m_store.deaths(shown.row);
    if (!deaths.known())
        return QStringLiteral("—");
    QString words =
        qt(deathsWords(deaths, *m_content.language)).replace(QStringLiteral(" ("), QStringLiteral("\n("));
    if (shown.countedInWhole)
        words.prepend(QStringLiteral("† "));
    return words;
}

/// `[13–15] ICTY, BIRN`: the numbers are complete, the names as far as there is room.
QString ReportTable::sourcesText(std::size_t event) const
{
    const auto &sources = m_content.events[event].sources;
    if (sources.empty())
        return QStringLiteral("—");
    QStringList publishers;
    for (const std::size_t source : sources)
        publishers << qt(m_content.sources[source].publisher);
    publishers.removeDuplicates();
    return u'[' + qt(numberList(sources)) + QStringLiteral("] ") + publishers.join(QStringLiteral(", "));
}

void ReportTable::paintHead(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    const std::array<QString, columnCount> heads = names();
    const TextStyle style{textFont(fontSize - 1, QFont::DemiBold), theme.muted};
    for (const Column column : {Number, Date, Place, Title, Deaths, Sources}) {
        QRectF box = cell(area, column);
        if (column == Number)
            box.setLeft(box.left() + numberGlyphRoom);
        paintText(painter, box, heads[column], style, column == Deaths ? Qt::AlignRight : Qt::AlignLeft);
    }
    painter.fillRect(QRectF(area.left(), area.bottom() - 1.5, area.width(), 1.5), theme.line);
}

void ReportTable::paintRow(QPainter &painter, const QRectF &area, std::size_t event, const Theme &theme) const
{
    QRectF number = cell(area, Number);
    const QPointF glyph(number.left() + rowGlyphRadius, number.top() + lineHeight(textFont(fontSize)) / 2);
    paintGlyph(painter, m_store.theme(m_content.events[event].row), glyph, rowGlyphRadius, theme);
    if (m_content.events[event].belowConfidence)
        hatchGlyph(painter, glyph, rowGlyphRadius, theme);
    number.setLeft(number.left() + numberGlyphRoom);
    paintText(painter, number, text(event, Number), bodyStyle(theme.muted));
    paintText(painter, cell(area, Date), text(event, Date), bodyStyle(theme.text));
    paintText(painter, cell(area, Place), text(event, Place), bodyStyle(theme.text));
    paintText(painter, cell(area, Title), text(event, Title), titleCellStyle(theme.text));
    paintDeaths(painter, cell(area, Deaths), event, theme);
    paintText(painter, cell(area, Sources), text(event, Sources), bodyStyle(theme.accent));
    painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), theme.line);
}

/// The range is quieter than the figure above it.
void ReportTable::paintDeaths(QPainter &painter, const QRectF &box, std::size_t event,
                              const Theme &theme) const
{
    const QString words = text(event, Deaths);
    const TextStyle style = bodyStyle(theme.text);
    paintText(painter, box, words.section(u'\n', 0, 0), style, Qt::AlignRight);
    paintText(painter, box.adjusted(0, lineHeight(style.font), 0, 0), words.section(u'\n', 1),
              bodyStyle(theme.muted), Qt::AlignRight);
}

} // namespace faultline
