// A report taken in again: whose chronicle it is of, and what it showed.
#pragma once

#include "app/shell/workspace.h"
#include "core/report/report_metadata.h"

namespace faultline {

/// What a file of a report says of itself. ReadFailed if it is no report of this program.
Result<ReportMetadata> reportMetadata(const std::filesystem::path &report);

/// What tells a chronicle from the one a report was made from, a sentence; empty if they are the same.
/// Errors of the chronicle.
Result<std::string> differenceWords(const ReportMetadata &report, const std::filesystem::path &chronicle);

/// The chronicle of a report as it is found without being named: the bundled one, and one beside the report.
std::vector<std::filesystem::path> chroniclesAtHand(const ReportMetadata &report,
                                                    const std::filesystem::path &file);

/// A window's chronicle and filter as a report had them, and the events it was asked to tell in full. Its
/// time is that of the filter, which the window shows by itself.
struct ReportView {
    OpenedChronicle chronicle;
    EventFilter filter;
    std::vector<Row> chosen; ///< ascending
    std::string difference;  ///< a sentence if the chronicle is not that of the report
};

/// Opens the report's own chronicle among `chronicles`, else the first of them. BadInput if the filter cannot
/// be read or names what that chronicle has not; errors of the chronicle. Any thread; as long as opening and
/// a digest take.
Result<ReportView> openReportView(const ReportMetadata &report,
                                  const std::vector<std::filesystem::path> &chronicles, LaneBy laneBy,
                                  const std::stop_token &stop = {});

} // namespace faultline
