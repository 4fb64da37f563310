// The Qt Charts behind a year chart; included by this room only.
#pragma once

#include "app/chart/axis_ticks.h"
#include "app/chart/year_chart.h"

#include <QChart>

#include <optional>

class QStackedBarSeries;
class QValueAxis;

namespace faultline {

/// A chart without title and legend: bars by year on light horizontal lines. Qt Charts draws the bars; lines,
/// labels and whiskers are items of ours (year_marks.h).
class YearPlot : public QChart {
public:
    YearPlot();

    void show(const YearChartData &data, const Theme &theme);
    /// Marks a year as pointed at.
    void setPointed(std::optional<std::size_t> bin);

    const YearChartData &data() const noexcept { return m_data; }
    const Theme &theme() const noexcept { return m_theme; }
    const ValueTicks &ticks() const noexcept { return m_ticks; }
    std::optional<std::size_t> pointed() const noexcept { return m_pointed; }

    /// The year under a point, in the plot's own px; nothing outside the bars' area.
    std::optional<std::size_t> binAt(QPointF point) const;
    /// The full height above a year.
    QRectF columnOf(std::size_t bin) const;
    /// Where a value stands.
    double yOf(double value) const;

protected:
    void resizeEvent(QGraphicsSceneResizeEvent *event) override;

private:
    void placeBars();

    YearChartData m_data;
    Theme m_theme;
    ValueTicks m_ticks;
    QStackedBarSeries *m_bars; ///< owned by the chart, as are the axes
    QValueAxis *m_years;
    QValueAxis *m_values;
    std::optional<std::size_t> m_pointed;
    QGraphicsItem *m_backdrop;
};

} // namespace faultline
