// The one page of a plan that wants no more.
#pragma once

#include "core/report/page_layout.h"

namespace faultline {

/// Gives each part its least height, in the plan's order, and leaves out the least important ones until the
/// others fit. What room there is more goes to the table, then to texts, then to the pictures, so that the
/// page is full.
ReportPage layoutOnePage(const ReportPlan &plan, const ReportMeasures &measures);

} // namespace faultline
