// Events as KML 2.2 (OGC 07-147r2), with the time each one spans.
#pragma once

#include "core/export/event_sink.h"

namespace faultline {

/// A Placemark for each event; one without a place has no Point. Its TimeSpan runs from the first day the
/// date can mean to the last; an open end has none. Programs show a description as HTML, so that texts in it
/// are escaped for HTML first.
class KmlSink : public EventSink {
public:
    explicit KmlSink(std::ostream &out) : m_out(out) { }
    void begin(const ExportHeading &heading) override;
    void add(const ExportedEvent &event) override;
    void finish() override;

private:
    std::ostream &m_out;
};

} // namespace faultline
