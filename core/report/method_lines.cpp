#include "core/report/method_lines.h"

#include "core/report/report_notes.h"

namespace faultline {

std::vector<LabelledText> methodLines(const ReportContent &content, const EventStore &store,
                                      const VisibleSet &visible, const Provenance &provenance,
                                      const ConfidenceGate &gate)
{
    const ChronicleInfo &info = store.info();
    return {
        {"Counted",
         "Entries of the chronicle, each an event with a date, a place where one is known, and its sources; "
         "an "
         "event of several countries is counted once, and for each of them where they are set side by side."},
        {"Filter", content.filter + "."},
        {"Shown and hidden", countWords(content, store, visible, gate)},
        {"Sums of deaths",
         "Each event adds its lowest, best and highest figure; one that is missing is taken from the best, a "
         "missing best from the lowest. An event that is part of another with figures is not added again. No "
         "figure is not zero: such events add nothing."},
        {"Chronicle",
         info.title + " " + info.version + ", file " + provenance.chronicle + ", SHA-256 " + provenance.sha256
             + ", read by " + provenance.program + "."},
        {"The same again", content.command},
    };
}

} // namespace faultline
