// The Qt Charts behind a year chart; included by this room only.
#pragma once

#include "app/chart/axis_ticks.h"
#include "app/chart/year_chart.h"

#include <QChart>

#include <optional>
#include <vector>

class QAreaSeries;
class QLineSeries;
class QValueAxis;

namespace faultline {

/// A chart without title and legend: bars by year on light horizontal lines. Qt Charts draws the bars, those
/// of a colour as one area: its own bars are an object each, and dear to change. Lines, labels and whiskers
/// are items of ours (year_marks.h).
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
    /// The bars of one colour.
    struct Stack {
        QAreaSeries *area;
        QLineSeries *bottom;
        QLineSeries *top;
    };

    Stack addStack();
    void placeBars();
    double barWidth() const;

    YearChartData m_data;
    Theme m_theme;
    ValueTicks m_ticks;
    std::vector<Stack> m_stacks; ///< from the ground up; owned by the chart, as are the axes
    QValueAxis *m_years;
    QValueAxis *m_values;
    std::optional<std::size_t> m_pointed;
    QGraphicsItem *m_backdrop;
};

} // namespace faultline
