// Events as an iCalendar file (RFC 5545).
#pragma once

#include "core/export/event_sink.h"

namespace faultline {

/// An all-day VEVENT for each event, from the first day its date can mean to the last; its description says
/// how precise the date is. An event that goes on is shown on its first day.
class ICalendarSink : public EventSink {
public:
    explicit ICalendarSink(std::ostream &out) : m_out(out) { }
    void begin(const ExportHeading &heading) override;
    void add(const ExportedEvent &event) override;
    void finish() override;

private:
    void line(std::string_view name, std::string_view value);

    std::ostream &m_out;
};

} // namespace faultline
