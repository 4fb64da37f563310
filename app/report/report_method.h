// The framed box that says what a report counts and how.
#pragma once

#include "app/shell/theme.h"
#include "core/report/report_content.h"

#include <QRectF>

class QPainter;

namespace faultline {

/// In units.
double methodHeight(const ReportContent &content, double width);
void paintMethod(QPainter &painter, const QRectF &area, const ReportContent &content, const Theme &theme);

} // namespace faultline
