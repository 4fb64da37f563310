// The box that says what a report counts and how, and how to make it again.
#pragma once

#include "core/report/report_content.h"

#include <vector>

namespace faultline {

/// Uses filter, figures, events and command of `content`.
std::vector<LabelledText> methodLines(const ReportContent &content, const EventStore &store,
                                      const VisibleSet &visible, const Provenance &provenance,
                                      const ConfidenceGate &gate);

} // namespace faultline
