// Both charts of the visible events, one below the other.
#pragma once

#include "app/chart/year_chart.h"

namespace faultline {

class YearCharts : public QWidget {
    Q_OBJECT

public:
    explicit YearCharts(QWidget *parent = nullptr);

    void show(const EventStore &store, const YearBins &bins);
    void setTheme(const Theme &theme);
    /// The year that is played, marked in both.
    void setYear(std::optional<int> year);

signals:
    void yearPicked(int year);

private:
    YearChart *m_events;
    YearChart *m_deaths;
};

} // namespace faultline
