// Templates as JSON: written by reportPlanText(), read by parseReportPlan().
#include "core/base/read_file.h"
#include "core/report/report_plan.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <utility>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uintmax_t largestFile = std::uintmax_t{64} * 1024; ///< bytes; a template has some hundred

/// The value as JSON, its start where it is long.
std::string shown(const Json &value)
{
    constexpr std::size_t longest = 60;
    const std::string text = value.dump(-1, ' ', true);
    return text.size() <= longest ? text : text.substr(0, longest) + "…";
}

/// Why a value cannot be, as the end of a sentence that begins with the field; empty if it can.
using Fault = std::string;

Fault readText(const Json &value, std::string &text)
{
    if (!value.is_string())
        return shown(value) + " is no text.";
    text = value.get<std::string>();
    return {};
}

Fault readNumber(const Json &value, double &number)
{
    if (!value.is_number())
        return shown(value) + " is no number.";
    number = value.get<double>();
    return {};
}

Fault readCount(const Json &value, std::size_t &count)
{
    if (!value.is_number_unsigned())
        return shown(value) + " is no whole number from 1 up.";
    count = value.get<std::size_t>();
    return {};
}

Fault readSwitch(const Json &value, bool &on)
{
    if (!value.is_boolean())
        return shown(value) + " is neither true nor false.";
    on = value.get<bool>();
    return {};
}

/// What core/report/report_plan.cpp says of a word, without the field it says it of.
Fault withoutField(const std::string &sentence) { return sentence.substr(sentence.find(": ") + 2); }

/// A word that `parse` knows.
template <typename Named>
Fault readNamed(const Json &value, Result<Named> (*parse)(std::string_view), Named &target)
{
    std::string word;
    if (Fault fault = readText(value, word); !fault.empty())
        return fault;
    const auto named = parse(word);
    if (!named.ok())
        return withoutField(named.error().detail);
    target = named.value();
    return {};
}

Fault readParts(const Json &value, ReportPlan &plan)
{
    const auto isText = [](const Json &entry) { return entry.is_string(); };
    if (!value.is_array() || !std::ranges::all_of(value, isText))
        return shown(value) + " is no list of parts.";
    std::string words;
    for (const Json &entry : value)
        words += (words.empty() ? "" : ",") + entry.get<std::string>();
    auto parts = parseReportParts(words);
    if (!parts.ok())
        return withoutField(parts.error().detail);
    plan.parts = std::move(parts).value();
    return {};
}

Fault readPage(const Json &value, ReportPlan &plan)
{
    std::string text;
    if (Fault fault = readText(value, text); !fault.empty())
        return fault;
    const auto page = parsePageSize(text);
    if (!page.ok())
        return page.error().detail;
    plan.page = page.value();
    return {};
}

Fault readRows(const Json &value, ReportPlan &plan)
{
    std::size_t rows = 0;
    Fault fault = readCount(value, rows);
    plan.tableRows = rows;
    return fault;
}

struct Field {
    std::string_view name;
    Fault (*read)(const Json &value, ReportPlan &plan);
};

/// In the order they are written.
constexpr auto fields = std::to_array<Field>({
    {"name", [](const Json &value, ReportPlan &plan) { return readText(value, plan.name); }},
    {"parts", readParts},
    {"page", readPage},
    {"dpi", [](const Json &value, ReportPlan &plan) { return readNumber(value, plan.dpi); }},
    {"theme",
     [](const Json &value, ReportPlan &plan) { return readNamed(value, parseReportLook, plan.look); }},
    {"language", [](const Json &value, ReportPlan &plan) { return readText(value, plan.language); }},
    {"title", [](const Json &value, ReportPlan &plan) { return readText(value, plan.title); }},
    {"note", [](const Json &value, ReportPlan &plan) { return readText(value, plan.note); }},
    {"rows", readRows},
    {"in-full", [](const Json &value, ReportPlan &plan) { return readCount(value, plan.eventsInFull); }},
    {"one-page", [](const Json &value, ReportPlan &plan) { return readSwitch(value, plan.onePage); }},
    {"confidence",
     [](const Json &value, ReportPlan &plan) {
         return readNamed(value, parseLeastConfidence, plan.leastConfidence);
     }},
    {"below",
     [](const Json &value, ReportPlan &plan) { return readNamed(value, parseBelowConfidence, plan.below); }},
});

Error unknownField(const std::string &name)
{
    std::string sentence = shown(Json(name)) + " is no field of a template: use ";
    for (const Field &field : fields)
        sentence.append(field.name).append(&field == &fields.back() ? "." : ", ");
    return badInput(std::move(sentence));
}

Result<ReportPlan> planIn(const Json &json)
{
    if (!json.is_object())
        return badInput("a template is a JSON object, not " + shown(json) + ".");
    ReportPlan plan = usualReportPlan();
    plan.name.clear();
    for (const auto &[name, value] : json.items()) {
        const auto field = std::ranges::find(fields, std::string_view(name), &Field::name);
        if (field == fields.end())
            return unknownField(name);
        if (const Fault fault = field->read(value, plan); !fault.empty())
            return badInput(std::string(name).append(": ").append(fault));
    }
    return checkedReportPlan(std::move(plan));
}

Error tooLarge() { return badInput("it is larger than " + std::to_string(largestFile / 1024) + " KiB."); }

/// With the file's name in front of what is wrong in it.
Error inFile(Error error, const std::filesystem::path &file)
{
    error.file = file;
    error.detail = "“" + file.string() + "” is no template of a report: " + error.detail;
    return error;
}

} // namespace

Result<ReportPlan> parseReportPlan(std::string_view json)
{
    if (json.size() > largestFile)
        return tooLarge();
    try {
        return planIn(Json::parse(json));
    } catch (const Json::parse_error &error) {
        const std::string_view before = json.substr(0, error.byte > 0 ? error.byte - 1 : 0);
        const auto line = std::ranges::count(before, '\n') + 1;
        return badInput("line " + std::to_string(line) + " is not valid JSON.");
    } catch (
        const Json::out_of_range &) { // the only one that parsing throws: 406, a number that no double holds
        return badInput("a number in it is too large.");
    }
}

std::string reportPlanText(const ReportPlan &plan)
{
    Json parts = Json::array();
    for (const ReportPart part : plan.parts)
        parts.push_back(wordOf(part));
    Json json = {{"name", plan.name},   {"parts", std::move(parts)},  {"page", pageOption(plan.page)},
                 {"dpi", plan.dpi},     {"theme", wordOf(plan.look)}, {"language", plan.language},
                 {"title", plan.title}, {"note", plan.note}};
    if (plan.tableRows)
        json["rows"] = *plan.tableRows;
    json["in-full"] = plan.eventsInFull;
    json["one-page"] = plan.onePage;
    json["confidence"] = wordOf(plan.leastConfidence);
    json["below"] = wordOf(plan.below);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<ReportPlan> findReportPlan(const std::string &nameOrFile)
{
    const std::string key = reportPlanKey(nameOrFile);
    for (const ReportPlan &plan : ownReportPlans())
        if (reportPlanKey(plan.name) == key)
            return plan;
    const std::filesystem::path file(nameOrFile);
    std::error_code error;
    if (std::filesystem::exists(file, error) && !std::filesystem::is_regular_file(file, error))
        return inFile(badInput("it is no file."), file);
    if (std::filesystem::file_size(file, error) > largestFile && !error)
        return inFile(tooLarge(), file);
    const Result<std::string> bytes = readFile(file);
    if (!bytes.ok())
        return bytes.error();
    auto plan = parseReportPlan(bytes.value());
    return plan.ok() ? plan : inFile(plan.error(), file);
}

} // namespace faultline
