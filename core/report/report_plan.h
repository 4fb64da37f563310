// What a report is made of and how it looks: what the composer edits, and what a template file keeps.
#pragma once

#include "core/base/result.h"
#include "core/report/page_size.h"
#include "core/store/event_store.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// What can stand on the pages, each at most once.
enum class ReportPart : std::uint8_t {
    Title,
    Figures,
    Map,
    Timeline,
    Charts,
    Comparison, ///< of the two most frequent countries of the filter, in numbers and years
    Table,
    Events, ///< the chosen ones in full: summary, actors, deaths, sources
    Sources,
    Notes,
    Method, ///< a box: what was counted and how, and how to make the report again
};

enum class ReportLook : std::uint8_t { Light, Dark, Grey };

/// What becomes of events below the confidence asked for.
enum class BelowConfidence : std::uint8_t { LeaveOut, Mark }; ///< marked: hatched, and a note at the foot

/// A template: everything of a report but its events and its file.
struct ReportPlan {
    std::string name; ///< for people
    std::vector<ReportPart> parts;
    PageSize page;
    double dpi = 150.0;
    ReportLook look = ReportLook::Light;
    std::string language =
        "en";          ///< of labels, not of texts of the chronicle; ISO 639-1, `sr-Latn` for Latin script
    std::string title; ///< empty: made from the filter
    std::string note;  ///< a text of the author's, below the title; may be empty
    std::optional<std::size_t>
        tableRows; ///< at most so many, the most important; nothing: all that may be listed
    Confidence leastConfidence = Confidence::Low;
    BelowConfidence below = BelowConfidence::LeaveOut;

    bool operator==(const ReportPlan &) const = default;
};

/// Brief, Dossier, Slide, Web picture, Country profile, Comparison; the dossier is what a report is unless
/// asked.
std::span<const ReportPlan> ownReportPlans();

/// JSON. BadInput with a sentence naming the line or the field and its value.
Result<ReportPlan> parseReportPlan(std::string_view json);
std::string reportPlanText(const ReportPlan &plan);

/// The own plan of that name (`brief`, `web-picture` …), else the file of that path. NotFound, ReadFailed,
/// BadInput with a sentence naming the file.
Result<ReportPlan> findReportPlan(const std::string &nameOrFile);

} // namespace faultline
