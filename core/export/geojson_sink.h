// Events as GeoJSON (RFC 7946).
#pragma once

#include "core/export/event_sink.h"

namespace faultline {

/// A FeatureCollection: a point for each event on WGS 84, longitude first; an event without a place has the
/// geometry null. Dates are EDTF, figures that are not known null. What the file says of itself is the
/// member `about`. Texts that are not UTF-8 get U+FFFD.
class GeoJsonSink : public EventSink {
public:
    explicit GeoJsonSink(std::ostream &out) : m_out(out) { }
    void begin(const ExportHeading &heading) override;
    void add(const ExportedEvent &event) override;
    void finish() override;

private:
    std::ostream &m_out;
    bool m_first = true;
};

} // namespace faultline
