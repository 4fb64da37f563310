// Templates of reports: what is taken for one is written so that it is read again.
#include "core/report/report_plan.h"

#include "tests/fuzz/fuzz_target.h"

using namespace faultline;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto plan = parseReportPlan(fuzz::textOf(data, size));
    if (!plan.ok())
        return 0;
    const auto again = parseReportPlan(reportPlanText(plan.value()));
    fuzz::require(again.ok() && again.value() == plan.value(), "a template survives the way out and in");
    return 0;
}
