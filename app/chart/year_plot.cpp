#include "app/chart/year_plot.h"

#include "app/chart/year_marks.h"
#include "app/shell/words.h"

#include <QBarSet>
#include <QGraphicsLayout>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <numeric>

namespace faultline {

namespace {

constexpr int mostSteps = 5;
constexpr double barShare = 0.8;                     ///< of a year's width
constexpr double widestBar = 90.0;                   ///< px
constexpr QMarginsF labelRoom(34.0, 7.0, 2.0, 20.0); ///< px around the bars

std::int64_t largestValue(const YearChartData &data)
{
    std::int64_t largest = 0;
    if (data.kind == YearChartKind::Deaths)
        for (const DeathTotal &deaths : data.bins.deaths)
            largest = std::max(largest, deaths.high);
    else
        for (const auto &themes : data.bins.eventsByTheme)
            largest = std::max(largest, std::accumulate(themes.begin(), themes.end(), std::int64_t{0}));
    return largest;
}

QBarSet *barSet(const QString &name, const QColor &colour, const QList<qreal> &values)
{
    auto *set = new QBarSet(name);
    set->setColor(colour);
    set->setPen(Qt::NoPen);
    set->append(values);
    return set;
}

QList<QBarSet *> themeSets(const YearChartData &data, const Theme &theme)
{
    QList<QBarSet *> sets;
    for (std::size_t i = 0; i < data.themes.size(); ++i) {
        QList<qreal> values;
        for (const auto &year : data.bins.eventsByTheme)
            values << year[i];
        sets << barSet(qt(data.themes[i].name), themeColor(theme, i), values);
    }
    return sets;
}

QList<QBarSet *> bestEstimates(const YearChartData &data, const Theme &theme)
{
    QList<qreal> values;
    for (const DeathTotal &deaths : data.bins.deaths)
        values << static_cast<qreal>(deaths.best);
    return {barSet(yearChartTitle(data.kind), themeColor(theme, 0), values)};
}

/// The bars' scale only: lines and labels are ours, since those of Qt do not follow setPlotArea().
QValueAxis *hiddenAxis()
{
    auto *axis = new QValueAxis;
    axis->setVisible(false);
    return axis;
}

} // namespace

YearPlot::YearPlot() : m_bars(new QStackedBarSeries), m_years(hiddenAxis()), m_values(hiddenAxis())
{
    legend()->hide();
    setBackgroundVisible(false);
    setAnimationOptions(QChart::NoAnimation);
    setMargins({});
    layout()->setContentsMargins(0, 0, 0, 0);
    addSeries(m_bars);
    addAxis(m_years, Qt::AlignBottom);
    addAxis(m_values, Qt::AlignLeft);
    m_bars->attachAxis(m_years);
    m_bars->attachAxis(m_values);
    m_backdrop = new PlotBackdrop(this);
    new Whiskers(this);
    new AxisLabels(this);
}

void YearPlot::show(const YearChartData &data, const Theme &theme)
{
    m_data = data;
    m_theme = theme;
    m_ticks = valueTicks(largestValue(data), mostSteps);
    m_pointed.reset();
    m_bars->clear(); // first, since each change of an axis lays out all bars
    // bars stand at 0, 1, 2 …, each in the middle of its year
    m_years->setRange(-0.5, static_cast<double>(std::max<std::size_t>(data.bins.size(), 1)) - 0.5);
    m_values->setRange(0.0, static_cast<double>(m_ticks.top));
    m_bars->append(data.kind == YearChartKind::Events ? themeSets(data, theme) : bestEstimates(data, theme));
    placeBars();
    update();
}

void YearPlot::placeBars()
{
    const QRectF area = QRectF(QPointF(), size()).marginsRemoved(labelRoom);
    if (!area.isValid())
        return;
    setPlotArea(area);
    if (m_data.bins.size() > 0)
        m_bars->setBarWidth(std::min(barShare, widestBar / columnOf(0).width()));
}

void YearPlot::resizeEvent(QGraphicsSceneResizeEvent *event)
{
    QChart::resizeEvent(event);
    placeBars();
}

std::optional<std::size_t> YearPlot::binAt(QPointF point) const
{
    for (std::size_t bin = 0; bin < m_data.bins.size(); ++bin)
        if (columnOf(bin).contains(point))
            return bin;
    return std::nullopt;
}

QRectF YearPlot::columnOf(std::size_t bin) const
{
    const QRectF area = plotArea();
    const double width = area.width() / static_cast<double>(m_data.bins.size());
    return {area.left() + static_cast<double>(bin) * width, area.top(), width, area.height()};
}

double YearPlot::yOf(double value) const
{
    return plotArea().bottom() - value / static_cast<double>(m_ticks.top) * plotArea().height();
}

void YearPlot::setPointed(std::optional<std::size_t> bin)
{
    if (bin == m_pointed)
        return;
    m_pointed = bin;
    m_backdrop->update();
}

} // namespace faultline
