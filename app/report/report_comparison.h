// Two countries side by side, on the same scales.
#pragma once

#include "app/shell/theme.h"
#include "core/report/report_content.h"

#include <QPicture>
#include <QRectF>

#include <functional>
#include <vector>

class QPainter;

namespace faultline {

/// Of one of the two charts, in units; `width` is that of the comparison.
QSizeF comparedChartSize(double width);

/// In units; that of a sentence where there are no two countries.
double comparisonHeight(const ReportContent &content, double width);

/// Plays one of the two charts into a rectangle.
using PlayChart = std::function<void(std::size_t country, const QRectF &area)>;

/// Key figures, deaths from low to high, events per year by theme, the most important events of each, and the
/// themes that are there.
void paintComparison(QPainter &painter, const QRectF &area, const EventStore &store,
                     const ReportContent &content, const PlayChart &play, const Theme &theme);

} // namespace faultline
