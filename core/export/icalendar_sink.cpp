#include "core/export/event_sinks.h"

#include <algorithm>

namespace faultline {

namespace {

/// RFC 5545 section 3.3.11; other control characters have no place in a calendar.
std::string calendarText(std::string_view text)
{
    std::string safe;
    for (const char c : text) {
        if (c == '\n')
            safe += "\\n";
        else if (c == '\\' || c == ';' || c == ',')
            (safe += '\\') += c;
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
            safe += c;
    }
    return safe;
}

std::string dateText(Day day)
{
    std::string date = isoDate(day);
    std::erase(date, '-');
    return date;
}

/// How many bytes of `text` fit into `room` without parting a character of UTF-8.
std::size_t fitting(std::string_view text, std::size_t room)
{
    if (text.size() <= room)
        return text.size();
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    std::size_t end = room;
    while (end > 0 && continues(text[end]))
        --end;
    return end > 0 ? end : room;
}

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

/// Folded after 75 bytes, as section 3.1 asks for.
void ICalendarSink::line(std::string_view name, std::string_view value)
{
    constexpr std::size_t longest = 75;
    const std::string whole = std::string(name) + ':' + std::string(value);
    std::string_view rest = whole;
    for (std::size_t room = longest; !rest.empty(); room = longest - 1) {
        const std::size_t end = fitting(rest, room);
        m_out << (room == longest ? "" : " ") << rest.substr(0, end) << "\r\n";
        rest.remove_prefix(end);
    }
}

void ICalendarSink::begin(const ExportHeading &heading)
{
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Faultline//" + calendarText(heading.program) + "//EN");
    line("X-WR-CALNAME", calendarText(heading.title));
    line("X-WR-CALDESC", calendarText(joined(heading.credits, "\n")));
}

void ICalendarSink::add(const ExportedEvent &event)
{
    const EventStore &store = event.store;
    const Day first = store.earliest(event.row);
    const Day last = store.latest(event.row) == EdtfSpan::openEnd ? first : store.latest(event.row);
    line("BEGIN", "VEVENT");
    line("UID", calendarText(event.details.id) + "@" + calendarText(event.dataset()) + ".faultline");
    line("DTSTAMP", "19700101T000000Z"); // the same events make the same file
    line("DTSTART;VALUE=DATE", dateText(first));
    line("DTEND;VALUE=DATE", dateText(last + Days{1})); // not part of it
    line("SUMMARY", calendarText(event.details.title));
    line("DESCRIPTION", calendarText(joined(event.story(), "\n")));
    if (!store.placeName(event.row).empty())
        line("LOCATION", calendarText(store.placeName(event.row)));
    if (event.placed())
        line("GEO",
             degreesText(store.position(event.row).latitude) + ";"
                 + degreesText(store.position(event.row).longitude));
    line("CATEGORIES", calendarText(store.themes()[store.theme(event.row)].name));
    line("TRANSP", "TRANSPARENT");
    line("END", "VEVENT");
}

void ICalendarSink::finish() { line("END", "VCALENDAR"); }

} // namespace

std::unique_ptr<EventSink> iCalendarSink(std::ostream &out) { return std::make_unique<ICalendarSink>(out); }

} // namespace faultline
