// What Qt Charts cannot draw: whiskers of the deaths, and the year that is pointed at.
#pragma once

#include <QGraphicsItem>

namespace faultline {

class YearPlot;

/// The column of the pointed year, behind the bars.
class PointedColumn : public QGraphicsItem {
public:
    explicit PointedColumn(YearPlot *plot);
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    YearPlot *m_plot;
};

/// Low to high of each year's deaths, before the bars.
class Whiskers : public QGraphicsItem {
public:
    explicit Whiskers(YearPlot *plot);
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintWhisker(QPainter &painter, std::size_t bin) const;

    YearPlot *m_plot;
};

} // namespace faultline
