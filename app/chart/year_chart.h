// Charts of events and of deaths per year. The one door to Qt Charts: it is given finished numbers.
#pragma once

#include "app/shell/theme.h"
#include "core/base/language.h"
#include "core/chart/year_bins.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QGraphicsView;
class QLabel;
class QPainter;
class QRectF;

namespace faultline {

enum class YearChartKind {
    Events, ///< stacked by theme
    Deaths, ///< the best estimate as a bar, low to high as a whisker
};

/// What a chart shows.
struct YearChartData {
    YearChartKind kind = YearChartKind::Events;
    YearBins bins;
    std::vector<EventTheme> themes;
    std::int64_t reaches = 0;              ///< the scale goes at least so far, so that charts can be compared
    const Language *language = &english(); ///< of what is painted
};

QString yearChartTitle(YearChartKind kind, const Language &language = english());

/// `1995: 24 events – Violence 14, Politics & protest 10`; `1995: 8,921 deaths (7,900–9,900) in 12 events`.
QString yearWords(const YearChartData &data, std::size_t bin);

/// Paints title and chart into `area`, in the painter's px, as vectors: the same picture as the widget's.
/// GUI thread only, like all of Qt Charts; record it with a QPicture to use it on another one.
void paintYearChart(QPainter &painter, const QRectF &area, const YearChartData &data, const Theme &theme);

class YearPlot;

/// The chart in the window.
///
/// Mouse     the tooltip tells a year's figures; a click picks the year.
/// Keyboard  left and right, Home and End move through the years, Enter picks.
class YearChart : public QWidget {
    Q_OBJECT

public:
    explicit YearChart(YearChartKind kind, QWidget *parent = nullptr);

    void setBins(const YearBins &bins, const std::vector<EventTheme> &themes);
    void setTheme(const Theme &theme);
    /// Marks a year; nothing for none.
    void setYear(std::optional<int> year);
    const YearChartData &data() const noexcept { return m_data; }

    QSize sizeHint() const override { return {300, 150}; }
    QSize minimumSizeHint() const override { return {160, 110}; }

signals:
    void yearPicked(int year);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void point(std::optional<std::size_t> bin);
    void pointWithKeys(std::size_t bin);
    std::optional<std::size_t> binUnder(const QPoint &at) const;

    YearChartData m_data;
    Theme m_theme;
    QLabel *m_title;
    YearPlot *m_plot;
    QGraphicsView *m_view;
};

} // namespace faultline
