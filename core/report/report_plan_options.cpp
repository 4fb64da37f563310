// A plan as options of the command line.
#include "core/report/report_plan.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace faultline {

namespace {

/// The own plan a plan was made from. What has no option to take it back must not be in it.
const ReportPlan &originOf(const ReportPlan &plan)
{
    for (const ReportPlan &own : ownReportPlans())
        if (own.name == plan.name && own.onePage == plan.onePage && (!own.tableRows || plan.tableRows))
            return own;
    return usualReportPlan();
}

std::string partsOption(const std::vector<ReportPart> &parts)
{
    std::string words;
    for (const ReportPart part : parts)
        words.append(words.empty() ? "" : ",").append(wordOf(part));
    return words;
}

/// As few digits as tell it from all others.
std::string shortest(double number)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), end};
}

} // namespace

std::vector<std::string> reportPlanOptions(const ReportPlan &plan)
{
    const ReportPlan &origin = originOf(plan);
    std::vector<std::string> words;
    const auto add = [&words](bool differs, const char *option, std::string value) {
        if (differs)
            words.insert(words.end(), {option, std::move(value)});
    };
    add(&origin != &usualReportPlan(), "--template", reportPlanKey(origin.name));
    add(plan.parts != origin.parts, "--parts", partsOption(plan.parts));
    add(plan.page != origin.page, "--page", pageOption(plan.page));
    add(plan.dpi != origin.dpi, "--dpi", shortest(plan.dpi));
    add(plan.title != origin.title, "--title", plan.title);
    add(plan.note != origin.note, "--note", plan.note);
    add(plan.look != origin.look, "--theme", std::string(wordOf(plan.look)));
    add(plan.language != origin.language, "--language", plan.language);
    if (plan.tableRows)
        add(plan.tableRows != origin.tableRows, "--rows", std::to_string(*plan.tableRows));
    add(plan.eventsInFull != origin.eventsInFull, "--in-full", std::to_string(plan.eventsInFull));
    add(plan.leastConfidence != origin.leastConfidence, "--least-confidence",
        std::string(wordOf(plan.leastConfidence)));
    add(plan.below != origin.below, "--below", std::string(wordOf(plan.below)));
    if (plan.onePage && !origin.onePage)
        words.emplace_back("--one-page");
    return words;
}

} // namespace faultline
