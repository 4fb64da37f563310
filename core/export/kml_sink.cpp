#include "core/export/event_sinks.h"

#include "core/base/markup.h"

namespace faultline {

namespace {

/// Lines below each other in HTML, as an element of XML.
std::string description(const std::vector<std::string> &lines)
{
    std::string html;
    for (const std::string &line : lines)
        html += (html.empty() ? "" : "<br>") + markupText(line);
    return "<description>" + markupText(html) + "</description>";
}

std::string data(std::string_view name, std::string_view value)
{
    return "<Data name=\"" + std::string(name) + "\"><value>" + markupText(value) + "</value></Data>";
}

std::string data(std::string_view name, std::optional<std::int32_t> number)
{
    return number ? data(name, std::to_string(*number)) : std::string();
}

std::string timeSpan(const ExportedEvent &event)
{
    const Day last = event.store.latest(event.row);
    std::string span = "<TimeSpan><begin>" + isoDate(event.store.earliest(event.row)) + "</begin>";
    if (last != EdtfSpan::openEnd)
        span += "<end>" + isoDate(last) + "</end>";
    return span + "</TimeSpan>";
}

class KmlSink : public EventSink {
public:
    explicit KmlSink(std::ostream &out) : m_out(out) { }
    void begin(const ExportHeading &heading) override;
    void add(const ExportedEvent &event) override;
    void finish() override;

private:
    std::ostream &m_out;
};

void KmlSink::begin(const ExportHeading &heading)
{
    m_out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\n"
          << "<name>" << markupText(heading.title) << "</name>" << description(heading.story()) << '\n';
}

void KmlSink::add(const ExportedEvent &event)
{
    const EventStore &store = event.store;
    const Deaths deaths = store.deaths(event.row);
    m_out << "<Placemark><name>" << markupText(event.details.title) << "</name>" << description(event.story())
          << timeSpan(event) << "<ExtendedData>" << data("id", event.details.id)
          << data("start", event.details.start) << data("end", event.details.end)
          << data("place_precision", event.placePrecision())
          << data("countries", joined(event.countries(), ";"))
          << data("parties", joined(event.parties(), ";")) << data("category", event.category())
          << data("theme", event.theme()) << data("deaths_low", deaths.low)
          << data("deaths_best", deaths.best) << data("deaths_high", deaths.high)
          << data("confidence", event.confidence()) << data("dataset", event.dataset()) << "</ExtendedData>";
    if (event.placed()) {
        const LatLon at = store.position(event.row);
        m_out << "<Point><coordinates>" << degreesText(at.longitude) << ',' << degreesText(at.latitude)
              << "</coordinates></Point>";
    }
    m_out << "</Placemark>\n";
}

void KmlSink::finish() { m_out << "</Document></kml>\n"; }

} // namespace

std::unique_ptr<EventSink> kmlSink(std::ostream &out) { return std::make_unique<KmlSink>(out); }

} // namespace faultline
