// Events as a CSV table (RFC 4180).
#pragma once

#include "core/export/event_sink.h"

namespace faultline {

/// The columns are a contract: scripts read them. UTF-8, CRLF; lists between semicolons, sources between
/// bars; what is not known is empty.
class CsvSink : public EventSink {
public:
    explicit CsvSink(std::ostream &out) : m_out(out) { }
    void begin(const ExportHeading &heading) override;
    void add(const ExportedEvent &event) override;
    void finish() override { }

private:
    std::ostream &m_out;
};

} // namespace faultline
