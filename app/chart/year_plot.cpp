#include "app/chart/year_plot.h"

#include "app/chart/axis_ticks.h"
#include "app/chart/year_marks.h"
#include "app/shell/words.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QFontMetricsF>
#include <QStackedBarSeries>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double labelSize = 10.0; ///< px
constexpr int wantedSteps = 3;
constexpr double barShare = 0.8; ///< of a year's width

std::int64_t largestValue(const YearChartData &data)
{
    std::int64_t largest = 0;
    for (std::size_t bin = 0; bin < data.bins.size(); ++bin) {
        const auto &themes = data.bins.eventsByTheme[bin];
        std::int64_t events = 0;
        for (const std::uint32_t count : themes)
            events += count;
        largest = std::max(largest, data.kind == YearChartKind::Events ? events : data.bins.deaths[bin].high);
    }
    return largest;
}

QBarSet *barSet(const QString &name, const QColor &colour)
{
    auto *set = new QBarSet(name);
    set->setColor(colour);
    set->setPen(Qt::NoPen);
    return set;
}

void styleAxis(QCategoryAxis &axis, const Theme &theme)
{
    axis.setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis.setLabelsFont(textFont(labelSize));
    axis.setLabelsColor(theme.muted);
    axis.setGridLineColor(theme.line);
    axis.setLinePen(QPen(theme.line));
}

} // namespace

YearPlot::YearPlot()
{
    legend()->hide();
    setBackgroundVisible(false);
    setPlotAreaBackgroundVisible(false);
    setAnimationOptions(QChart::NoAnimation);
    setMargins({});
    setContentsMargins(0, 0, 0, 0);
    layout()->setContentsMargins(0, 0, 0, 0);
    new PointedColumn(this);
    new Whiskers(this);
}

void YearPlot::show(const YearChartData &data, const Theme &theme)
{
    m_data = data;
    m_theme = theme;
    m_pointed.reset();
    removeAllSeries();
    for (QAbstractAxis *axis : axes()) {
        removeAxis(axis);
        delete axis;
    }
    addBars();
    addYearAxis();
    addValueAxis();
    update();
}

void YearPlot::addBars()
{
    auto *series = new QStackedBarSeries;
    series->setBarWidth(barShare);
    if (m_data.kind == YearChartKind::Events) {
        for (std::size_t theme = 0; theme < m_data.themes.size(); ++theme) {
            QBarSet *set = barSet(qt(m_data.themes[theme].name), themeColor(m_theme, theme));
            for (const auto &year : m_data.bins.eventsByTheme)
                set->append(year[theme]);
            series->append(set);
        }
    } else {
        QBarSet *set = barSet(yearChartTitle(m_data.kind), themeColor(m_theme, 0));
        for (const DeathTotal &deaths : m_data.bins.deaths)
            set->append(static_cast<double>(deaths.best));
        series->append(set);
    }
    addSeries(series);
    m_series = series;
}

void YearPlot::addYearAxis()
{
    auto *axis = new QCategoryAxis;
    styleAxis(*axis, m_theme);
    axis->setGridLineVisible(false);
    addAxis(axis, Qt::AlignBottom);
    m_series->attachAxis(axis);
    axis->setRange(-0.5, static_cast<double>(std::max<std::size_t>(m_data.bins.size(), 1)) - 0.5);
    relabelYears();
}

void YearPlot::addValueAxis()
{
    const ValueTicks ticks = valueTicks(largestValue(m_data), wantedSteps);
    auto *axis = new QCategoryAxis;
    styleAxis(*axis, m_theme);
    axis->setLineVisible(false);
    for (std::int64_t value = 0; value <= ticks.top; value += ticks.step)
        axis->append(qt(shortNumber(value)), static_cast<double>(value));
    addAxis(axis, Qt::AlignLeft);
    m_series->attachAxis(axis);
    axis->setRange(0.0, static_cast<double>(ticks.top));
}

/// As many years as fit without touching.
void YearPlot::relabelYears()
{
    const auto found = axes(Qt::Horizontal);
    if (found.isEmpty())
        return;
    auto *axis = static_cast<QCategoryAxis *>(found.first());
    const double labelWidth = QFontMetricsF(textFont(labelSize)).horizontalAdvance(QStringLiteral("2000")) + 10.0;
    const std::vector<int> years =
        labelledYears(m_data.bins.firstYear, m_data.bins.size(), plotArea().width(), labelWidth);
    for (const QString &label : axis->categoriesLabels())
        axis->remove(label);
    for (const int year : years)
        axis->append(QString::number(year), year - m_data.bins.firstYear);
}

void YearPlot::resizeEvent(QGraphicsSceneResizeEvent *event)
{
    QChart::resizeEvent(event);
    relabelYears();
}

std::optional<std::size_t> YearPlot::binAt(QPointF point) const
{
    if (m_series == nullptr || m_data.bins.size() == 0 || !plotArea().contains(point))
        return std::nullopt;
    const double position = std::round(const_cast<YearPlot *>(this)->mapToValue(point, m_series).x());
    return static_cast<std::size_t>(std::clamp(position, 0.0, static_cast<double>(m_data.bins.size() - 1)));
}

QPointF YearPlot::at(std::size_t bin, double value) const
{
    return const_cast<YearPlot *>(this)->mapToPosition({static_cast<double>(bin), value}, m_series);
}

QRectF YearPlot::columnOf(std::size_t bin) const
{
    const double width = plotArea().width() / static_cast<double>(m_data.bins.size());
    return {plotArea().left() + static_cast<double>(bin) * width, plotArea().top(), width, plotArea().height()};
}

void YearPlot::setPointed(std::optional<std::size_t> bin)
{
    m_pointed = bin;
    update();
}

} // namespace faultline
