#include "app/chart/year_marks.h"

#include "app/chart/year_plot.h"
#include "app/shell/words.h"

#include <QPainter>

#include <algorithm>

namespace faultline {

namespace {

constexpr double behindBars = -1.0;
constexpr double beforeBars = 100.0;
constexpr double capShare = 0.3;   ///< half a whisker's cap, of a year's width
constexpr double longestCap = 7.0; ///< px
constexpr double betweenLabels = 10.0;

/// An empty chart of deaths must not look like a count of none.
bool empty(const YearChartData &data)
{
    return data.kind == YearChartKind::Deaths
        && std::ranges::all_of(data.bins.deaths, [](const DeathTotal &year) { return year.events == 0; });
}

} // namespace

YearMarks::YearMarks(YearPlot *plot, double z) : QGraphicsItem(plot), m_plot(*plot) { setZValue(z); }

QRectF YearMarks::boundingRect() const { return {QPointF(), m_plot.size()}; }

PlotBackdrop::PlotBackdrop(YearPlot *plot) : YearMarks(plot, behindBars) { }

void PlotBackdrop::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_plot.pointed())
        painter->fillRect(m_plot.columnOf(*m_plot.pointed()), m_plot.theme().selection);
    const QRectF area = m_plot.plotArea();
    painter->setPen(QPen(m_plot.theme().line, 1.0));
    for (std::int64_t value = 0; value <= m_plot.ticks().top; value += m_plot.ticks().step) {
        const double y = m_plot.yOf(static_cast<double>(value));
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
}

Whiskers::Whiskers(YearPlot *plot) : YearMarks(plot, beforeBars) { }

void Whiskers::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_plot.data().kind != YearChartKind::Deaths)
        return;
    painter->setPen(QPen(m_plot.theme().text, 1.2));
    for (std::size_t bin = 0; bin < m_plot.data().bins.size(); ++bin)
        paintWhisker(*painter, bin);
}

void Whiskers::paintWhisker(QPainter &painter, std::size_t bin) const
{
    const DeathTotal &deaths = m_plot.data().bins.deaths[bin];
    const double low = m_plot.yOf(static_cast<double>(deaths.low));
    const double high = m_plot.yOf(static_cast<double>(deaths.high));
    if (low - high < 1.0)
        return; // both caps would be one thick line
    const QRectF column = m_plot.columnOf(bin);
    const double x = column.center().x();
    const double cap = std::min(longestCap, column.width() * capShare);
    painter.drawLine(QPointF(x, low), QPointF(x, high));
    painter.drawLine(QPointF(x - cap, low), QPointF(x + cap, low));
    painter.drawLine(QPointF(x - cap, high), QPointF(x + cap, high));
}

AxisLabels::AxisLabels(YearPlot *plot) : YearMarks(plot, beforeBars) { }

void AxisLabels::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_plot.data().bins.size() == 0)
        return;
    painter->setFont(textFont(valueLabelSize));
    painter->setPen(m_plot.theme().muted);
    paintYears(*painter);
    if (empty(m_plot.data()))
        painter->drawText(m_plot.plotArea(), Qt::AlignCenter, qt(m_plot.data().language->text("chart.none")));
    else
        paintValues(*painter);
}

void AxisLabels::paintYears(QPainter &painter) const
{
    const YearBins &bins = m_plot.data().bins;
    const double room = painter.fontMetrics().horizontalAdvance(QStringLiteral("2000")) + betweenLabels;
    for (const int year : labelledYears(bins.firstYear, bins.size(), m_plot.plotArea().width(), room)) {
        const double x = m_plot.columnOf(static_cast<std::size_t>(year - bins.firstYear)).center().x();
        const double rightmost = m_plot.size().width() - room + betweenLabels / 2; // the last is not cut
        const QRectF label(std::min(x - room / 2, rightmost), m_plot.plotArea().bottom() + 4, room,
                           valueLabelSize * 1.5);
        painter.drawText(label, Qt::AlignHCenter | Qt::AlignTop, QString::number(year));
    }
}

void AxisLabels::paintValues(QPainter &painter) const
{
    const ValueTicks &ticks = m_plot.ticks();
    for (std::int64_t value = 0; value <= ticks.top; value += ticks.step) {
        const double y = m_plot.yOf(static_cast<double>(value));
        const QRectF label(0, y - valueLabelSize, m_plot.plotArea().left() - valueLabelGap,
                           2 * valueLabelSize);
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter,
                         qt(shortNumber(value, *m_plot.data().language)));
    }
}

} // namespace faultline
