#include "app/report/report_comparison.h"

#include "app/report/report_text.h"
#include "app/report/report_type.h"
#include "app/shell/glyphs.h"
#include "app/shell/words.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace faultline {

namespace {

constexpr double betweenColumns = 40.0;
constexpr double nameRoom = 34.0;
constexpr double figuresRoom = 54.0;
constexpr double rangeRoom = 40.0; ///< of the line from low to high
constexpr double chartHeight = 170.0;
constexpr double listHeading = 30.0;
constexpr double dateRoom = 92.0;
constexpr double eventNumberRoom = 34.0;
constexpr double betweenEvents = 6.0;
constexpr double legendRoom = 30.0;

TextStyle nameStyle(const Theme &theme) { return {textFont(20, QFont::Bold), theme.text, 1}; }
TextStyle eventStyle(const Theme &theme) { return {textFont(13, QFont::Medium), theme.text, 2}; }
TextStyle quietStyle(const Theme &theme) { return {textFont(12), theme.muted, 1}; }

double columnWidth(double width) { return (width - betweenColumns) / 2; }

double titleWidth(double column) { return column - glyphRoom - dateRoom - eventNumberRoom; }

QString noComparison(const ReportContent &content) { return qt(content.language->text("compare.none")); }

const ReportEvent &eventOf(const ReportContent &content, Row row)
{
    return *std::ranges::find(content.events, row, &ReportEvent::row);
}

double eventHeight(const ReportContent &content, Row row, double column)
{
    return textHeight(qt(eventOf(content, row).title), eventStyle(lightTheme()), titleWidth(column))
        + betweenEvents;
}

double listHeight(const ReportContent &content, const ComparedCountry &country, double column)
{
    double height = listHeading;
    for (const Row row : country.important)
        height += eventHeight(content, row, column);
    return height;
}

double listTop() { return nameRoom + figuresRoom + rangeRoom + chartHeight; }

/// A number with what it counts below it.
void paintNumber(QPainter &painter, const QRectF &box, const QString &number, const QString &label,
                 const Theme &theme)
{
    paintText(painter, box, number, {textFont(20, QFont::DemiBold), theme.text});
    paintText(painter, box.adjusted(0, 27, 0, 0), label, quietStyle(theme));
}

/// One country's half.
class ComparedColumn {
public:
    ComparedColumn(QPainter &painter, const QRectF &area, const EventStore &store,
                   const ReportContent &content, const ComparedCountry &country, std::int64_t mostDeaths,
                   const Theme &theme)
        : m_painter(painter), m_area(area), m_store(store), m_content(content), m_country(country),
          m_mostDeaths(mostDeaths), m_theme(theme)
    {
    }

    void paintFigures();
    void paintRange();
    void paintEvents();

    QRectF chart() const
    {
        return {m_area.left(), m_area.top() + nameRoom + figuresRoom + rangeRoom, m_area.width(),
                chartHeight};
    }

private:
    double xOf(std::int64_t deaths) const
    {
        return m_area.left()
            + m_area.width() * static_cast<double>(deaths)
            / static_cast<double>(std::max(m_mostDeaths, std::int64_t{1}));
    }

    QPainter &m_painter;
    QRectF m_area;
    const EventStore &m_store;
    const ReportContent &m_content;
    const ComparedCountry &m_country;
    std::int64_t m_mostDeaths; ///< of both: where the scale ends
    const Theme &m_theme;
};

void ComparedColumn::paintFigures()
{
    const KeyFigures &figures = m_country.figures;
    paintText(m_painter, m_area, qt(m_content.language->name(m_store.countries()[m_country.country].name)),
              nameStyle(m_theme));
    const QRectF row(m_area.left(), m_area.top() + nameRoom, m_area.width(), figuresRoom);
    const double third = row.width() / 4;
    const Language &language = *m_content.language;
    const auto paint = [&](const QRectF &box, const char *key, std::size_t number) {
        const auto count = static_cast<std::int64_t>(number);
        paintNumber(m_painter, box, qt(language.number(count)), qt(language.counted(key, count)), m_theme);
    };
    paint({row.left(), row.top(), third, row.height()}, "figure.events", figures.events);
    paint({row.left() + third, row.top(), third, row.height()}, "figure.places", figures.places);
    const DeathTotal &deaths = figures.deaths;
    const QString best = deaths.events > 0 ? qt(language.number(deaths.best)) : QStringLiteral("—");
    const std::string label = deaths.events == 0 ? language.text("figure.deaths.none")
        : deaths.low == deaths.high
        ? language.text("figure.deaths")
        : language.text("figure.deaths.bestOf", {language.number(deaths.low), language.number(deaths.high)});
    paintNumber(m_painter, {row.left() + 2 * third, row.top(), 2 * third, row.height()}, best, qt(label),
                m_theme);
}

/// From the lowest to the highest sum, the best one as a stroke across; both countries on one scale.
void ComparedColumn::paintRange()
{
    const DeathTotal &deaths = m_country.figures.deaths;
    const double y = m_area.top() + nameRoom + figuresRoom + 10;
    m_painter.fillRect(QRectF(m_area.left(), y - 4, m_area.width(), 8), m_theme.panel);
    if (deaths.events == 0)
        return;
    m_painter.fillRect(QRectF(m_area.left(), y - 4, xOf(deaths.low) - m_area.left(), 8), m_theme.faint);
    m_painter.setPen(QPen(m_theme.text, 1.4));
    m_painter.drawLine(QPointF(xOf(deaths.low), y), QPointF(xOf(deaths.high), y));
    for (const std::int64_t end : {deaths.low, deaths.high})
        m_painter.drawLine(QPointF(xOf(end), y - 4), QPointF(xOf(end), y + 4));
    m_painter.fillRect(QRectF(xOf(deaths.best) - 1.5, y - 8, 3, 16), themeColor(m_theme, 0));
}

void ComparedColumn::paintEvents()
{
    QRectF box = m_area.adjusted(0, listTop(), 0, 0);
    paintText(m_painter, box.adjusted(0, 6, 0, 0), qt(m_content.language->text("head.important")),
              {textFont(13, QFont::DemiBold), m_theme.text});
    box.setTop(box.top() + listHeading);
    for (const Row row : m_country.important) {
        const ReportEvent &event = eventOf(m_content, row);
        const double middle = box.top() + lineHeight(textFont(13)) / 2;
        paintGlyph(m_painter, m_store.theme(row), {box.left() + 5, middle}, 4.5, m_theme);
        QRectF text = box.adjusted(glyphRoom, 0, 0, 0);
        paintText(m_painter, {text.left(), text.top(), dateRoom - 8, text.height()},
                  qt(event.date).section(u'/', 0, 0), {textFont(13), m_theme.muted});
        text.setLeft(text.left() + dateRoom);
        text.setWidth(titleWidth(m_area.width()));
        paintText(m_painter, text, qt(event.title), eventStyle(m_theme));
        const auto number = &event - m_content.events.data() + 1;
        paintText(m_painter, {text.right(), text.top(), eventNumberRoom, text.height()},
                  QString::number(number), {textFont(12), m_theme.faint}, Qt::AlignRight);
        box.setTop(box.top() + eventHeight(m_content, row, m_area.width()));
    }
}

bool hasTheme(const ComparedCountry &country, std::size_t theme)
{
    return std::ranges::any_of(country.years.eventsByTheme,
                               [theme](const auto &year) { return theme < year.size() && year[theme] > 0; });
}

/// The themes either country has.
void paintLegend(QPainter &painter, const QRectF &row, const EventStore &store,
                 const std::vector<ComparedCountry> &countries, const Language &language, const Theme &theme)
{
    const QFont font = textFont(12);
    double x = row.left();
    for (std::size_t i = 0; i < store.themes().size(); ++i) {
        if (std::ranges::none_of(countries,
                                 [i](const ComparedCountry &country) { return hasTheme(country, i); }))
            continue;
        const QString name = qt(language.name(store.themes()[i].name));
        paintGlyph(painter, i, {x + 5, row.center().y()}, 5, theme);
        const double width = QFontMetricsF(font).horizontalAdvance(name);
        paintText(painter, {x + glyphRoom, row.center().y() - lineHeight(font) / 2, width + 4, row.height()},
                  name, {font, theme.text});
        x += glyphRoom + width + 24;
    }
}

} // namespace

QSizeF comparedChartSize(double width) { return {columnWidth(width), chartHeight}; }

double comparisonHeight(const ReportContent &content, double width)
{
    if (content.compared.empty())
        return textHeight(noComparison(content), messageStyle(lightTheme()), width);
    double lists = 0.0;
    for (const ComparedCountry &country : content.compared)
        lists = std::max(lists, listHeight(content, country, columnWidth(width)));
    return listTop() + lists + legendRoom;
}

void paintComparison(QPainter &painter, const QRectF &area, const EventStore &store,
                     const ReportContent &content, const PlayChart &play, const Theme &theme)
{
    if (content.compared.empty())
        return paintText(painter, area, noComparison(content), messageStyle(theme));
    std::int64_t mostDeaths = 0;
    for (const ComparedCountry &country : content.compared)
        mostDeaths = std::max(mostDeaths, country.figures.deaths.high);
    QRectF half(area.left(), area.top(), columnWidth(area.width()), area.height());
    for (std::size_t i = 0; i < content.compared.size(); ++i) {
        ComparedColumn column(painter, half, store, content, content.compared[i], mostDeaths, theme);
        column.paintFigures();
        column.paintRange();
        play(i, column.chart());
        column.paintEvents();
        half.translate(half.width() + betweenColumns, 0);
    }
    painter.fillRect(QRectF(area.center().x(), area.top(), 1, area.height() - legendRoom), theme.line);
    paintLegend(painter, {area.left(), area.bottom() - legendRoom, area.width(), legendRoom}, store,
                content.compared, *content.language, theme);
}

} // namespace faultline
