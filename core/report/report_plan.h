// What a report is made of and how it looks: what the composer edits, and what a template file keeps.
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "core/report/page_size.h"
#include "core/store/event_store.h"

#include <array>
#include <cstddef>
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
    Comparison, ///< of two countries: the filter's first two, else the two most frequent
    Table,
    Events, ///< the chosen ones in full, else the most important: summary, actors, deaths, sources
    Sources,
    Notes,
    Method, ///< a box: what was counted and how, and how to make the report again
};

enum class ReportLook : std::uint8_t { Light, Dark, Grey };

/// What becomes of events below the confidence asked for.
enum class BelowConfidence : std::uint8_t { LeaveOut, Mark }; ///< marked: hatched, and a note at the foot

/// ISO 639-1 codes of the languages labels are in; `sr` is in Cyrillic, `sr-Latn` in Latin script.
inline constexpr auto reportLanguages =
    std::to_array<std::string_view>({"en", "de", "fr", "sr-Latn", "sr", "sq", "mk"});

inline constexpr std::size_t mostTableRows = 1000;
inline constexpr std::size_t mostEventsInFull = 100;
inline constexpr std::size_t longestReportTitle = 200; ///< code points
inline constexpr std::size_t longestReportNote = 1000;

/// A template: everything of a report but its events and its file.
struct ReportPlan {
    std::string name; ///< for people
    std::vector<ReportPart> parts;
    PageSize page;
    double dpi = 150.0;
    ReportLook look = ReportLook::Light;
    std::string language = "en"; ///< of labels, not of texts of the chronicle: one of reportLanguages
    std::string title;           ///< empty: made from the filter
    std::string note;            ///< a text of the author's, below the title; may be empty
    std::optional<std::size_t> tableRows; ///< at most so many, the most important; nothing: all that may be
    std::size_t eventsInFull = 6;         ///< most important ones told in full where none are chosen
    bool onePage = false;                 ///< leaves out what finds no room on it, and says so
    Confidence leastConfidence = Confidence::Low;
    BelowConfidence below = BelowConfidence::LeaveOut;

    bool operator==(const ReportPlan &) const = default;
};

/// Brief, Dossier, Slide, Web picture, Country profile, Comparison.
std::span<const ReportPlan> ownReportPlans();

/// English if the plan's language is none.
const Language &languageOf(const ReportPlan &plan);

bool has(const ReportPlan &plan, ReportPart part);

/// What a report is unless asked: the dossier.
const ReportPlan &usualReportPlan();

/// How a plan is named on the command line: `web-picture` for `Web picture`.
std::string reportPlanKey(std::string_view name);

/// The words of files and of the command line: `sources`, `grey`.
std::string_view wordOf(ReportPart part);
std::string_view wordOf(ReportLook look);
std::string_view wordOf(Confidence confidence);
std::string_view wordOf(BelowConfidence below);

/// With the part that tells events in full before the table, unless it is there.
std::vector<ReportPart> withEventsInFull(std::vector<ReportPart> parts);

/// Such words with commas between. BadInput with a sentence naming an unknown part, one named twice, or that
/// there is none.
Result<std::vector<ReportPart>> parseReportParts(std::string_view words);
Result<ReportLook> parseReportLook(std::string_view word);
Result<Confidence> parseLeastConfidence(std::string_view word);
Result<BelowConfidence> parseBelowConfidence(std::string_view word);

/// The plan, if its numbers, texts and language are such as a report can have; else BadInput with a sentence
/// naming the field and its value.
Result<ReportPlan> checkedReportPlan(ReportPlan plan);

/// The options of the command line that make this plan: the own plan it is closest to, and what differs.
std::vector<std::string> reportPlanOptions(const ReportPlan &plan);

/// JSON; fields that are not there are as in a dossier. BadInput with a sentence naming the line, or the
/// field and its value.
Result<ReportPlan> parseReportPlan(std::string_view json);
std::string reportPlanText(const ReportPlan &plan);

/// The own plan of that name or key, else the file of that path. NotFound, ReadFailed, or
/// BadInput with a sentence naming the file.
Result<ReportPlan> findReportPlan(const std::string &nameOrFile);

} // namespace faultline
