// The user's own templates: a folder with a file each.
#pragma once

#include "core/report/report_plan.h"

#include <filesystem>
#include <string>
#include <vector>

namespace faultline {

/// A template's file and what it holds, or a sentence why it cannot be read.
struct KeptPlan {
    std::filesystem::path file;
    Result<ReportPlan> plan;
};

/// Those of a folder by file name; none if there is no such folder.
std::vector<KeptPlan> keptPlans(const std::filesystem::path &folder);

/// Writes a plan into a file of the folder, which is made if need be, and names the file. A plan of the same
/// name is replaced, and never by a part; what cannot be read stays. BadInput with a sentence if the name is
/// empty or that of a plan of the program's own, or if no report can be made by the plan; WriteFailed.
Result<std::filesystem::path> keepPlan(const std::filesystem::path &folder, const ReportPlan &plan);

} // namespace faultline
