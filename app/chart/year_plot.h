// The Qt Charts behind a year chart; included by this room only.
#pragma once

#include "app/chart/year_chart.h"

#include <QChart>

#include <optional>

class QAbstractSeries;

namespace faultline {

/// A chart without title and legend: bars by year, light horizontal lines, sparse labels.
class YearPlot : public QChart {
public:
    YearPlot();

    void show(const YearChartData &data, const Theme &theme);

    /// The year under a point, in the plot's own px; nothing left, right or above of the bars' area.
    std::optional<std::size_t> binAt(QPointF point) const;
    /// The full height above a year.
    QRectF columnOf(std::size_t bin) const;
    /// Marks a year as pointed at.
    void setPointed(std::optional<std::size_t> bin);

    const YearChartData &data() const noexcept { return m_data; }
    const Theme &theme() const noexcept { return m_theme; }
    std::optional<std::size_t> pointed() const noexcept { return m_pointed; }
    /// Where a value stands above a year.
    QPointF at(std::size_t bin, double value) const;

protected:
    void resizeEvent(QGraphicsSceneResizeEvent *event) override;

private:
    void addBars();
    void addYearAxis();
    void addValueAxis();
    void relabelYears();

    YearChartData m_data;
    Theme m_theme;
    QAbstractSeries *m_series = nullptr;
    std::optional<std::size_t> m_pointed;
};

} // namespace faultline
