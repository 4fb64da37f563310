// A measured stretch of time in words.
#pragma once

#include "core/chart/span_measure.h"

#include <QString>

namespace faultline {

/// `24 Mar – 10 Jun 1999 · 79 days · 41 events · 312–450 deaths, best 380`. Of media reports, these are
/// counted; without events, or if deaths were not asked for, nothing is said of deaths.
QString measureWords(const SpanMeasure &measure, bool mediaReports = false);

} // namespace faultline
