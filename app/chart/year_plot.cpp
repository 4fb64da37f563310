#include "app/chart/year_plot.h"

#include "app/chart/year_marks.h"
#include "app/shell/words.h"

#include <QAreaSeries>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <numeric>

namespace faultline {

namespace {

constexpr int mostSteps = 5;
constexpr double barShare = 0.8;                     ///< of a year's width
constexpr double widestBar = 90.0;                   ///< px
constexpr QMarginsF labelRoom(34.0, 7.0, 2.0, 20.0); ///< px around the bars, at least

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

/// More at the left where a language writes large numbers in full.
QMarginsF roomFor(const ValueTicks &ticks, const Language &language)
{
    QMarginsF room = labelRoom;
    const double label =
        QFontMetricsF(textFont(valueLabelSize)).horizontalAdvance(qt(shortNumber(ticks.top, language)));
    room.setLeft(std::max(room.left(), label + valueLabelGap));
    return room;
}

/// The height of a year's bar in the colour `stack`.
double valueOf(const YearChartData &data, std::size_t bin, std::size_t stack)
{
    return static_cast<double>(data.kind == YearChartKind::Events ? data.bins.eventsByTheme[bin][stack]
                                                                  : data.bins.deaths[bin].best);
}

/// The bars' scale only: lines and labels are ours, since those of Qt do not follow setPlotArea().
QValueAxis *hiddenAxis()
{
    auto *axis = new QValueAxis;
    axis->setVisible(false);
    return axis;
}

} // namespace

YearPlot::YearPlot() : m_years(hiddenAxis()), m_values(hiddenAxis())
{
    legend()->hide();
    setBackgroundVisible(false);
    setAnimationOptions(QChart::NoAnimation);
    setMargins({});
    layout()->setContentsMargins(0, 0, 0, 0);
    addAxis(m_years, Qt::AlignBottom);
    addAxis(m_values, Qt::AlignLeft);
    m_backdrop = new PlotBackdrop(this);
    new Whiskers(this);
    new AxisLabels(this);
}

void YearPlot::show(const YearChartData &data, const Theme &theme)
{
    m_data = data;
    m_theme = theme;
    m_ticks = valueTicks(std::max(largestValue(data), data.reaches), mostSteps);
    m_pointed.reset();
    const std::size_t colours = data.kind == YearChartKind::Events ? data.themes.size() : 1;
    while (m_stacks.size() < colours)
        m_stacks.push_back(addStack());
    for (std::size_t i = 0; i < m_stacks.size(); ++i) {
        const auto &[area, bottom, top] = m_stacks[i];
        area->setBrush(themeColor(theme, i));
        area->setPen(theme.edge == theme.background ? QPen(Qt::NoPen) : QPen(theme.edge, 0.6));
        bottom->clear(); // first, since each change of an axis lays out what there is
        top->clear();
    }
    // bars stand at 0, 1, 2 …, each in the middle of its year
    m_years->setRange(-0.5, static_cast<double>(std::max<std::size_t>(data.bins.size(), 1)) - 0.5);
    m_values->setRange(0.0, static_cast<double>(m_ticks.top));
    placeBars();
    update();
}

YearPlot::Stack YearPlot::addStack()
{
    Stack stack{.area = new QAreaSeries, .bottom = new QLineSeries, .top = new QLineSeries};
    for (auto *line : {stack.bottom, stack.top})
        line->setParent(stack.area);
    stack.area->setLowerSeries(stack.bottom);
    stack.area->setUpperSeries(stack.top);
    stack.area->setPen(Qt::NoPen);
    addSeries(stack.area);
    stack.area->attachAxis(m_years);
    stack.area->attachAxis(m_values);
    return stack;
}

/// Each line goes along the bars of its colour, and between two of them along the ground, as the other does:
/// paper shows even an area that is no wider than nothing.
void YearPlot::placeBars()
{
    const QRectF area = QRectF(QPointF(), size()).marginsRemoved(roomFor(m_ticks, *m_data.language));
    if (!area.isValid())
        return;
    setPlotArea(area);
    const std::size_t colours = m_data.kind == YearChartKind::Events ? m_data.themes.size() : 1;
    std::vector<double> heights(m_data.bins.size());
    for (std::size_t i = 0; i < m_stacks.size(); ++i) {
        QList<QPointF> bottom;
        QList<QPointF> top;
        for (std::size_t bin = 0; i < colours && bin < heights.size(); ++bin) {
            const double left = static_cast<double>(bin) - barWidth() / 2;
            const double right = left + barWidth();
            const double low = heights[bin];
            const double high = heights[bin] += valueOf(m_data, bin, i);
            bottom << QPointF(left, 0) << QPointF(left, low) << QPointF(right, low) << QPointF(right, 0);
            top << QPointF(left, 0) << QPointF(left, high) << QPointF(right, high) << QPointF(right, 0);
        }
        m_stacks[i].bottom->replace(bottom);
        m_stacks[i].top->replace(top);
    }
}

/// In years.
double YearPlot::barWidth() const { return std::min(barShare, widestBar / columnOf(0).width()); }

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
