#include "core/report/report_plan.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <utility>

namespace faultline {

namespace {

using enum ReportPart;

constexpr auto partWords =
    std::to_array<std::string_view>({"title", "figures", "map", "timeline", "charts", "comparison", "table",
                                     "events", "sources", "notes", "method"});               // as ReportPart
constexpr auto lookWords = std::to_array<std::string_view>({"light", "dark", "grey"});       // as ReportLook
constexpr auto confidenceWords = std::to_array<std::string_view>({"high", "medium", "low"}); // as Confidence
constexpr auto belowWords = std::to_array<std::string_view>({"leave-out", "mark"}); // as BelowConfidence

constexpr PageSize slidePage{1920, 1080};
constexpr PageSize webPage{1200, 630};

const std::array<ReportPlan, 6> &ownPlans()
{
    static const std::array<ReportPlan, 6> plans = {{
        {.name = "Brief",
         .parts = {Title, Figures, Map, Timeline, Charts, Table, Sources, Notes},
         .tableRows = 12,
         .onePage = true},
        {.name = "Dossier", .parts = {Title, Figures, Map, Timeline, Charts, Table, Sources, Notes}},
        {.name = "Slide",
         .parts = {Title, Figures, Map, Charts, Timeline},
         .page = slidePage,
         .onePage = true},
        {.name = "Web picture", .parts = {Title, Figures, Map}, .page = webPage, .onePage = true},
        {.name = "Country profile",
         .parts = {Title, Figures, Map, Timeline, Charts, Events, Table, Sources, Notes},
         .tableRows = 40},
        {.name = "Comparison",
         .parts = {Title, Comparison, Map, Timeline, Table, Sources, Notes, Method},
         .tableRows = 24},
    }};
    return plans;
}

std::string listOf(std::span<const std::string_view> words)
{
    std::string list;
    for (const std::string_view word : words)
        list.append(list.empty() ? "" : ", ").append(word);
    return list;
}

/// Its start, where it is long.
std::string inMarks(std::string_view value)
{
    constexpr std::size_t longest = 60;
    const std::string_view shown = firstCodePoints(value, longest);
    return "“" + std::string(shown) + (shown.size() < value.size() ? "…”" : "”");
}

Result<ReportPart> parsePart(std::string_view word)
{
    const auto found = std::ranges::find(partWords, word);
    if (found == partWords.end())
        return badInput("parts: " + inMarks(word) + " is no part of a report: use " + listOf(partWords)
                        + ".");
    return static_cast<ReportPart>(found - partWords.begin());
}

std::string numberFault(std::string_view field, std::size_t number, std::size_t most)
{
    if (number >= 1 && number <= most)
        return {};
    return std::string(field) + ": " + std::to_string(number) + " is not from 1 to " + std::to_string(most)
        + ".";
}

std::string textFault(std::string_view field, const std::string &text, std::size_t longest)
{
    if (!isUtf8(text))
        return std::string(field) + ": the text is not UTF-8.";
    const auto isControl = [](char c) { return (c >= 0 && c < 0x20 && c != '\n') || c == 0x7F; };
    if (std::ranges::any_of(text, isControl))
        return std::string(field) + ": the text holds a control character.";
    if (codePointCount(text) > longest)
        return std::string(field) + ": the text is longer than " + std::to_string(longest) + " characters.";
    return {};
}

std::string languageFault(const std::string &language)
{
    if (std::ranges::find(reportLanguages, language) != reportLanguages.end())
        return {};
    return "language: " + inMarks(language) + " is not known: use " + listOf(reportLanguages) + ".";
}

/// The first that is not empty.
std::string firstFault(std::initializer_list<std::string> faults)
{
    for (const std::string &fault : faults)
        if (!fault.empty())
            return fault;
    return {};
}

/// The value whose word it is, in the order of the words.
template <typename Value>
Result<Value> parseWord(std::string_view field, std::span<const std::string_view> words,
                        std::string_view word)
{
    const auto found = std::ranges::find(words, word);
    if (found == words.end())
        return badInput(std::string(field) + ": " + inMarks(word) + " is not known: use " + listOf(words)
                        + ".");
    return static_cast<Value>(found - words.begin());
}

} // namespace

std::span<const ReportPlan> ownReportPlans() { return ownPlans(); }

const Language &languageOf(const ReportPlan &plan)
{
    const Language *language = languageOf(plan.language);
    return language == nullptr ? english() : *language;
}

const ReportPlan &usualReportPlan() { return ownPlans()[1]; }

bool has(const ReportPlan &plan, ReportPart part)
{
    return std::ranges::find(plan.parts, part) != plan.parts.end();
}

std::string reportPlanKey(std::string_view name)
{
    std::string key(name);
    for (char &c : key)
        c = c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return key;
}

std::string_view wordOf(ReportPart part) { return partWords[static_cast<std::size_t>(part)]; }
std::string_view wordOf(ReportLook look) { return lookWords[static_cast<std::size_t>(look)]; }
std::string_view wordOf(Confidence confidence)
{
    return confidenceWords[static_cast<std::size_t>(confidence)];
}
std::string_view wordOf(BelowConfidence below) { return belowWords[static_cast<std::size_t>(below)]; }

std::vector<ReportPart> withEventsInFull(std::vector<ReportPart> parts)
{
    if (std::ranges::find(parts, Events) == parts.end())
        parts.insert(std::ranges::find(parts, Table), Events);
    return parts;
}

Result<std::vector<ReportPart>> parseReportParts(std::string_view words)
{
    std::vector<ReportPart> parts;
    for (std::size_t at = 0; at <= words.size();) {
        const std::size_t end = std::min(words.find(',', at), words.size());
        const auto part = parsePart(words.substr(at, end - at));
        if (!part.ok())
            return part.error();
        if (std::ranges::find(parts, part.value()) != parts.end())
            return badInput("parts: " + inMarks(wordOf(part.value())) + " is named twice.");
        parts.push_back(part.value());
        at = end + 1;
    }
    return parts;
}

Result<ReportLook> parseReportLook(std::string_view word)
{
    return parseWord<ReportLook>("theme", lookWords, word);
}

Result<Confidence> parseLeastConfidence(std::string_view word)
{
    return parseWord<Confidence>("least-confidence", confidenceWords, word);
}

Result<BelowConfidence> parseBelowConfidence(std::string_view word)
{
    return parseWord<BelowConfidence>("below", belowWords, word);
}

Result<ReportPlan> checkedReportPlan(ReportPlan plan)
{
    if (const auto page = parsePageSize(pageOption(plan.page)); !page.ok())
        return badInput("page: " + page.error().detail);
    if (const auto pixels = pixelSize(plan.page, plan.dpi); !pixels.ok())
        return badInput("dpi: " + pixels.error().detail);
    const std::string fault = firstFault(
        {plan.parts.empty() ? "parts: there is none." : "", textFault("name", plan.name, longestReportTitle),
         textFault("title", plan.title, longestReportTitle), textFault("note", plan.note, longestReportNote),
         languageFault(plan.language),
         plan.tableRows ? numberFault("rows", *plan.tableRows, mostTableRows) : "",
         numberFault("in-full", plan.eventsInFull, mostEventsInFull)});
    if (!fault.empty())
        return badInput(fault);
    return plan;
}

} // namespace faultline
