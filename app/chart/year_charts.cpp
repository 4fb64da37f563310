#include "app/chart/year_charts.h"

#include <QVBoxLayout>

namespace faultline {

YearCharts::YearCharts(QWidget *parent)
    : QWidget(parent), m_events(new YearChart(YearChartKind::Events, this)),
      m_deaths(new YearChart(YearChartKind::Deaths, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_events);
    column->addWidget(m_deaths);
    connect(m_events, &YearChart::yearPicked, this, &YearCharts::yearPicked);
    connect(m_deaths, &YearChart::yearPicked, this, &YearCharts::yearPicked);
}

void YearCharts::show(const EventStore &store, const YearBins &bins)
{
    m_events->setBins(bins, store.themes());
    m_deaths->setBins(bins, store.themes());
}

void YearCharts::setTheme(const Theme &theme)
{
    m_events->setTheme(theme);
    m_deaths->setTheme(theme);
}

void YearCharts::setYear(std::optional<int> year)
{
    m_events->setYear(year);
    m_deaths->setYear(year);
}

} // namespace faultline
