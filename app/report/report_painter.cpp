#include "app/report/report_painter.h"

#include "app/report/key_figures.h"
#include "app/report/report_comparison.h"
#include "app/report/report_in_full.h"
#include "app/report/report_method.h"
#include "app/report/report_pictures.h"
#include "app/report/report_table.h"
#include "app/report/report_type.h"
#include "app/shell/geometry.h"
#include "app/shell/words.h"

#include <QFontMetricsF>
#include <QPainter>

namespace faultline {

namespace {

/// One page on its way to paper.
class PagePainter {
public:
    PagePainter(QPainter &painter, const ReportDocument &report, std::size_t number)
        : m_painter(painter), m_report(report), m_page(report.pages[number]), m_number(number),
          m_theme(themeOf(report.options.plan.look))
    {
    }

    void paint()
    {
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing
                                 | QPainter::SmoothPixmapTransform);
        m_painter.fillRect(QRectF(0, 0, m_report.options.plan.page.width, m_report.options.plan.page.height),
                           m_theme.background);
        paintTitle();
        paintPictures();
        paintComparedCountries();
        paintTable();
        paintEventsInFull();
        paintSources();
        paintNotes();
        if (has(m_page.method))
            paintMethod(m_painter, qt(m_page.method), content(), m_theme);
        paintFooter();
    }

private:
    const ReportContent &content() const { return m_report.content; }
    const Language &language() const { return *content().language; }
    QString text(const char *key, std::initializer_list<std::string_view> values = {}) const
    {
        return qt(language().text(key, values));
    }

    void paintTitle();
    void paintPictures();
    void play(const QPicture &chart, const QRectF &area);
    void paintComparedCountries();
    void paintTable();
    void paintEventsInFull();
    void paintSources();
    void paintNotes();
    void paintFooter();
    void paintHeading(const Rect &area, const QString &words, const QString &remark);
    QString remark(const std::vector<PlacedItem> &items, std::size_t all) const;
    QString tableRemark() const;
    QString pageWords() const;

    QPainter &m_painter;
    const ReportDocument &m_report;
    const ReportPage &m_page;
    std::size_t m_number;
    const Theme &m_theme;
};

void PagePainter::paintTitle()
{
    if (has(m_page.title)) {
        QRectF box = qt(m_page.title);
        m_painter.fillRect(QRectF(box.left(), box.top(), 46, titleBarHeight), themeColor(m_theme, 0));
        box.setTop(box.top() + titleBarHeight + titleBarSpace);
        const QString title = qt(content().title);
        paintText(m_painter, box, title, titleStyle(m_theme));
        box.setTop(box.top() + textHeight(title, titleStyle(m_theme), box.width()));
        paintText(m_painter, box, qt(content().filter), subtitleStyle(m_theme));
    }
    if (has(m_page.note))
        paintText(m_painter, qt(m_page.note), qt(m_report.options.plan.note), authorStyle(m_theme));
    if (has(m_page.figures))
        paintKeyFigures(m_painter, qt(m_page.figures), content().figures, m_theme, language());
    if (has(m_page.message))
        paintText(m_painter, qt(m_page.message), noEventsMessage(content()), messageStyle(m_theme));
}

void PagePainter::paintPictures()
{
    const auto &[store, visible, map, chosen] = m_report.subject;
    const PictureContents &contents = *m_report.pictures;
    if (has(m_page.map))
        paintReportMap(m_painter, qt(m_page.map), *store, visible->filter, contents, *map, m_theme);
    if (has(m_page.timeline))
        paintReportTimeline(m_painter, qt(m_page.timeline), *store, visible->filter, contents, m_report.title,
                            m_theme);
    if (has(m_page.eventsChart))
        play(m_report.charts.events, qt(m_page.eventsChart));
    if (has(m_page.deathsChart))
        play(m_report.charts.deaths, qt(m_page.deathsChart));
}

/// A picture knows the dpi it was recorded at and would grow with those of the page.
void PagePainter::play(const QPicture &chart, const QRectF &area)
{
    const double scale = pictureScale * chart.logicalDpiX() / m_painter.device()->logicalDpiX();
    m_painter.save();
    m_painter.translate(area.topLeft());
    m_painter.scale(scale, scale);
    m_painter.drawPicture(QPointF(), chart);
    m_painter.restore();
}

void PagePainter::paintComparedCountries()
{
    if (has(m_page.comparison))
        paintComparison(
            m_painter, qt(m_page.comparison), *m_report.subject.store, content(),
            [this](std::size_t country, const QRectF &area) {
                play(m_report.charts.compared[country], area);
            },
            m_theme);
}

void PagePainter::paintEventsInFull()
{
    const auto &[heading, items] = m_page.inFull;
    if (items.empty())
        return;
    paintHeading(heading, text("head.full"), remark(items, content().inFull.size()));
    for (const auto &[event, rect] : items)
        paintInFull(m_painter, qt(rect), *m_report.subject.store, content(), event, m_theme);
}

/// How many of the events are in the table, where it has not all.
QString PagePainter::tableRemark() const
{
    const std::size_t listed = content().events.size();
    if (listed == content().figures.events)
        return {};
    const auto words = [this](std::size_t number) {
        return language().number(static_cast<std::int64_t>(number));
    };
    return text(listed == content().mayBeListed ? "remark.withheld" : "remark.important",
                {words(listed), words(content().figures.events)});
}

/// That a text goes on from the page before, or how much of it one page has room for.
QString PagePainter::remark(const std::vector<PlacedItem> &items, std::size_t all) const
{
    if (items.front().item > 0)
        return text("remark.continued");
    if (!m_report.options.plan.onePage || items.size() == all)
        return {};
    return text("remark.first", {std::to_string(items.size()), std::to_string(all)});
}

void PagePainter::paintTable()
{
    if (!has(m_page.tableHead))
        return;
    paintHeading(m_page.tableHeading, text("head.events"), tableRemark());
    const ReportTable table(*m_report.subject.store, content(), m_page.tableHead.width);
    table.paintHead(m_painter, qt(m_page.tableHead), m_theme);
    for (const auto &[event, rect] : m_page.rows)
        table.paintRow(m_painter, qt(rect), event, m_theme);
}

void PagePainter::paintSources()
{
    const auto &[heading, items] = m_page.sources;
    if (items.empty())
        return;
    paintHeading(heading, text("head.sources"), remark(items, content().sources.size()));
    for (const auto &[source, rect] : items)
        paintSource(m_painter, qt(rect), content(), source, m_theme);
}

void PagePainter::paintNotes()
{
    const auto &[heading, items] = m_page.notes;
    if (items.empty())
        return;
    paintHeading(heading, text("head.notes"), remark(items, content().notes.size()));
    for (const auto &[note, rect] : items)
        paintText(m_painter, qt(rect), qt(content().notes[note]), smallStyle(m_theme));
}

void PagePainter::paintHeading(const Rect &area, const QString &words, const QString &remark)
{
    if (!has(area))
        return;
    const TextStyle style = headingStyle(m_theme);
    paintText(m_painter, qt(area), words, style);
    if (remark.isEmpty())
        return;
    const double used = QFontMetricsF(style.font).horizontalAdvance(words);
    const TextStyle quiet{textFont(13), m_theme.muted};
    const double drop = lineHeight(style.font) - lineHeight(quiet.font) - 1; // on one base line
    paintText(m_painter, qt(area).adjusted(used + 8, drop, 0, 0), QStringLiteral("· ") + remark, quiet);
}

/// Which page it is, or what one page had no room for.
QString PagePainter::pageWords() const
{
    if (m_page.leftOut.empty())
        return text("page", {std::to_string(m_number + 1), std::to_string(m_report.pages.size())});
    QStringList parts;
    for (const ReportPart part : m_page.leftOut)
        parts << text(("part." + std::string(wordOf(part))).c_str());
    return text("page.noRoom", {parts.join(QStringLiteral(", ")).toStdString()});
}

void PagePainter::paintFooter()
{
    const QRectF area = qt(m_page.footer);
    const double top = area.bottom() - 40;
    m_painter.fillRect(QRectF(area.left(), top, area.width(), 1), m_theme.line);
    const TextStyle style{textFont(11.5), m_theme.muted};
    const QString pages = pageWords();
    const double room = QFontMetricsF(style.font).horizontalAdvance(pages) + 12;
    const QRectF first(area.left(), top + 8, area.width() - room, lineHeight(style.font));
    paintText(m_painter, first, qt(content().origin), style);
    paintText(m_painter, first.translated(0, lineHeight(style.font)), qt(content().command),
              {style.font, m_theme.faint});
    paintText(m_painter, {area.right() - room, first.top(), room, first.height()}, pages, style,
              Qt::AlignRight);
}

} // namespace

void paintReportPage(QPainter &painter, const ReportDocument &report, std::size_t page)
{
    PagePainter(painter, report, page).paint();
}

} // namespace faultline
