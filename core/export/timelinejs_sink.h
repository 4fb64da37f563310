// Events as a timeline of TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html).
#pragma once

#include "core/export/event_sink.h"

namespace faultline {

/// A title slide, and a slide for each event, grouped by theme. The format takes texts as HTML: ours are
/// escaped. An uncertain or rough date keeps its words in `display_date`.
class TimelineJsSink : public EventSink {
public:
    explicit TimelineJsSink(std::ostream &out) : m_out(out) { }
    void begin(const ExportHeading &heading) override;
    void add(const ExportedEvent &event) override;
    void finish() override;

private:
    std::ostream &m_out;
    bool m_first = true;
};

} // namespace faultline
