// What Qt Charts does not draw as we want it: labels that never collide, whiskers, the year pointed at.
#pragma once

#include <QGraphicsItem>

namespace faultline {

class YearPlot;

inline constexpr double valueLabelSize = 10.0; ///< px
inline constexpr double valueLabelGap = 8.0;   ///< px between the labels and the bars

/// An item that covers the whole plot and lives in it.
class YearMarks : public QGraphicsItem {
public:
    YearMarks(YearPlot *plot, double z);
    QRectF boundingRect() const override;

protected:
    YearPlot &m_plot;
};

/// Behind the bars: the column of the pointed year and a line for each value with a label.
class PlotBackdrop : public YearMarks {
public:
    explicit PlotBackdrop(YearPlot *plot);
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
};

/// Low to high of each year's deaths, before the bars.
class Whiskers : public YearMarks {
public:
    explicit Whiskers(YearPlot *plot);
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintWhisker(QPainter &painter, std::size_t bin) const;
};

/// Values at the left, years below.
class AxisLabels : public YearMarks {
public:
    explicit AxisLabels(YearPlot *plot);
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintYears(QPainter &painter) const;
    void paintValues(QPainter &painter) const;
};

} // namespace faultline
