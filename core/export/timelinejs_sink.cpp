#include "core/export/event_sinks.h"

#include "core/base/date_words.h"
#include "core/base/markup.h"
#include "core/export/json_text.h"

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

/// As much of a day as is known of the date.
Json dateOf(Day day, DatePrecision precision)
{
    const auto civil = civilDate(day);
    Json date = {{"year", static_cast<int>(civil.year())}};
    if (precision != DatePrecision::Year)
        date["month"] = static_cast<unsigned>(civil.month());
    if (precision == DatePrecision::Day)
        date["day"] = static_cast<unsigned>(civil.day());
    return date;
}

std::string paragraphs(const std::vector<std::string> &lines)
{
    std::string html;
    for (const std::string &line : lines)
        html += "<p>" + markupText(line) + "</p>";
    return html;
}

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

void TimelineJsSink::begin(const ExportHeading &heading)
{
    const Json title = {
        {"text", {{"headline", markupText(heading.title)}, {"text", paragraphs(heading.story())}}}};
    m_out << "{\"title\":" << jsonText(title) << ",\n\"events\":[";
}

void TimelineJsSink::add(const ExportedEvent &event)
{
    const EdtfSpan span = event.store.span(event.row);
    Json slide = {{"unique_id", event.details.id},
                  {"start_date", dateOf(span.start.earliest, span.start.precision)}};
    if (span.end)
        slide["end_date"] = dateOf(span.end->latest, span.end->precision);
    slide["display_date"] = spanWords(span);
    slide["group"] = markupText(event.store.themes()[event.store.theme(event.row)].name);
    slide["text"] = {{"headline", markupText(event.details.title)}, {"text", paragraphs(event.story())}};
    m_out << (m_first ? "\n" : ",\n") << jsonText(slide);
    m_first = false;
}

void TimelineJsSink::finish() { m_out << "\n]}\n"; }

} // namespace

std::unique_ptr<EventSink> timelineJsSink(std::ostream &out) { return std::make_unique<TimelineJsSink>(out); }

} // namespace faultline
