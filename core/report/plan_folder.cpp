#include "core/report/plan_folder.h"

#include "core/base/replacement_file.h"
#include "core/base/safe_name.h"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace faultline {

namespace fs = std::filesystem;

namespace {

constexpr const char *extension = ".json";

/// Free, or that of a plan of the same name.
bool mayBeWritten(const fs::path &file, const std::string &name)
{
    std::error_code unclear;
    if (!fs::exists(fs::symlink_status(file, unclear)))
        return true;
    const auto there = findReportPlan(file.string());
    return there.ok() && there.value().name == name;
}

fs::path fileFor(const fs::path &folder, const std::string &name)
{
    const std::string stem = safeName(name);
    fs::path file = folder / (stem + extension);
    for (int number = 2; !mayBeWritten(file, name); ++number)
        file = folder / (stem + "-" + std::to_string(number) + extension);
    return file;
}

Result<Done> checkName(const std::string &name)
{
    if (name.empty())
        return badInput("A template needs a name.");
    for (const ReportPlan &own : ownReportPlans())
        if (reportPlanKey(own.name) == reportPlanKey(name))
            return badInput("“" + own.name + "” is a template of the program: give yours another name.");
    return Done{};
}

Result<Done> writeText(const fs::path &file, const std::string &text)
{
    ReplacementFile replacement(file);
    std::ofstream out(replacement.path(), std::ios::binary);
    out << text;
    out.close();
    if (!out)
        return Error{Error::Kind::WriteFailed, file, "the template could not be written"};
    return replacement.commit();
}

} // namespace

std::vector<KeptPlan> keptPlans(const fs::path &folder)
{
    std::vector<fs::path> files;
    std::error_code ignored; // there is no folder before the first template
    for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored))
        if (entry->path().extension() == extension)
            files.push_back(entry->path());
    std::ranges::sort(files);
    std::vector<KeptPlan> plans;
    plans.reserve(files.size());
    for (const fs::path &file : files)
        plans.push_back({file, findReportPlan(file.string())});
    return plans;
}

Result<fs::path> keepPlan(const fs::path &folder, const ReportPlan &plan)
{
    if (const auto checked = checkName(plan.name); !checked.ok())
        return checked.error();
    const std::string text = reportPlanText(plan);
    if (const auto readable = parseReportPlan(text); !readable.ok())
        return readable.error();
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return Error{Error::Kind::WriteFailed, folder, error.message()};
    const fs::path file = fileFor(folder, plan.name);
    const auto written = writeText(file, text);
    if (!written.ok())
        return written.error();
    return file;
}

} // namespace faultline
