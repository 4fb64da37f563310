#include "core/import/ucdp_ged_rows.h"

#include "core/base/edtf.h"
#include "core/base/in_quotes.h"
#include "core/import/foreign_text.h"
#include "core/import/ucdp_ged_words.h"

#include <charconv>
#include <cmath>

namespace faultline {

namespace {

using enum GedColumn;

/// Why a row cannot be taken.
struct Refusal {
    std::string reason;
};

[[noreturn]] void refuse(const GedRow &row, GedColumn column, const std::string &why)
{
    throw Refusal{faultOf(gedName(column), row[column], why)};
}

std::string idOf(const GedRow &row)
{
    const std::string_view id = row[Id];
    if (id.empty())
        throw Refusal{"id: the cell is empty"};
    if (id.size() > 18 || id.find_first_not_of("0123456789") != std::string_view::npos)
        refuse(row, Id, "is no whole number");
    return "ucdp-ged-" + std::string(id);
}

/// A code from 1 to `most`; 0 for an empty cell.
int codeOf(const GedRow &row, GedColumn column, int most)
{
    const std::string_view cell = row[column];
    if (cell.empty())
        return 0;
    const int code = cell.size() == 1 ? cell.front() - '0' : 0;
    if (code < 1 || code > most)
        refuse(row, column, "is none of 1 to " + std::to_string(most));
    return code;
}

std::optional<std::int32_t> countOf(const GedRow &row, GedColumn column)
{
    const std::string_view cell = row[column];
    if (cell.empty())
        return std::nullopt;
    std::int32_t count = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), count);
    if (error != std::errc{} || end != cell.data() + cell.size() || cell.front() == '-')
        refuse(row, column, "is no whole number from 0 to 2147483647");
    return count;
}

double degreesOf(const GedRow &row, GedColumn column, double limit)
{
    const std::string_view cell = row[column];
    double degrees = 0.0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), degrees);
    if (error != std::errc{} || end != cell.data() + cell.size() || !(std::abs(degrees) <= limit))
        refuse(row, column,
               "is no number of degrees from -" + std::to_string(static_cast<int>(limit)) + " to "
                   + std::to_string(static_cast<int>(limit)));
    return degrees;
}

std::optional<LatLon> positionOf(const GedRow &row)
{
    if (row[Latitude].empty() && row[Longitude].empty())
        return std::nullopt;
    return LatLon{degreesOf(row, Latitude, 90.0), degreesOf(row, Longitude, 180.0)};
}

/// The day of `1995-07-11` or `1995-07-11 00:00:00.000`, as `1995-07-11`.
std::string_view dayOf(const GedRow &row, GedColumn column)
{
    const std::string_view cell = row[column];
    const std::string_view day = cell.substr(0, 10);
    const std::string_view time = cell.substr(day.size(), 1);
    if (day.size() < 10 || (!time.empty() && time != " " && time != "T") || !parseEdtfDate(day))
        refuse(row, column, "is no date: it is to be YYYY-MM-DD");
    return day;
}

struct SpanText {
    std::string start;
    std::string end;
};

SpanText between(std::string_view first, std::string_view last, std::string_view qualifier = {})
{
    SpanText span{std::string(first).append(qualifier), {}};
    if (first != last)
        span.end = std::string(last).append(qualifier);
    return span;
}

/// By the codebook's date_prec.
SpanText spanOf(const GedRow &row, int precision)
{
    constexpr std::size_t month = 7; // characters of YYYY-MM
    const std::string_view first = dayOf(row, Start);
    const std::string_view last = row[End].empty() ? first : dayOf(row, End);
    if (last < first)
        refuse(row, End, "is before date_start " + inQuotes(row[Start]));
    switch (precision) {
    case 2:
    case 3:
        return between(first, last, first == last ? "~" : "");
    case 4:
        return between(first.substr(0, month), last.substr(0, month));
    case 5:
        return between(first, last, "~");
    default:
        return between(first, last);
    }
}

/// By the codebook's where_prec.
std::string_view placePrecision(int code)
{
    constexpr std::string_view words[] = {"near",     "exact",    "near",    "district",
                                          "district", "district", "country", "near"};
    return words[code];
}

std::string placeOf(const GedRow &row)
{
    for (const GedColumn column : {Place, SecondOrder, FirstOrder})
        if (!row[column].empty())
            return asLine(row[column]);
    return {};
}

ImportedActor actorOf(std::string_view name)
{
    return {asLine(name),
            name.starts_with("Government of ") ? "state"
                : name == "Civilians"          ? "community"
                                               : "armed-force"};
}

std::vector<ImportedActor> actorsOf(const GedRow &row)
{
    std::vector<ImportedActor> actors;
    for (const GedColumn column : {SideA, SideB})
        if (!row[column].empty() && (actors.empty() || row[SideA] != row[SideB]))
            actors.push_back(actorOf(row[column]));
    return actors;
}

std::string_view categoryOf(const GedRow &row)
{
    if (row[Type].empty())
        throw Refusal{"type_of_violence: the cell is empty"};
    return codeOf(row, Type, 3) == 3 ? "atrocity" : "battle";
}

ImportedEvent eventOf(const GedRow &row)
{
    ImportedEvent event{.id = idOf(row)};
    event.category = categoryOf(row);
    SpanText span = spanOf(row, codeOf(row, DateCode, 5));
    event.start = std::move(span.start);
    event.end = std::move(span.end);
    event.position = positionOf(row);
    if (event.position)
        event.placePrecision = placePrecision(codeOf(row, PlaceCode, 7));
    event.place = placeOf(row);
    event.stateThen = asLine(row[Country]);
    event.deaths = {countOf(row, Low), countOf(row, Best), countOf(row, High)};
    event.confidence = codeOf(row, Clarity, 2) == 1 ? "high" : "medium";
    event.actors = actorsOf(row);
    event.title = gedTitle(row, event.place);
    event.summary = gedSummary(row);
    event.reportedBy = gedSources(row);
    return event;
}

} // namespace

EventOrReason UcdpGedRows::read(const Record &record)
{
    const GedRow row{m_columns, record};
    try {
        ImportedEvent event = eventOf(row);
        m_placesOfUnknownPrecision += event.position && row[PlaceCode].empty() ? 1 : 0;
        m_datesOfUnknownPrecision += row[DateCode].empty() ? 1 : 0;
        return event;
    } catch (Refusal &refusal) {
        return std::move(refusal.reason);
    }
}

std::vector<std::string> UcdpGedRows::assumptions() const
{
    std::vector<std::string> sentences;
    if (m_placesOfUnknownPrecision > 0)
        sentences.push_back(std::to_string(m_placesOfUnknownPrecision)
                            + " rows do not say how precisely the place is known (where_prec); it was taken "
                              "as known to about 25 km.");
    if (m_datesOfUnknownPrecision > 0)
        sentences.push_back(std::to_string(m_datesOfUnknownPrecision)
                            + " rows do not say how precisely the date is known (date_prec); it was taken as "
                              "known to the day.");
    return sentences;
}

} // namespace faultline
