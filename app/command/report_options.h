// How a report shall look, as command-line options.
#pragma once

#include "app/report/report_document.h"

class QCommandLineParser;

namespace faultline {

/// --output, --page, --dpi, --title and --theme.
void addReportOptions(QCommandLineParser &parser);

/// What they ask for. BadInput names the option and the value that cannot be.
Result<ReportOptions> readReportOptions(const QCommandLineParser &parser);

} // namespace faultline
