#include "core/report/method_lines.h"

#include "core/report/report_notes.h"

namespace faultline {

std::vector<LabelledText> methodLines(const ReportContent &content, const EventStore &store,
                                      const VisibleSet &visible, const Provenance &provenance,
                                      const ConfidenceGate &gate)
{
    const ChronicleInfo &info = store.info();
    const Language &language = *content.language;
    return {
        {language.text("method.counted"), language.text("method.counted.how")},
        {language.text("method.filter"), content.filter + "."},
        {language.text("method.shown"), countWords(content, store, visible, gate)},
        {language.text("method.sums"), language.text("method.sums.how")},
        {language.text("method.chronicle"),
         language.text("method.chronicle.what",
                       {chronicleName(info), provenance.chronicle, provenance.sha256, provenance.program})},
        {language.text("method.again"), content.command},
    };
}

} // namespace faultline
