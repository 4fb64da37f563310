#include "app/report/key_figures.h"

#include "app/report/report_text.h"
#include "app/shell/words.h"

#include <QFontMetricsF>
#include <QPainter>

#include <vector>

namespace faultline {

namespace {

constexpr double gap = 12.0;
constexpr double sidePadding = 14.0;
constexpr double largestValue = 24.0; ///< size of the type
constexpr double smallestValue = 14.0;
constexpr double tallRow = 120.0; ///< an area taller than this has two rows

struct Figure {
    QString value;
    QString label;
    int parts = 1; ///< of the width
};

/// A number and what it counts.
Figure counted(std::size_t number, const char *key, const Language &language)
{
    const auto count = static_cast<std::int64_t>(number);
    return {.value = qt(language.number(count)), .label = qt(language.counted(key, count))};
}

Figure deathsFigure(const DeathTotal &deaths, const Language &language)
{
    if (deaths.events == 0)
        return {.value = QStringLiteral("—"), .label = qt(language.text("figure.deaths.none")), .parts = 2};
    const std::string best = language.number(deaths.best);
    Figure figure{.value = qt(best), .label = qt(language.text("figure.deaths")), .parts = 2};
    if (deaths.low != deaths.high) {
        figure.value = qt(language.number(deaths.low) + " – " + language.number(deaths.high));
        figure.label = qt(language.text("figure.deaths.best", {best}));
    }
    if (deaths.unknown > 0)
        figure.label += QStringLiteral(" · ")
            + qt(language.text("figure.deaths.without", {language.number(deaths.unknown)}));
    return figure;
}

/// The largest type in which the value fits.
QFont valueFont(const QString &value, double width)
{
    double size = largestValue;
    while (size > smallestValue
           && QFontMetricsF(textFont(size, QFont::Bold)).horizontalAdvance(value) > width)
        size -= 1.0;
    return textFont(size, QFont::Bold);
}

void paintFigure(QPainter &painter, const QRectF &box, const Figure &figure, const Theme &theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(box, 8, 8);
    const QRectF inner = box.adjusted(sidePadding, 8, -sidePadding, 0);
    paintText(painter, QRectF(inner.left(), inner.top(), inner.width(), 34), figure.value,
              {valueFont(figure.value, inner.width()), theme.text});
    paintText(painter, inner.adjusted(0, 33, 0, 0), figure.label, {textFont(12), theme.muted, 2});
}

/// Deaths in a row of their own, the others below.
void paintInRows(QPainter &painter, const QRectF &area, const std::vector<Figure> &figures,
                 const Theme &theme)
{
    const double height = (area.height() - gap) / 2;
    const double width = (area.width() - gap * (static_cast<double>(figures.size()) - 2))
        / (static_cast<double>(figures.size()) - 1);
    double left = area.left();
    for (const Figure &figure : figures) {
        if (figure.parts > 1) {
            paintFigure(painter, {area.left(), area.top(), area.width(), height}, figure, theme);
        } else {
            paintFigure(painter, {left, area.top() + height + gap, width, height}, figure, theme);
            left += width + gap;
        }
    }
}

} // namespace

void paintKeyFigures(QPainter &painter, const QRectF &area, const KeyFigures &figures, const Theme &theme,
                     const Language &language)
{
    const std::vector<Figure> all = {
        counted(figures.events, figures.mediaReports ? "figure.reports" : "figure.events", language),
        deathsFigure(figures.deaths, language), counted(figures.places, "figure.places", language),
        counted(figures.sources, "figure.sources", language)};
    if (area.height() > tallRow)
        return paintInRows(painter, area, all, theme);
    constexpr int parts = 5;
    const double part = (area.width() - gap * (static_cast<double>(all.size()) - 1)) / parts;
    double left = area.left();
    for (const Figure &figure : all) {
        paintFigure(painter, {left, area.top(), part * figure.parts, area.height()}, figure, theme);
        left += part * figure.parts + gap;
    }
}

} // namespace faultline
