#include "core/import/mapped_rows.h"

#include "core/base/edtf.h"
#include "core/base/fold_text.h"
#include "core/base/formula_guard.h"
#include "core/base/in_quotes.h"
#include "core/import/foreign_dates.h"
#include "core/import/foreign_text.h"
#include "core/import/input_fault.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <unordered_map>

namespace faultline {

namespace {

/// FNV-1a, 64 bits, in hexadecimal digits.
class Digest {
public:
    void add(std::string_view text)
    {
        for (const char c : text) {
            m_hash ^= static_cast<unsigned char>(c);
            m_hash *= 0x100000001b3;
        }
    }
    std::uint64_t value() const noexcept { return m_hash; }
    std::string hex() const
    {
        std::string digits;
        for (int shift = 60; shift >= 0; shift -= 4)
            digits += "0123456789abcdef"[(m_hash >> shift) & 15];
        return digits;
    }

private:
    std::uint64_t m_hash = 0xcbf29ce484222325;
};

std::string digestOf(std::string_view text)
{
    Digest digest;
    digest.add(text);
    return digest.hex();
}

/// Small letters, digits and hyphens are kept as they are; all else is told apart by a digest.
std::string idFrom(std::string_view written)
{
    constexpr std::size_t longest = 60;
    std::string id = foldText(written);
    std::ranges::replace(id, '_', '-');
    std::ranges::replace(id, ' ', '-');
    std::erase_if(id, [](char c) { return (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-'; });
    if (id != written || id.size() > longest)
        id.replace(std::min(longest, id.size()), std::string::npos, "-" + digestOf(written));
    return id;
}

/// Says where low – best – high contradict each other; empty if they do not.
std::string contradictionIn(const Deaths &deaths)
{
    const bool lowAboveBest = deaths.low && deaths.best && *deaths.low > *deaths.best;
    const bool bestAboveHigh = deaths.best && deaths.high && *deaths.best > *deaths.high;
    const bool lowAboveHigh = deaths.low && deaths.high && *deaths.low > *deaths.high;
    return lowAboveBest || bestAboveHigh || lowAboveHigh
        ? "The figures contradict each other in the dataset: low, best and high do not ascend."
        : "";
}

class MappedRows : public RowFormat {
public:
    MappedRows(std::span<const std::string> header, const ColumnMapping &mapping, const MappedTable &table)
        : m_mapping(mapping), m_table(table)
    {
        for (const auto &[field, column] : mapping.columns)
            m_positions[field] = static_cast<std::size_t>(std::ranges::find(header, column) - header.begin());
    }

    EventOrReason read(const Record &record) override
    {
        ImportedEvent event;
        for (const auto setPart : {&MappedRows::setDate, &MappedRows::setTitle, &MappedRows::setPosition,
                                   &MappedRows::setCategory, &MappedRows::setDeaths})
            if (std::string reason = (this->*setPart)(event, record); !reason.empty())
                return reason;
        event.id = m_table.dataset + "-" + idOf(record);
        event.place = asLine(cell(record, "place"));
        setCountry(event, record);
        setActors(event, record);
        event.confidence = "medium";
        event.reportedBy = asLine(cell(record, "source"));
        return event;
    }

    std::vector<std::string> assumptions() const override
    {
        if (m_alike == 0)
            return {};
        return {std::to_string(m_alike) + (m_alike == 1 ? " row says" : " rows say")
                + " in the columns taken what a row before says; without ids of their own they were kept as "
                  "events apart, told apart by their order."};
    }

private:
    /// Empty for a field without a column.
    std::string_view cell(const Record &record, std::string_view field) const
    {
        const auto position = m_positions.find(field);
        const bool there = position != m_positions.end() && position->second < record.cells.size();
        if (!there)
            return {};
        const std::string_view written = record.cells[position->second];
        return trimmed(m_table.guarded ? withoutFormulaGuard(written) : written);
    }

    std::string fault(std::string_view field, std::string_view value, std::string_view what) const
    {
        return "column " + inQuotes(m_mapping.columns.at(std::string(field))) + ": " + inQuotes(value) + " "
            + std::string(what);
    }

    /// Rows without an id of their own that say the same are numbered as they come.
    std::string idOf(const Record &record)
    {
        if (const std::string_view id = cell(record, "id"); !id.empty())
            return idFrom(id);
        Digest digest;
        for (const std::string_view field : mappingFields())
            if (const std::string_view text = cell(record, field); !text.empty())
                for (const std::string_view part : {field, text, std::string_view("\0", 1)})
                    digest.add(part); // the end of a text counts, too: none can move between fields
        const std::uint32_t number = ++m_withDigest[digest.value()];
        if (number == 1)
            return digest.hex();
        ++m_alike;
        return digest.hex() + "-" + std::to_string(number);
    }

    std::string setDate(ImportedEvent &event, const Record &record)
    {
        EdtfCells start;
        if (std::string reason = readDateOf("start", record, start); !reason.empty())
            return reason;
        event.start = start.start;
        event.end = start.end;
        return cell(record, "end").empty() ? std::string{} : setEnd(event, record);
    }

    std::string setEnd(ImportedEvent &event, const Record &record)
    {
        EdtfCells end;
        if (cell(record, "end") == "..")
            end.start = "..";
        else if (std::string reason = readDateOf("end", record, end); !reason.empty())
            return reason;
        if (!end.end.empty() || !event.end.empty())
            return fault("end", cell(record, "end"),
                         "is an end of what has two ends: a range stands in one column "
                         "only");
        if (!parseEdtfSpan(event.start, end.start))
            return fault("end", cell(record, "end"), "lies before the start, " + event.start);
        event.end = end.start == event.start ? std::string{} : end.start;
        return {};
    }

    std::string readDateOf(std::string_view field, const Record &record, EdtfCells &date) const
    {
        const std::string_view written = cell(record, field);
        const auto read = readDate(written, m_mapping.dateOrder);
        if (!read && hasOpenOrder(written))
            return fault(field, written, "can be read day first or month first; say which");
        if (!read)
            return fault(field, written, "is no date");
        date = *read;
        return {};
    }

    /// A title that is cut stands in full in the summary.
    std::string setTitle(ImportedEvent &event, const Record &record)
    {
        const std::string_view title = cell(record, "title");
        event.summary = asProse(cell(record, "summary"));
        event.title = asTitle(title.empty() ? event.summary : std::string_view(title));
        if (event.summary.empty() && event.title.ends_with("…"))
            event.summary = asProse(title);
        const std::string_view field = m_positions.contains("title") ? "title" : "summary";
        return event.title.empty() ? fault(field, title, "does not say what happened") : std::string{};
    }

    std::string setPosition(ImportedEvent &event, const Record &record)
    {
        if (isMissing(cell(record, "latitude")) && isMissing(cell(record, "longitude")))
            return {};
        const auto north = readDegrees(cell(record, "latitude"), 90.0, m_table.decimalMark);
        if (!north)
            return fault("latitude", cell(record, "latitude"), "is no number of degrees from -90 to 90");
        const auto east = readDegrees(cell(record, "longitude"), 180.0, m_table.decimalMark);
        if (!east)
            return fault("longitude", cell(record, "longitude"), "is no number of degrees from -180 to 180");
        event.position = LatLon{*north, *east};
        event.placePrecision = "near";
        return {};
    }

    std::string setCategory(ImportedEvent &event, const Record &record)
    {
        const std::string value(cell(record, "category"));
        const auto mapped = m_mapping.categories.find(value);
        event.category = mapped == m_mapping.categories.end() ? m_mapping.category : mapped->second;
        if (!event.category.empty())
            return {};
        return m_positions.contains("category") ? fault("category", value, "stands for no category")
                                                : "there is no category for the row";
    }

    std::string setDeaths(ImportedEvent &event, const Record &record)
    {
        std::optional<CountRange> low;
        std::optional<CountRange> best;
        std::optional<CountRange> high;
        std::string reason = readCountOf("deaths_low", record, low);
        if (reason.empty())
            reason = readCountOf("deaths_best", record, best);
        if (reason.empty())
            reason = readCountOf("deaths_high", record, high);
        if (!reason.empty())
            return reason;
        setFigures(event.deaths, low, best, high);
        event.deathsNote = contradictionIn(event.deaths);
        return {};
    }

    /// A range is given as the best figure, but says low and high where no others do.
    static void setFigures(Deaths &deaths, const std::optional<CountRange> &low,
                           const std::optional<CountRange> &best, const std::optional<CountRange> &high)
    {
        const bool isRange = best && best->low != best->high;
        if (best && !isRange)
            deaths.best = best->low;
        if (low || isRange)
            deaths.low = low ? low->low : best->low;
        if (high || isRange)
            deaths.high = high ? high->high : best->high;
    }

    std::string readCountOf(std::string_view field, const Record &record,
                            std::optional<CountRange> &count) const
    {
        const std::string_view written = cell(record, field);
        if (isMissing(written))
            return {};
        count = readCount(written);
        if (!count)
            return fault(field, written, "is neither a whole number nor a range of two");
        const bool isRange = count->low != count->high;
        return isRange && field != "deaths_best"
            ? fault(field, written, "is a range where one number is meant")
            : std::string{};
    }

    void setCountry(ImportedEvent &event, const Record &record) const
    {
        const std::string_view country = cell(record, "country");
        event.country = country.empty() ? std::string{} : m_table.countryCode(country);
        if (event.country.empty())
            event.stateThen = asLine(country);
    }

    /// `A; B`. Names of countries are states, and parties.
    void setActors(ImportedEvent &event, const Record &record) const
    {
        const std::string_view names = cell(record, "actors");
        for (std::size_t at = 0; at < names.size();) {
            const std::size_t end = std::min(names.find(';', at), names.size());
            addActor(event, asLine(names.substr(at, end - at)));
            at = end + 1;
        }
    }

    void addActor(ImportedEvent &event, const std::string &name) const
    {
        if (name.empty() || std::ranges::find(event.actors, name, &ImportedActor::name) != event.actors.end())
            return;
        const std::string country = m_table.countryCode(name);
        event.actors.push_back({name, country.empty() ? "organisation" : "state"});
        if (!country.empty() && std::ranges::find(event.parties, country) == event.parties.end())
            event.parties.push_back(country);
    }

    ColumnMapping m_mapping;
    MappedTable m_table;
    std::map<std::string, std::size_t, std::less<>> m_positions;   ///< by field
    std::unordered_map<std::uint64_t, std::uint32_t> m_withDigest; ///< rows without ids
    std::size_t m_alike = 0;
};

} // namespace

std::unique_ptr<RowFormat> mappedRows(std::span<const std::string> header, const ColumnMapping &mapping,
                                      const MappedTable &table)
{
    const std::vector<std::string> questions = mappingQuestions(mapping, header, {});
    if (!questions.empty())
        throw InputFault(1, questions.front());
    return std::make_unique<MappedRows>(header, mapping, table);
}

} // namespace faultline
