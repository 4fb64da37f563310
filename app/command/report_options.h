// How a report shall look, as command-line options.
#pragma once

#include "app/report/report_document.h"

class QCommandLineParser;

namespace faultline {

/// --output, --template, and what changes the template.
void addReportOptions(QCommandLineParser &parser);

/// What they ask for. BadInput names the option and the value that cannot be; errors of a template's file.
Result<ReportOptions> readReportOptions(const QCommandLineParser &parser);

/// The events of --event, ascending; none if it is not given. BadInput names an id that is none's.
Result<std::vector<Row>> readChosenEvents(const QCommandLineParser &parser, const Database &chronicle,
                                          const std::shared_ptr<const EventStore> &events);

} // namespace faultline
