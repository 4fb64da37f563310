#include "core/report/csv_export.h"

#include "core/report/source_words.h"

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace faultline {

namespace {

constexpr std::string_view header = "id,start,end,title,summary,place,latitude,longitude,place_precision,"
                                    "countries,parties,actors,category,theme,"
                                    "crisis,deaths_low,deaths_best,deaths_high,confidence,sources";

std::string_view precisionWord(PlacePrecision precision)
{
    switch (precision) {
    case PlacePrecision::Exact:
        return "exact";
    case PlacePrecision::Near:
        return "near";
    case PlacePrecision::District:
        return "district";
    case PlacePrecision::Country:
        return "country";
    case PlacePrecision::None:
        break;
    }
    return {};
}

std::string_view confidenceWord(Confidence confidence)
{
    switch (confidence) {
    case Confidence::High:
        return "high";
    case Confidence::Medium:
        return "medium";
    case Confidence::Low:
        break;
    }
    return "low";
}

/// One line on its way out; cells are quoted where RFC 4180 asks for it.
class CsvLine {
public:
    explicit CsvLine(std::ostream &out) : m_out(out) { }
    ~CsvLine() { m_out << "\r\n"; }
    CsvLine(const CsvLine &) = delete;
    CsvLine &operator=(const CsvLine &) = delete;

    CsvLine &operator<<(std::string_view text)
    {
        separate();
        if (text.find_first_of(",\"\r\n") == std::string_view::npos)
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
    bool m_first = true;
};

/// Four decimals, about ten metres: what the chronicle's tables have. The same in every locale.
std::string degrees(double value)
{
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 4);
    return {digits.data(), end.ptr};
}

/// The texts of `indices` in `table`, between semicolons.
template <typename Index, typename Entry>
std::string list(std::span<const Index> indices, const std::vector<Entry> &table, std::string Entry::*text)
{
    std::string all;
    for (const Index index : indices)
        all.append(all.empty() ? "" : ";").append(table[index].*text);
    return all;
}

std::string sourceList(const EventDetails &details)
{
    std::string all = details.reportedBy;
    for (const SourceDetails &source : details.sources)
        all.append(all.empty() ? "" : " | ").append(sourceWords(source));
    return all;
}

void writeEvent(CsvLine line, const EventStore &store, Row row, const EventDetails &details)
{
    const bool placed = store.hasPlace(row);
    const Deaths deaths = store.deaths(row);
    line << details.id << details.start << details.end << details.title << details.summary
         << store.placeName(row);
    line << (placed ? degrees(store.position(row).latitude) : std::string())
         << (placed ? degrees(store.position(row).longitude) : std::string())
         << precisionWord(store.placePrecision(row));
    line << list(store.places(row), store.countries(), &Country::code)
         << list(store.parties(row), store.countries(), &Country::code)
         << list(store.actors(row), store.actors(), &Actor::name);
    line << store.categories()[store.category(row)].id << store.themes()[store.theme(row)].id
         << list(store.crises(row), store.crises(), &Crisis::id);
    line << deaths.low << deaths.best << deaths.high << confidenceWord(store.confidence(row))
         << sourceList(details);
}

} // namespace

void writeCsvHeader(std::ostream &out) { out << header << "\r\n"; }

void writeCsv(std::ostream &out, const EventStore &store, std::span<const Row> rows,
              std::span<const EventDetails> details)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        writeEvent(CsvLine(out), store, rows[i], details[i]);
}

} // namespace faultline
