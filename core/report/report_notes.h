// The notes at the end of a report: how to read its figures, and where it comes from.
#pragma once

#include "core/report/report_content.h"

#include <string>
#include <vector>

namespace faultline {

/// Sentences on what is summed, what is not on the map, doubtful dates, contested figures, contested names,
/// and on the chronicle; those a reader needs most first on a plan's one page. What the box of the method
/// says is not said twice. Uses figures, events and command of `content`.
std::vector<std::string> reportNotes(const ReportContent &content, const EventStore &store,
                                     const VisibleSet &visible, std::span<const EventDetails> details,
                                     const ReportPlan &plan, const Provenance &provenance,
                                     const ConfidenceGate &gate);

/// With its version, if it has one.
std::string datasetName(const Dataset &dataset, const Language &language);

/// `Western Balkans 1990–today 2026.11`; the title alone if it has no version.
std::string chronicleName(const ChronicleInfo &info);

/// How many events are shown, how many are not, and why.
std::string countWords(const ReportContent &content, const EventStore &store, const VisibleSet &visible,
                       const ConfidenceGate &gate);

/// The chronicle and each dataset that events are of, with licence and citation; one a line.
std::string datasetWords(const EventStore &store, const VisibleSet &visible, const Language &language);

} // namespace faultline
