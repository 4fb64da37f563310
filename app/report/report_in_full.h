// An event told in full, as it stands in a column of a report.
#pragma once

#include "app/shell/theme.h"
#include "core/report/report_content.h"

#include <QRectF>

class QPainter;

namespace faultline {

/// With the space below, in units.
double inFullHeight(const EventStore &store, const ReportContent &content, std::size_t event, double width);

/// Number, date and place, title, summary, actors, deaths, links and the numbers of its sources. `event` is a
/// position in ReportContent::inFull.
void paintInFull(QPainter &painter, const QRectF &area, const EventStore &store, const ReportContent &content,
                 std::size_t event, const Theme &theme);

} // namespace faultline
