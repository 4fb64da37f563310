#include "core/import/gdelt_rows.h"

#include "core/base/edtf.h"
#include "core/base/in_quotes.h"
#include "core/import/cameo_events.h"
#include "core/import/country_codes.h"
#include "core/import/foreign_numbers.h"
#include "core/import/foreign_text.h"
#include "core/import/input_fault.h"

#include <algorithm>
#include <array>

namespace faultline {

namespace {

/// Positions of fields, from 0. Those in front are the same in all versions.
namespace field {
constexpr std::size_t id = 0;
constexpr std::size_t date = 1;
constexpr std::size_t actor1 = 5;
constexpr std::size_t actor2 = 15;
constexpr std::size_t eventCode = 26;
constexpr std::size_t baseCode = 27;
constexpr std::size_t rootCode = 28;
constexpr std::size_t sources = 32;
constexpr std::size_t articles = 33;
} // namespace field

/// From the first field of an actor.
namespace actor {
constexpr std::size_t name = 1;
constexpr std::size_t country = 2;
constexpr std::size_t group = 3;
constexpr std::size_t ethnic = 4;
constexpr std::size_t religion = 5;
constexpr auto types = std::to_array<std::size_t>({7, 8, 9});
} // namespace actor

/// The fields that say where the event was.
struct Layout {
    std::size_t fields;
    std::size_t geoType;
    std::size_t geoName;
    std::size_t geoCountry;
    std::size_t latitude;
    std::size_t longitude;
    std::size_t address; ///< of the article; `fields` if there is none
};

constexpr auto layouts = std::to_array<Layout>({
    {.fields = 57,
     .geoType = 49,
     .geoName = 50,
     .geoCountry = 51,
     .latitude = 53,
     .longitude = 54,
     .address = 57},
    {.fields = 58,
     .geoType = 49,
     .geoName = 50,
     .geoCountry = 51,
     .latitude = 53,
     .longitude = 54,
     .address = 57},
    {.fields = 61,
     .geoType = 51,
     .geoName = 52,
     .geoCountry = 53,
     .latitude = 56,
     .longitude = 57,
     .address = 60},
});

struct TypeKind {
    std::string_view type;
    std::string_view kind;
};

constexpr auto typeKinds = std::to_array<TypeKind>({
    {"GOV", "state"},
    {"MIL", "armed-force"},
    {"REB", "armed-force"},
    {"SEP", "armed-force"},
    {"INS", "armed-force"},
    {"UAF", "armed-force"},
    {"COP", "armed-force"},
    {"OPP", "party"},
    {"PTY", "party"},
    {"JUD", "court"},
    {"CVL", "community"},
    {"REF", "community"},
});

/// `THE BOSNIA AND HERZEGOVINA` → `The Bosnia and Herzegovina`; letters outside ASCII stay.
std::string inMixedCase(std::string_view capitals)
{
    std::string name;
    for (std::size_t at = 0; at < capitals.size();) {
        const std::size_t end = std::min(capitals.find_first_of(" -", at), capitals.size() - 1) + 1;
        const std::string_view word = capitals.substr(at, end - at);
        const bool small = at > 0 && (word == "AND " || word == "OF " || word == "THE ");
        for (std::size_t i = 0; i < word.size(); ++i)
            name += word[i] >= 'A' && word[i] <= 'Z' && (small || i > 0) ? static_cast<char>(word[i] + 32)
                                                                         : word[i];
        at = end;
    }
    return name;
}

class GdeltRows : public RowFormat {
public:
    explicit GdeltRows(const Layout &layout) : m_layout(layout) { }

    EventOrReason read(const Record &record) override
    {
        if (record.cells.size() != m_layout.fields)
            return "the row has " + std::to_string(record.cells.size()) + " fields, the first one had "
                + std::to_string(m_layout.fields);
        ImportedEvent event;
        for (const auto setPart :
             {&GdeltRows::setId, &GdeltRows::setDate, &GdeltRows::setCategory, &GdeltRows::setPlace})
            if (std::string reason = (this->*setPart)(event, record); !reason.empty())
                return reason;
        addActor(event, record, field::actor1);
        addActor(event, record, field::actor2);
        event.title = title(event, record);
        event.summary = summary(record);
        event.confidence = "low";
        if (m_layout.address < m_layout.fields)
            event.reportedBy = asLine(record.cells[m_layout.address]);
        return event;
    }

private:
    static std::string_view cell(const Record &record, std::size_t position)
    {
        return trimmed(record.cells[position]);
    }

    std::string setId(ImportedEvent &event, const Record &record)
    {
        const std::string_view id = cell(record, field::id);
        if (!onlyDigits(id))
            return faultOf("GLOBALEVENTID", id, "is no number");
        event.id = "gdelt-" + std::string(id);
        return {};
    }

    std::string setDate(ImportedEvent &event, const Record &record)
    {
        const std::string_view digits = cell(record, field::date);
        if (digits.size() == 8)
            event.start.append(digits.substr(0, 4))
                .append("-")
                .append(digits.substr(4, 2))
                .append("-")
                .append(digits.substr(6));
        return parseEdtfDate(event.start) ? std::string{}
                                          : faultOf("SQLDATE", digits, "is no day written YYYYMMDD");
    }

    std::string setCategory(ImportedEvent &event, const Record &record)
    {
        const std::string_view root = cell(record, field::rootCode);
        event.category = cameoCategory(cell(record, field::baseCode), root);
        return event.category.empty() ? faultOf("EventRootCode", root, "is no root of CAMEO, 01 to 20")
                                      : std::string{};
    }

    std::string setPlace(ImportedEvent &event, const Record &record)
    {
        event.place = asLine(cell(record, m_layout.geoName));
        const std::string_view country = cell(record, m_layout.geoCountry);
        event.country = isoFromFips(country);
        if (country == "YI")
            event.stateThen = "Serbia and Montenegro";
        return setPosition(event, record);
    }

    /// Places nobody found are at 0, 0 or have no coordinates.
    std::string setPosition(ImportedEvent &event, const Record &record)
    {
        const std::string_view latitude = cell(record, m_layout.latitude);
        const std::string_view longitude = cell(record, m_layout.longitude);
        const std::string_view precision = precisionOf(cell(record, m_layout.geoType));
        if (precision.empty() || (latitude.empty() && longitude.empty()))
            return {};
        const auto north = readDegrees(latitude, 90.0);
        if (!north)
            return faultOf("ActionGeo_Lat", latitude, "is no number of degrees from -90 to 90");
        const auto east = readDegrees(longitude, 180.0);
        if (!east)
            return faultOf("ActionGeo_Long", longitude, "is no number of degrees from -180 to 180");
        if (*north == 0.0 && *east == 0.0)
            return {};
        event.position = LatLon{*north, *east};
        event.placePrecision = precision;
        return {};
    }

    /// 1 country; 2 and 5 state or province; 3 and 4 city: found by machine, so never exact.
    static std::string_view precisionOf(std::string_view geoType)
    {
        if (geoType == "1")
            return "country";
        if (geoType == "2" || geoType == "5")
            return "district";
        return geoType == "3" || geoType == "4" ? "near" : "";
    }

    static std::string_view kindOf(const Record &record, std::size_t first)
    {
        bool typed = false;
        for (const std::size_t position : actor::types) {
            const std::string_view type = cell(record, first + position);
            const auto found = std::ranges::find(typeKinds, type, &TypeKind::type);
            if (found != typeKinds.end())
                return found->kind;
            typed = typed || !type.empty();
        }
        if (typed || !cell(record, first + actor::group).empty())
            return "organisation";
        if (!cell(record, first + actor::ethnic).empty() || !cell(record, first + actor::religion).empty())
            return "community";
        return isoFromAlpha3(cell(record, first + actor::country)).empty() ? "organisation" : "state";
    }

    /// Names are in capitals; those of known groups stay so, for they may be abbreviations: NATO.
    static void addActor(ImportedEvent &event, const Record &record, std::size_t first)
    {
        const std::string iso(isoFromAlpha3(cell(record, first + actor::country)));
        if (!iso.empty() && std::ranges::find(event.parties, iso) == event.parties.end())
            event.parties.push_back(iso);
        std::string name = asLine(cell(record, first + actor::name));
        if (cell(record, first + actor::group).empty())
            name = inMixedCase(name);
        if (!name.empty()
            && std::ranges::find(event.actors, name, &ImportedActor::name) == event.actors.end())
            event.actors.push_back({std::move(name), kindOf(record, first)});
    }

    /// `Media report: Serbia – Kosovo: threat (Belgrade)`.
    static std::string title(const ImportedEvent &event, const Record &record)
    {
        std::string title = "Media report: ";
        for (const ImportedActor &actor : event.actors)
            title.append(&actor == event.actors.data() ? "" : " – ").append(actor.name);
        title.append(event.actors.empty() ? "" : ": ");
        title.append(cameoWords(cell(record, field::baseCode), cell(record, field::rootCode)));
        if (const std::string town = event.place.substr(0, event.place.find(',')); !town.empty())
            title.append(" (").append(town).append(")");
        return asTitle(title);
    }

    static std::string summary(const Record &record)
    {
        return asLine("Found in news by machine and not checked; CAMEO code "
                      + std::string(cell(record, field::eventCode))
                      + ", articles: " + std::string(cell(record, field::articles))
                      + ", sources: " + std::string(cell(record, field::sources)) + ".");
    }

    const Layout &m_layout;
};

} // namespace

DatasetInfo gdeltDataset()
{
    return {.id = "gdelt",
            .name = "GDELT event database",
            .version = {},
            .licence =
                "Free for any use and redistribution, with a citation of the GDELT Project and a link to "
                "https://www.gdeltproject.org/.",
            .citation = "The GDELT Project, https://www.gdeltproject.org/.",
            .redistributable = true,
            .mediaReports = true};
}

std::unique_ptr<RowFormat> gdeltRows(std::size_t fields)
{
    const auto layout = std::ranges::find(layouts, fields, &Layout::fields);
    if (layout == layouts.end())
        throw InputFault(1,
                         "a row of GDELT events has 57, 58 or 61 fields with tabs between; this one has "
                             + std::to_string(fields));
    return std::make_unique<GdeltRows>(*layout);
}

} // namespace faultline
