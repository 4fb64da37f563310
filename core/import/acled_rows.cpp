#include "core/import/acled_rows.h"

#include "core/base/edtf.h"
#include "core/base/fold_text.h"
#include "core/base/in_quotes.h"
#include "core/import/country_codes.h"
#include "core/import/foreign_dates.h"
#include "core/import/foreign_numbers.h"
#include "core/import/foreign_text.h"
#include "core/import/input_fault.h"
#include "core/import/named_columns.h"

#include <algorithm>
#include <array>

namespace faultline {

namespace {

struct Beginning {
    std::string_view text; ///< folded
    std::string_view category;
};

/// By the beginning of event_type. Releases before 2019 had `Battle-Government regains territory`,
/// `Remote violence`, `Riots/Protests`, `Strategic development` and types of their own for what are sub-types
/// today.
constexpr auto eventTypes = std::to_array<Beginning>({
    {"battle", "battle"},
    {"explosions", "terror_or_attack"},
    {"remote violence", "terror_or_attack"},
    {"violence against civilians", "atrocity"},
    {"protests", "protest_or_unrest"},
    {"riots", "protest_or_unrest"},
    {"headquarters or base", "military_intervention"},
    {"non-violent transfer", "military_intervention"},
    {"strategic development", "politics_and_elections"},
});

/// By the beginning of sub_event_type, for strategic developments.
constexpr auto strategicTypes = std::to_array<Beginning>({
    {"agreement", "ceasefire_or_peace"},
    {"arrests", "justice"},
    {"headquarters or base", "military_intervention"},
    {"non-violent transfer", "military_intervention"},
    {"disrupted weapons", "military_intervention"},
});

/// Empty if `text` begins with none of them.
std::string_view categoryIn(std::span<const Beginning> table, std::string_view text)
{
    const std::string folded = foldText(text);
    const auto type =
        std::ranges::find_if(table, [&](const Beginning &entry) { return folded.starts_with(entry.text); });
    return type == table.end() ? std::string_view{} : type->category;
}

std::string_view categoryOf(std::string_view eventType, std::string_view subType)
{
    const std::string_view category = categoryIn(eventTypes, eventType);
    if (category != "politics_and_elections")
        return category;
    const std::string_view strategic = categoryIn(strategicTypes, subType);
    return strategic.empty() ? category : strategic;
}

/// By `inter`, a number in older files. Armed and unarmed is what the kinds tell apart.
std::string_view kindByInter(std::string_view inter)
{
    const std::string folded = foldText(inter);
    constexpr auto armed = std::to_array<std::string_view>(
        {"1", "2", "3", "4", "state forces", "rebel group", "rebel groups", "rebel forces",
         "political militia", "political militias", "identity militia", "identity militias"});
    constexpr auto unarmed =
        std::to_array<std::string_view>({"5", "6", "7", "rioters", "protesters", "civilians"});
    if (std::ranges::find(armed, folded) != armed.end())
        return "armed-force";
    return std::ranges::find(unarmed, folded) != unarmed.end() ? "community" : "organisation";
}

/// What a name says goes before its code: forces of another state are coded as external.
std::string_view kindOf(std::string_view name, std::string_view inter)
{
    if (name.starts_with("Government of"))
        return "state";
    if (name.starts_with("Military Forces of") || name.starts_with("Police Forces of"))
        return "armed-force";
    return name.starts_with("Civilians") ? "community" : kindByInter(inter);
}

void addActor(std::vector<ImportedActor> &actors, std::string_view name, std::string_view inter)
{
    const std::string line = asLine(name);
    if (!line.empty() && std::ranges::find(actors, line, &ImportedActor::name) == actors.end())
        actors.push_back({line, kindOf(line, inter)});
}

/// `A; B`.
void addActors(std::vector<ImportedActor> &actors, std::string_view names)
{
    for (std::size_t at = 0; at < names.size();) {
        const std::size_t end = std::min(names.find(';', at), names.size());
        addActor(actors, names.substr(at, end - at), {});
        at = end + 1;
    }
}

class AcledRows : public RowFormat {
public:
    explicit AcledRows(NamedColumns columns) : m_columns(std::move(columns)) { }

    EventOrReason read(const Record &record) override
    {
        const auto cell = [&](std::string_view column) { return m_columns.cell(record, column); };
        ImportedEvent event;
        for (const auto setPart : {&AcledRows::setId, &AcledRows::setDate, &AcledRows::setCategory,
                                   &AcledRows::setPlace, &AcledRows::setDeaths})
            if (std::string reason = (this->*setPart)(event, record); !reason.empty())
                return reason;
        setActors(event, record);
        event.title = title(record);
        event.summary = asProse(cell("notes"));
        event.stateThen = asLine(cell("country"));
        event.country = isoOfRegion(cell("country"));
        event.confidence = "medium";
        event.reportedBy = asLine(cell("source"));
        if (const std::string scale = asLine(cell("source_scale"));
            !scale.empty() && !event.reportedBy.empty())
            event.reportedBy += " (" + scale + ")";
        return event;
    }

private:
    std::string_view cell(const Record &record, std::string_view column) const
    {
        return m_columns.cell(record, column);
    }

    std::string setId(ImportedEvent &event, const Record &record)
    {
        const std::string_view number = cell(record, "event_id_cnty");
        const std::string id = foldText(number);
        if (id.empty() || id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") != std::string::npos)
            return faultOf("event_id_cnty", number,
                           "is no id: ACLED writes letters and digits, such as SRB123");
        event.id = "acled-" + id;
        return {};
    }

    /// A week around the day is said as "about that day"; an interval would say that it lasted a week.
    std::string setDate(ImportedEvent &event, const Record &record)
    {
        const std::string_view written = cell(record, "event_date");
        const auto date = readDate(written, DateOrder::DayFirst);
        if (!date || !date->end.empty() || date->start.size() != std::string_view("2023-03-31").size())
            return faultOf("event_date", written,
                           "is no day: ACLED writes 2023-03-31, 31 March 2023 or 31-03-2023");
        const std::string_view precision = cell(record, "time_precision");
        if (precision == "3")
            event.start = date->start.substr(0, std::string_view("2023-03").size());
        else if (precision == "2")
            event.start = date->start + "~";
        else if (precision == "1" || precision.empty())
            event.start = date->start;
        else
            return faultOf("time_precision", precision, "is none of 1, 2, 3");
        return {};
    }

    std::string setCategory(ImportedEvent &event, const Record &record)
    {
        const std::string_view type = cell(record, "event_type");
        event.category = categoryOf(type, cell(record, "sub_event_type"));
        return event.category.empty() ? faultOf("event_type", type, "is no event type of ACLED")
                                      : std::string{};
    }

    std::string setPlace(ImportedEvent &event, const Record &record)
    {
        event.place = asLine(cell(record, "location"));
        const std::string_view latitude = cell(record, "latitude");
        const std::string_view longitude = cell(record, "longitude");
        if (latitude.empty() && longitude.empty())
            return {};
        const auto north = readDegrees(latitude, 90.0);
        if (!north)
            return faultOf("latitude", latitude, "is no number of degrees from -90 to 90");
        const auto east = readDegrees(longitude, 180.0);
        if (!east)
            return faultOf("longitude", longitude, "is no number of degrees from -180 to 180");
        event.position = LatLon{*north, *east};
        return setPlacePrecision(event, cell(record, "geo_precision"));
    }

    /// Files without the column do not say that a place is exact.
    static std::string setPlacePrecision(ImportedEvent &event, std::string_view precision)
    {
        if (precision == "1")
            event.placePrecision = "exact";
        else if (precision == "2" || precision.empty())
            event.placePrecision = "near";
        else if (precision == "3")
            event.placePrecision = "district";
        else
            return faultOf("geo_precision", precision, "is none of 1, 2, 3");
        return {};
    }

    std::string setDeaths(ImportedEvent &event, const Record &record)
    {
        const std::string_view fatalities = cell(record, "fatalities");
        if (fatalities.empty())
            return {};
        const auto count = readCount(fatalities);
        if (!count || count->low != count->high)
            return faultOf("fatalities", fatalities, "is no whole number");
        event.deaths.best = count->low;
        return {};
    }

    void setActors(ImportedEvent &event, const Record &record)
    {
        addActor(event.actors, cell(record, "actor1"), cell(record, "inter1"));
        addActors(event.actors, cell(record, "assoc_actor_1"));
        addActor(event.actors, cell(record, "actor2"), cell(record, "inter2"));
        addActors(event.actors, cell(record, "assoc_actor_2"));
    }

    /// `Armed clash, Mitrovica: A – B`: the place before the actors, whose names are long.
    std::string title(const Record &record) const
    {
        const std::string_view subType = cell(record, "sub_event_type");
        std::string title(subType.empty() || subType == "Other" ? cell(record, "event_type") : subType);
        std::string actors(cell(record, "actor1"));
        if (const std::string_view other = cell(record, "actor2"); !other.empty())
            actors.append(actors.empty() ? "" : " – ").append(other);
        if (const std::string_view place = cell(record, "location"); !place.empty())
            title.append(", ").append(place);
        if (!actors.empty())
            title.append(": ").append(actors);
        return asTitle(title);
    }

    NamedColumns m_columns;
};

} // namespace

DatasetInfo acledDataset()
{
    return {.id = "acled",
            .name = "Armed Conflict Location & Event Data (ACLED)",
            .version = {},
            .licence = "ACLED Terms of Use and Attribution Policy: rows may not be passed on to others.",
            .citation =
                "Raleigh, C., Kishi, R. & Linke, A. (2023) Political instability patterns are obscured by "
                "conflict dataset scope conditions, sources, and coding choices. Humanities and Social "
                "Sciences Communications 10, 74. doi:10.1057/s41599-023-01559-4",
            .redistributable = false,
            .mediaReports = false};
}

std::unique_ptr<RowFormat> acledRows(std::span<const std::string> header)
{
    NamedColumns columns(header);
    if (columns.has("week") && columns.has("events"))
        throw InputFault(
            1,
            "this is ACLED's weekly aggregate, whose rows are sums over a week and a region, not "
            "events; import the event-level file, which has a column 'event_id_cnty'");
    for (const std::string_view needed : {"event_id_cnty", "event_date", "event_type"})
        if (!columns.has(needed))
            throw InputFault(
                1, "an ACLED table needs the column '" + std::string(needed) + "', which is missing");
    return std::make_unique<AcledRows>(std::move(columns));
}

} // namespace faultline
