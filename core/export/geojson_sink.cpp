#include "core/export/event_sinks.h"

#include "core/export/json_text.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

Json numberOrNull(std::optional<std::int32_t> number) { return number ? Json(*number) : Json(nullptr); }

/// Four decimals, about ten metres: no more than the chronicle's tables have.
double rounded(double degrees)
{
    constexpr double steps = 10'000.0;
    return std::round(degrees * steps) / steps;
}

Json pointOf(const ExportedEvent &event)
{
    if (!event.placed())
        return nullptr;
    const LatLon at = event.store.position(event.row);
    return {{"type", "Point"}, {"coordinates", {rounded(at.longitude), rounded(at.latitude)}}};
}

Json propertiesOf(const ExportedEvent &event)
{
    const EventDetails &details = event.details;
    const Deaths deaths = event.store.deaths(event.row);
    return {{"title", details.title},
            {"start", details.start},
            {"end", details.end},
            {"summary", details.summary},
            {"place", event.store.placeName(event.row)},
            {"place_precision", event.placePrecision()},
            {"countries", event.countries()},
            {"parties", event.parties()},
            {"actors", event.actors()},
            {"category", event.category()},
            {"theme", event.theme()},
            {"crisis", event.crises()},
            {"deaths_low", numberOrNull(deaths.low)},
            {"deaths_best", numberOrNull(deaths.best)},
            {"deaths_high", numberOrNull(deaths.high)},
            {"deaths_note", details.deathsNote},
            {"confidence", event.confidence()},
            {"dataset", event.dataset()},
            {"sources", event.sources()}};
}

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

void GeoJsonSink::begin(const ExportHeading &heading)
{
    const Json about = {{"title", heading.title},         {"filter", heading.filter},
                        {"events", heading.events},       {"withheld", heading.withheld},
                        {"chronicle", heading.chronicle}, {"licence", heading.licence},
                        {"credits", heading.credits},     {"program", heading.program}};
    m_out << "{\"type\":\"FeatureCollection\",\n\"about\":" << jsonText(about) << ",\n\"features\":[";
}

void GeoJsonSink::add(const ExportedEvent &event)
{
    const Json feature = {{"type", "Feature"},
                          {"id", event.details.id},
                          {"geometry", pointOf(event)},
                          {"properties", propertiesOf(event)}};
    m_out << (m_first ? "\n" : ",\n") << jsonText(feature);
    m_first = false;
}

void GeoJsonSink::finish() { m_out << "\n]}\n"; }

} // namespace

std::unique_ptr<EventSink> geoJsonSink(std::ostream &out) { return std::make_unique<GeoJsonSink>(out); }

} // namespace faultline
