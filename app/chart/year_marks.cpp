#include "app/chart/year_marks.h"

#include "app/chart/year_plot.h"

#include <QPainter>

#include <algorithm>

namespace faultline {

namespace {

constexpr double behindBars = -1.0;
constexpr double beforeBars = 100.0;
constexpr double capShare = 0.22; ///< half a whisker's cap, of a year's width
constexpr double longestCap = 7.0; ///< px

} // namespace

PointedColumn::PointedColumn(YearPlot *plot)
    : QGraphicsItem(plot)
    , m_plot(plot)
{
    setZValue(behindBars);
}

QRectF PointedColumn::boundingRect() const { return m_plot->plotArea(); }

void PointedColumn::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_plot->pointed())
        painter->fillRect(m_plot->columnOf(*m_plot->pointed()), m_plot->theme().selection);
}

Whiskers::Whiskers(YearPlot *plot)
    : QGraphicsItem(plot)
    , m_plot(plot)
{
    setZValue(beforeBars);
}

QRectF Whiskers::boundingRect() const { return m_plot->plotArea().adjusted(0, -2, 0, 2); }

void Whiskers::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_plot->data().kind != YearChartKind::Deaths)
        return;
    painter->setPen(QPen(m_plot->theme().text, 1.2));
    for (std::size_t bin = 0; bin < m_plot->data().bins.size(); ++bin)
        paintWhisker(*painter, bin);
}

void Whiskers::paintWhisker(QPainter &painter, std::size_t bin) const
{
    const DeathTotal &deaths = m_plot->data().bins.deaths[bin];
    if (deaths.low == deaths.high)
        return;
    const QPointF low = m_plot->at(bin, static_cast<double>(deaths.low));
    const QPointF high = m_plot->at(bin, static_cast<double>(deaths.high));
    const QPointF cap(std::min(longestCap, m_plot->columnOf(bin).width() * capShare), 0);
    painter.drawLine(low, high);
    painter.drawLine(low - cap, low + cap);
    painter.drawLine(high - cap, high + cap);
}

} // namespace faultline
