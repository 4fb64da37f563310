// What a report says: figures, the numbered table of events, the numbered list of sources, and notes.
#pragma once

#include "core/base/language.h"
#include "core/db/event_details.h"
#include "core/filter/visible_set.h"
#include "core/report/compared_countries.h"
#include "core/report/confidence_gate.h"
#include "core/report/key_figures.h"
#include "core/report/report_metadata.h"
#include "core/report/report_plan.h"

#include <span>
#include <string>
#include <vector>

namespace faultline {

/// Where a report comes from: it stands in every footer.
struct Provenance {
    std::string program;              ///< `Faultline 1.0.0`
    std::string chronicle;            ///< name of the file, without folder
    std::string sha256;               ///< of the file, 64 hexadecimal digits
    bool bundled = false;             ///< it is the one that comes with the program
    std::vector<std::string> options; ///< of the command line, on look and file: `--page`, `a4-landscape`
    const Language *language = &english(); ///< the report is written in
};

/// A line of the table; its number is its position + 1.
struct ReportEvent {
    Row row = noRow;
    std::string title;
    std::string date;                 ///< EDTF as written: `1995-07-11`, `1992-04-05/1996-02-29`
    std::vector<std::size_t> sources; ///< positions in ReportContent::sources, ascending
    bool countedInWhole = false;      ///< its deaths are inside those of another event of the table
    bool belowConfidence = false;     ///< to be marked ‡
};

/// A line of the list of sources; its number is its position + 1.
struct ReportSource {
    std::string publisher;
    std::string citation;            ///< `publisher: title (reference), date`
    std::string url;                 ///< may be empty
    std::vector<std::size_t> events; ///< positions in ReportContent::events, ascending
};

struct LabelledText {
    std::string label;
    std::string text;
};

/// An event told in full; date, title and sources are those of its line of the table.
struct EventInFull {
    std::size_t event = 0; ///< position in ReportContent::events
    std::string summary;
    std::string actors;
    std::string deathsNote;          ///< what sources say where they differ; may be empty
    std::vector<LabelledText> links; ///< to other events, by kind
};

/// Everything a report says, in words of core or as positions in the store it was made from.
struct ReportContent {
    const Language *language = &english(); ///< of all but the texts of the chronicle
    std::string title;
    std::string filter; ///< in words
    KeyFigures figures;
    std::vector<ReportEvent> events; ///< in time order
    std::vector<EventInFull> inFull;
    std::vector<ComparedCountry> compared; ///< two or none
    std::vector<LabelledText> method;
    std::size_t mayBeListed = 0;       ///< of the figures' events: those that may be passed on
    std::vector<ReportSource> sources; ///< in the order of their first use
    std::vector<std::string> notes;    ///< sentences
    std::string origin;                ///< program, chronicle, short digest: for every footer
    std::string command; ///< makes the same report again: `faultline report --country BA -o report.png`
    ReportMetadata metadata;
};

/// Figures are those of all visible events, which have passed the gate, that of sources as far as they are
/// listed; `details` are those of the `listed` ones, in that order. The plan says what the notes need not
/// tell. Neither events in full nor countries compared are in it yet.
ReportContent makeReport(const EventStore &store, const VisibleSet &visible, std::span<const Row> listed,
                         std::span<const EventDetails> details, const ReportPlan &plan,
                         const Provenance &provenance, const ConfidenceGate &gate = {});

/// Positions as numbers, runs drawn together: `1–3, 7`.
std::string numberList(std::span<const std::size_t> positions);

} // namespace faultline
