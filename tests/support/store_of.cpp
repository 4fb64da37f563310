#include "tests/support/store_of.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <numeric>
#include <stdexcept>
#include <unordered_map>

namespace faultline::test {

namespace {

template <typename Entry, typename Id>
std::size_t indexOf(const std::vector<Entry> &table, const std::string &id, Id member)
{
    const auto found = std::ranges::find(table, id, member);
    if (found == table.end())
        throw std::invalid_argument("no such entry in the test store: " + id);
    return static_cast<std::size_t>(found - table.begin());
}

template <typename Index, typename Entry, typename Id>
std::vector<Index> indicesOf(const std::vector<Entry> &table, const std::vector<std::string> &ids, Id member)
{
    std::vector<Index> indices;
    for (const std::string &id : ids)
        indices.push_back(static_cast<Index>(indexOf(table, id, member)));
    return indices;
}

EventStoreBuilder testWorld()
{
    EventStoreBuilder world;
    world.tables.info = {
        .title = "Test chronicle", .version = "1", .licence = "CC BY 4.0", .citation = "Nobody"};
    world.tables.themes = {{"violence", "Violence"},
                           {"peace-law", "Peace, law & sanctions"},
                           {"politics", "Politics & protest"},
                           {"arms", "Arms & alliances"},
                           {"people", "People & aid"}};
    world.tables.categories = {{"battle", "Battle or siege", 0},
                               {"justice", "Justice", 1},
                               {"politics_and_elections", "Politics and elections", 2},
                               {"arms_and_cooperation", "Arms and cooperation", 3},
                               {"humanitarian", "Humanitarian", 4}};
    world.tables.countries = {{"SI", "Slovenia", true, ""},
                              {"HR", "Croatia", true, ""},
                              {"BA", "Bosnia and Herzegovina", true, ""},
                              {"RS", "Serbia", true, ""},
                              {"XK", "Kosovo", true, ""},
                              {"ME", "Montenegro", true, ""},
                              {"MK", "North Macedonia", true, ""},
                              {"AL", "Albania", true, ""},
                              {"NL", "Netherlands", false, ""},
                              {"US", "United States", false, ""}};
    world.tables.actors = {
        {"jna", "Yugoslav People's Army"}, {"nato", "NATO"}, {"vucic", "Aleksandar Vučić", "Predsednik"}};
    world.tables.crises = {
        {"war", "War in Bosnia and Herzegovina", "War in Bosnia", *parseEdtf("1992-04-06/1995-12-14")},
        {"talks", "Serbia–Kosovo dispute", "Serbia–Kosovo", *parseEdtf("2008-02-17/..")}};
    world.tables.datasets.front().name = world.tables.info.title;
    return world;
}

const std::vector<Dataset> datasets{
    {.id = "survey", .name = "Survey", .version = "24.1", .licence = "CC BY 4.0", .citation = "Some (2024)"},
    {.id = "closed",
     .name = "Closed",
     .licence = "All rights reserved",
     .citation = "Others (2025)",
     .redistributable = false},
    {.id = "reports",
     .name = "Reports",
     .licence = "CC0",
     .citation = "Machines (2026)",
     .mediaReports = true}};

/// By the address of a store's keys, which moves with the store; a store that comes to lie where another one
/// was takes its place.
class KnownTitles {
public:
    using Titles = std::shared_ptr<const std::vector<std::string>>;

    void set(const EventStore &store, Titles titles)
    {
        const std::scoped_lock lock(m_mutex);
        m_titles[store.columns().key.data()] = std::move(titles);
    }
    Titles of(const EventStore &store)
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_titles.find(store.columns().key.data());
        return found == m_titles.end() ? nullptr : found->second;
    }

private:
    std::mutex m_mutex;
    std::unordered_map<const void *, Titles> m_titles;
};

KnownTitles &knownTitles()
{
    static KnownTitles titles;
    return titles;
}

void rememberTitles(const EventStore &store, const std::vector<TestEvent> &events)
{
    auto titles = std::make_shared<std::vector<std::string>>();
    for (Row row = 0; row < store.size(); ++row)
        titles->push_back(events[static_cast<std::size_t>(store.key(row)) - 1].title);
    knownTitles().set(store, std::move(titles));
}

} // namespace

EventStore storeOf(const std::vector<TestEvent> &events)
{
    EventStoreBuilder world = testWorld();
    if (std::ranges::any_of(events, [](const TestEvent &event) { return event.dataset > 0; }))
        world.tables.datasets.insert(world.tables.datasets.end(), datasets.begin(), datasets.end());
    for (std::size_t i = 0; i < events.size(); ++i) {
        const TestEvent &event = events[i];
        const auto key = static_cast<std::int64_t>(i) + 1;
        world.add(NewEvent{
            .key = key,
            .span = parseEdtfSpan(event.start, event.end).value(),
            .placeName = event.place,
            .placePrecision = event.place.empty() ? PlacePrecision::None : event.precision,
            .position = event.position,
            .category =
                static_cast<CategoryIndex>(indexOf(world.tables.categories, event.category, &Category::id)),
            .confidence = Confidence::High,
            .dataset = static_cast<DatasetIndex>(event.dataset),
            .deaths = event.deaths,
            .sourceCount = 1,
            .places = indicesOf<CountryIndex>(world.tables.countries, event.countries, &Country::code),
            .parties = indicesOf<CountryIndex>(world.tables.countries, event.parties, &Country::code),
            .actors = indicesOf<ActorIndex>(world.tables.actors, event.actors, &Actor::id),
            .crises = indicesOf<CrisisIndex>(world.tables.crises, event.crises, &Crisis::id),
        });
        if (event.partOf >= 0)
            world.add(NewLink{.from = key, .kind = LinkKind::PartOf, .to = event.partOf + 1});
    }
    EventStore store = std::move(world).finish();
    rememberTitles(store, events);
    return store;
}

EventStore storeOf(std::initializer_list<TestEvent> events)
{
    return storeOf(std::vector<TestEvent>(events));
}

Row rowOf(const EventStore &store, int position) { return store.rowOfKey(position + 1).value(); }

std::vector<Row> allRows(const EventStore &store)
{
    std::vector<Row> rows(store.size());
    std::iota(rows.begin(), rows.end(), Row{0});
    return rows;
}

std::shared_ptr<const Selection> selectionOf(ColumnOf<Row> rows)
{
    return std::make_shared<const Selection>(std::move(rows));
}

std::string idOf(const EventStore &store, Row row) { return "e" + std::to_string(store.key(row) - 1); }

TitleOf titlesOf(const EventStore &store)
{
    return [titles = knownTitles().of(store)](Row row) -> std::string_view {
        return titles && row < titles->size() ? std::string_view((*titles)[row]) : std::string_view();
    };
}

Day day(const char *iso) { return parseEdtfDate(iso).value().earliest; }

} // namespace faultline::test
