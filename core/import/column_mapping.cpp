#include "core/import/column_mapping.h"

#include "core/base/fold_text.h"
#include "core/base/in_quotes.h"
#include "core/base/read_file.h"
#include "core/base/replacement_file.h"
#include "core/import/foreign_dates.h"
#include "core/import/foreign_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>

namespace faultline {

namespace {

using Json = nlohmann::json;

constexpr auto fields = std::to_array<std::string_view>(
    {"start", "end", "title", "summary", "place", "latitude", "longitude", "country", "actors", "category",
     "deaths_low", "deaths_best", "deaths_high", "source", "id"});

struct FieldNames {
    std::string_view field;
    std::string_view names; ///< folded, the likeliest first, with commas between
};

/// English; Bosnian, Croatian, Serbian, Macedonian; Albanian; German. Words with several meanings are left
/// out: victims and žrtve may be the wounded, too, from and od may be a place.
constexpr auto columnNames = std::to_array<FieldNames>({
    {"id", "event id,eventid,id"},
    {"start",
     "start date,date start,startdate,start,begin,event date,date,period,datum pocetka,pocetak,pocetok,datum,"
     "razdoblje,data e fillimit,fillimi,data,periudha,startdatum,beginn,zeitraum,year,godina,viti,jahr"},
    {"end",
     "end date,date end,enddate,end,datum zavrsetka,datum kraja,zavrsetak,kraj,kraj na nastanot,data e "
     "mbarimit,mbarimi,enddatum,ende"},
    {"title",
     "title,headline,event name,event,name,naslov,naziv,dogadaj,nastan,titulli,titull,ngjarja,titel,"
     "ereignis,bezeichnung"},
    {"summary",
     "summary,description,notes,details,sazetak,opis,napomena,permbledhje,pershkrimi,pershkrim,"
     "zusammenfassung,beschreibung"},
    {"place",
     "place,location,city,town,municipality,mesto,mjesto,lokacija,grad,opstina,opcina,vendndodhja,qyteti,"
     "komuna,ort,stadt,gemeinde"},
    {"latitude",
     "latitude,lat,geografska sirina,gjeresia gjeografike,gjeresia,geografische breite,breitengrad,breite"},
    {"longitude",
     "longitude,lon,lng,long,geografska duzina,geografska dolzina,gjatesia gjeografike,gjatesia,"
     "geografische lange,langengrad,lange"},
    {"country", "country code,country,iso2,drzava,zemlja,zemja,shteti,land,staat"},
    {"actors",
     "actors,actor,parties,participants,akteri,ucesnici,sudionici,aktoret,palet,akteure,beteiligte"},
    {"category", "category,event type,type,kategorija,vrsta,tip,kategoria,lloji,kategorie,typ"},
    {"deaths_low", "deaths low,low,deaths min,minimum deaths,poginulih najmanje,tote mindestens"},
    {"deaths_best",
     "deaths best,deaths,fatalities,killed,best,poginuli,poginulih,ubijeni,ubijenih,zaginati,"
     "te vrare,vdekjet,tote,todesopfer,getotete"},
    {"deaths_high", "deaths high,high,deaths max,maximum deaths,poginulih najvise,tote hochstens"},
    {"source", "sources,source,izvori,izvor,burimet,burimi,quellen,quelle"},
});

/// Ids of the categories of the bundled chronicle, and of others made after it.
constexpr auto categoryIds = std::to_array<std::string_view>(
    {"battle", "offensive", "atrocity", "terror_or_attack", "military_intervention", "ceasefire_or_peace",
     "resolution_or_sanction", "diplomacy", "justice", "independence_or_referendum", "politics_and_elections",
     "protest_or_unrest", "arms_and_cooperation", "alliance_or_accession", "humanitarian", "displacement",
     "aid", "missing_persons", "disaster"});

/// `Start_Date` → `start date`.
std::string plainName(std::string_view column)
{
    std::string name = foldText(trimmed(column));
    std::ranges::replace_if(
        name, [](char c) { return c == '_' || c == '-' || c == '.'; }, ' ');
    return name;
}

std::vector<std::string_view> split(std::string_view list)
{
    std::vector<std::string_view> items;
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(',', at), list.size());
        items.push_back(list.substr(at, end - at));
        at = end + 1;
    }
    return items;
}

/// The column with the likeliest of the names; empty if there is none, or several with that name.
std::string columnCalled(std::string_view names, std::span<const std::string> header)
{
    for (const std::string_view name : split(names)) {
        const auto isCalled = [&](const std::string &column) { return plainName(column) == name; };
        if (std::ranges::count_if(header, isCalled) == 1)
            return *std::ranges::find_if(header, isCalled);
    }
    return {};
}

/// Position of the column of a field; header.size() without one.
std::size_t positionOf(const ColumnMapping &mapping, std::string_view field,
                       std::span<const std::string> header)
{
    const auto column = mapping.columns.find(std::string(field));
    const auto at =
        column == mapping.columns.end() ? header.end() : std::ranges::find(header, column->second);
    return static_cast<std::size_t>(at - header.begin());
}

std::vector<std::string> samplesOf(const ColumnMapping &mapping, std::string_view field,
                                   std::span<const std::string> header,
                                   std::span<const std::vector<std::string>> samples)
{
    const std::size_t position = positionOf(mapping, field, header);
    std::vector<std::string> cells;
    for (const auto &record : samples)
        if (position < record.size() && !trimmed(record[position]).empty())
            cells.emplace_back(trimmed(record[position]));
    return cells;
}

std::vector<std::string> dateSamples(const ColumnMapping &mapping, std::span<const std::string> header,
                                     std::span<const std::vector<std::string>> samples)
{
    std::vector<std::string> dates = samplesOf(mapping, "start", header, samples);
    const std::vector<std::string> ends = samplesOf(mapping, "end", header, samples);
    dates.insert(dates.end(), ends.begin(), ends.end());
    return dates;
}

/// Unknown if no date tells, or if they contradict each other.
DateOrder orderOf(const std::vector<std::string> &dates)
{
    std::set<DateOrder> shown;
    for (const std::string &date : dates)
        if (const DateOrder order = orderShownBy(date); order != DateOrder::Unknown)
            shown.insert(order);
    return shown.size() == 1 ? *shown.begin() : DateOrder::Unknown;
}

/// `Protest or unrest` → `protest_or_unrest`, if there is such a category.
std::string_view categoryWritten(std::string_view value)
{
    std::string id = plainName(value);
    std::ranges::replace(id, ' ', '_');
    const auto found = std::ranges::find(categoryIds, id);
    return found == categoryIds.end() ? std::string_view{} : *found;
}

std::string questionOnStart(const ColumnMapping &mapping)
{
    return mapping.columns.contains("start")
        ? ""
        : "Which column says when an event was, or when it began (start)?";
}

std::string questionOnTitle(const ColumnMapping &mapping)
{
    const bool said = mapping.columns.contains("title") || mapping.columns.contains("summary");
    return said ? "" : "Which column says what happened (title or summary)?";
}

std::string questionOnPosition(const ColumnMapping &mapping)
{
    const bool pair = mapping.columns.contains("latitude") == mapping.columns.contains("longitude");
    return pair ? "" : "Latitude and longitude belong together: which column holds the other one?";
}

std::string questionOnOrder(const ColumnMapping &mapping, const std::vector<std::string> &dates)
{
    const auto open = std::ranges::find_if(dates, hasOpenOrder);
    if (mapping.dateOrder != DateOrder::Unknown || open == dates.end())
        return {};
    return "Does the day or the month come first in dates such as " + inQuotes(*open) + "?";
}

std::string questionOnCategories(const ColumnMapping &mapping, const std::vector<std::string> &values)
{
    if (!mapping.category.empty())
        return {};
    if (!mapping.columns.contains("category"))
        return "Which category do the events have?";
    std::set<std::string> unknown;
    for (const std::string &value : values)
        if (!mapping.categories.contains(value))
            unknown.insert(inQuotes(value));
    std::string list;
    for (const std::string &value : unknown)
        list.append(list.empty() ? "" : ", ").append(value);
    return list.empty() ? "" : "Which categories are meant by " + list + "?";
}

std::string_view wordOf(DateOrder order)
{
    return order == DateOrder::DayFirst ? "day-first" : order == DateOrder::MonthFirst ? "month-first" : "";
}

Error unusable(const std::filesystem::path &file, const std::string &why)
{
    return {Error::Kind::BadInput, file, file.filename().string() + " is no mapping of columns: " + why};
}

/// What a mapping file may not hold; empty if nothing.
std::string faultIn(const Json &json)
{
    if (!json.is_object())
        return "it holds no JSON object.";
    for (const auto &[key, value] : json.items())
        if (key != "columns" && key != "categories" && key != "category" && key != "date_order")
            return "it has the unknown entry " + inQuotes(key) + ".";
    const Json columns = json.value("columns", Json::object());
    for (const auto &[field, column] : columns.items())
        if (std::ranges::find(fields, field) == fields.end())
            return "it maps to the unknown field " + inQuotes(field) + ".";
    const std::string order = json.value("date_order", "");
    if (!order.empty() && order != wordOf(DateOrder::DayFirst) && order != wordOf(DateOrder::MonthFirst))
        return inQuotes(order) + " is neither day-first nor month-first.";
    return {};
}

ColumnMapping mappingIn(const Json &json)
{
    using Texts = std::map<std::string, std::string>;
    const std::string order = json.value("date_order", "");
    return {.columns = json.value("columns", Texts{}),
            .categories = json.value("categories", Texts{}),
            .category = json.value("category", ""),
            .dateOrder = order == wordOf(DateOrder::DayFirst) ? DateOrder::DayFirst
                : order.empty()                               ? DateOrder::Unknown
                                                              : DateOrder::MonthFirst};
}

} // namespace

std::span<const std::string_view> mappingFields() { return fields; }

ColumnMapping guessMapping(std::span<const std::string> header,
                           std::span<const std::vector<std::string>> samples)
{
    ColumnMapping mapping;
    for (const FieldNames &entry : columnNames)
        if (std::string column = columnCalled(entry.names, header); !column.empty())
            mapping.columns.emplace(entry.field, std::move(column));
    mapping.dateOrder = orderOf(dateSamples(mapping, header, samples));
    for (const std::string &value : samplesOf(mapping, "category", header, samples))
        if (const std::string_view id = categoryWritten(value); !id.empty())
            mapping.categories.emplace(value, id);
    return mapping;
}

std::vector<std::string> mappingQuestions(const ColumnMapping &mapping, std::span<const std::string> header,
                                          std::span<const std::vector<std::string>> samples)
{
    std::vector<std::string> questions{
        questionOnStart(mapping), questionOnTitle(mapping), questionOnPosition(mapping),
        questionOnOrder(mapping, dateSamples(mapping, header, samples)),
        questionOnCategories(mapping, samplesOf(mapping, "category", header, samples))};
    for (const auto &[field, column] : mapping.columns)
        if (std::ranges::find(header, column) == header.end())
            questions.push_back("Which column holds the " + field + "? There is none called "
                                + inQuotes(column) + ".");
    std::erase(questions, std::string{});
    return questions;
}

Result<ColumnMapping> loadMapping(const std::filesystem::path &file)
{
    const Result<std::string> bytes = readFile(file);
    if (!bytes.ok())
        return bytes.error();
    try {
        const Json json = Json::parse(bytes.value());
        if (const std::string fault = faultIn(json); !fault.empty())
            return unusable(file, fault);
        return mappingIn(json);
    } catch (const Json::exception &error) {
        return unusable(file, error.what());
    }
}

Result<Done> saveMapping(const ColumnMapping &mapping, const std::filesystem::path &file)
{
    Json json{{"columns", mapping.columns}, {"categories", mapping.categories}};
    if (!mapping.category.empty())
        json["category"] = mapping.category;
    if (mapping.dateOrder != DateOrder::Unknown)
        json["date_order"] = wordOf(mapping.dateOrder);
    ReplacementFile replacement(file);
    std::ofstream out(replacement.path(), std::ios::binary);
    out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    out.close();
    if (!out)
        return Error{Error::Kind::WriteFailed, file, "the mapping could not be written"};
    return replacement.commit();
}

} // namespace faultline
