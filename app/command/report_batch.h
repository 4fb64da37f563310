// `faultline report --each`: a report for each country, crisis, year or actor.
#pragma once

#include "app/report/report_document.h"
#include "core/report/report_series.h"

#include <QString>

#include <optional>

class QCommandLineParser;

namespace faultline {

struct ReportBatch {
    SeriesBy by = SeriesBy::Country;
    QString pattern; ///< of the files, with the mark of the key
    bool force = false;
};

/// --each and --force.
void addBatchOptions(QCommandLineParser &parser);

/// Nothing unless --each is given. BadInput if it is no word of it, or the file has no mark.
Result<std::optional<ReportBatch>> readBatch(const QCommandLineParser &parser);

/// Writes the reports of the subject's parts, two at a time, makes missing folders, prints the paths in
/// order, and says at the end how many there are. A report that fails does not keep the others from being
/// written. Returns the exit code.
int writeBatch(const ReportBatch &batch, const ReportSubject &subject, const Database &chronicle,
               const ReportOptions &options);

} // namespace faultline
