#include "core/import/chronicle_tables.h"

#include <algorithm>

namespace faultline {

namespace {

using enum CellKind;
using Words = std::string_view[];

constexpr bool required = true;
constexpr bool optional = false;

constexpr Words metaKeys = {"title", "version", "licence", "citation", "description"};
constexpr Words actorKinds = {"person", "state", "armed-force", "organisation",
                              "party",  "court", "community"};
constexpr Words sourceKinds = {"court",      "un",       "treaty", "intergovernmental",
                               "government", "research", "press"};
constexpr Words precisions = {"exact", "near", "district", "country"};
constexpr Words confidences = {"high", "medium", "low"};
constexpr Words claims = {"event", "date", "place", "deaths", "actors"};
constexpr Words linkKinds = {"part_of", "leads_to", "responds_to"};

constexpr Column reference(std::string_view name, TableId target, bool must)
{
    return {.name = name, .kind = Reference, .required = must, .target = target};
}
constexpr Column references(std::string_view name, TableId target, bool must)
{
    return {.name = name, .kind = ReferenceList, .required = must, .target = target};
}
constexpr Column word(std::string_view name, std::span<const std::string_view> words, bool must)
{
    return {.name = name, .kind = Word, .required = must, .words = words};
}

constexpr Column meta[] = {word("key", metaKeys, required), {"value", Prose, required}};

constexpr Column themes[] = {{"id", Id, required}, {"name", Line, required}};

constexpr Column categories[] = {
    {"id", UnderscoredId, required}, reference("theme", TableId::Theme, required), {"name", Line, required}};

constexpr Column countries[] = {{"code", CountryCode, required},
                                {"name", Line, required},
                                {"region", Flag, optional},
                                {"note", Prose, optional}};

constexpr Column actors[] = {{"id", Id, required},
                             {"name", Line, required},
                             word("kind", actorKinds, required),
                             reference("country", TableId::Country, optional),
                             {"aliases", LineList, optional}};

constexpr Column places[] = {{"name", Line, required}, {"other_names", LineList, required}};

constexpr Column crises[] = {{"id", Id, required},           {"name", Line, required},
                             {"short_name", Line, required}, {"start", Date, required},
                             {"end", EndDate, optional},     {"summary", Prose, required}};

constexpr Column sources[] = {{"id", Id, required},
                              {"publisher", Line, required},
                              {"title", Line, required},
                              {"date", Date, optional},
                              {"reference", Line, optional},
                              {"url", Url, optional},
                              word("kind", sourceKinds, required)};

constexpr Column events[] = {{"id", Id, required},
                             {"start", Date, required},
                             {"end", EndDate, optional},
                             {"title", Title, required},
                             {"summary", Prose, required},
                             {"place", Line, optional},
                             {"latitude", Latitude, optional},
                             {"longitude", Longitude, optional},
                             word("place_precision", precisions, optional),
                             references("countries", TableId::Country, optional),
                             references("parties", TableId::Country, optional),
                             references("actors", TableId::Actor, optional),
                             reference("category", TableId::Category, required),
                             references("crises", TableId::Crisis, optional),
                             {"deaths_low", Count, optional},
                             {"deaths_best", Count, optional},
                             {"deaths_high", Count, optional},
                             {"deaths_note", Prose, optional},
                             word("confidence", confidences, required)};

constexpr Column eventSources[] = {
    reference("event", TableId::Event, required),
    reference("source", TableId::Source, required),
    {.name = "supports", .kind = WordList, .required = required, .words = claims},
    {"says", Prose, optional}};

constexpr Column eventLinks[] = {reference("event", TableId::Event, required),
                                 word("kind", linkKinds, required),
                                 reference("other", TableId::Event, required)};

constexpr std::array<Table, tableCount> tables = {{
    {TableId::Meta, "meta", "meta", meta},
    {TableId::Theme, "themes", "theme", themes, 1, true},
    {TableId::Category, "categories", "category", categories, 1, true},
    {TableId::Country, "countries", "country", countries, 1, true},
    {TableId::Actor, "actors", "actor", actors},
    {TableId::Place, "places", "place_name", places},
    {TableId::Crisis, "crises", "crisis", crises, 1, true},
    {TableId::Source, "sources", "source", sources},
    {TableId::Event, "events", "event", events},
    {TableId::EventSource, "event_sources", "event_source", eventSources, 2, true},
    {TableId::EventLink, "event_links", "event_link", eventLinks, 3},
}};

} // namespace

std::span<const Table, tableCount> chronicleTables() { return tables; }

const Table *tableNamed(std::string_view name)
{
    const auto table = std::ranges::find(tables, name, &Table::name);
    return table == tables.end() ? nullptr : &*table;
}

std::size_t columnIndex(const Table &table, std::string_view name)
{
    return static_cast<std::size_t>(std::ranges::find(table.columns, name, &Column::name)
                                    - table.columns.begin());
}

} // namespace faultline
