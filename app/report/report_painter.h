// Paints the pages of a report.
#pragma once

#include "app/report/report_document.h"

class QPainter;

namespace faultline {

/// Paints a page in units of 1/150 inch, so scale the painter for other resolutions; (0, 0) is its top left.
/// Any thread, one at a time per document.
void paintReportPage(QPainter &painter, const ReportDocument &report, std::size_t page);

} // namespace faultline
