#include "core/export/event_sinks.h"

#include "core/base/formula_guard.h"

#include <optional>

namespace faultline {

namespace {

constexpr std::string_view header = "id,start,end,title,summary,place,latitude,longitude,place_precision,"
                                    "countries,parties,actors,category,theme,"
                                    "crisis,deaths_low,deaths_best,deaths_high,confidence,sources";

/// One line on its way out; cells are quoted where RFC 4180 asks for it.
class CsvLine {
public:
    CsvLine(std::ostream &out, bool guarded) : m_out(out), m_guarded(guarded) { }

    void end() { m_out << "\r\n"; }

    CsvLine &operator<<(std::string_view text)
    {
        separate();
        if (m_guarded && needsFormulaGuard(text))
            writeQuoted("'" + std::string(text));
        else if (text.find_first_of(",\"\r\n") == std::string_view::npos)
            m_out << text;
        else
            writeQuoted(text);
        return *this;
    }

    CsvLine &operator<<(std::optional<std::int32_t> number)
    {
        return *this << (number ? std::to_string(*number) : std::string());
    }

private:
    void separate()
    {
        if (!m_first)
            m_out << ',';
        m_first = false;
    }

    void writeQuoted(std::string_view text)
    {
        m_out << '"';
        for (const char c : text) {
            if (c == '"')
                m_out << '"';
            m_out << c;
        }
        m_out << '"';
    }

    std::ostream &m_out;
    bool m_guarded;
    bool m_first = true;
};

void writeEvent(CsvLine line, const ExportedEvent &event)
{
    const EventStore &store = event.store;
    const EventDetails &details = event.details;
    const Deaths deaths = store.deaths(event.row);
    line << details.id << details.start << details.end << details.title << details.summary
         << store.placeName(event.row);
    line << (event.placed() ? degreesText(store.position(event.row).latitude) : std::string())
         << (event.placed() ? degreesText(store.position(event.row).longitude) : std::string())
         << event.placePrecision();
    line << joined(event.countries(), ";") << joined(event.parties(), ";") << joined(event.actors(), ";");
    line << event.category() << event.theme() << joined(event.crises(), ";");
    line << deaths.low << deaths.best << deaths.high << event.confidence() << joined(event.sources(), " | ");
    line.end();
}

class CsvSink : public EventSink {
public:
    CsvSink(std::ostream &out, bool guarded) : m_out(out), m_guarded(guarded) { }
    void begin(const ExportHeading &heading) override;
    void add(const ExportedEvent &event) override;
    void finish() override { }

private:
    std::ostream &m_out;
    bool m_guarded;
};

void CsvSink::begin(const ExportHeading &) { m_out << header << "\r\n"; }

void CsvSink::add(const ExportedEvent &event) { writeEvent(CsvLine(m_out, m_guarded), event); }

} // namespace

std::unique_ptr<EventSink> csvSink(std::ostream &out) { return std::make_unique<CsvSink>(out, true); }

std::unique_ptr<EventSink> plainCsvSink(std::ostream &out) { return std::make_unique<CsvSink>(out, false); }

} // namespace faultline
