#include "tests/support/store_of.h"

#include <algorithm>
#include <stdexcept>

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
    world.info = {.title = "Test chronicle", .version = "1", .licence = "CC BY 4.0", .citation = "Nobody"};
    world.themes = {{"violence", "Violence"},
                    {"peace-law", "Peace, law & sanctions"},
                    {"politics", "Politics & protest"},
                    {"arms", "Arms & alliances"},
                    {"people", "People & aid"}};
    world.categories = {{"battle", "Battle or siege", 0},
                        {"justice", "Justice", 1},
                        {"politics_and_elections", "Politics and elections", 2},
                        {"arms_and_cooperation", "Arms and cooperation", 3},
                        {"humanitarian", "Humanitarian", 4}};
    world.countries = {{"SI", "Slovenia", true, ""},
                       {"HR", "Croatia", true, ""},
                       {"BA", "Bosnia and Herzegovina", true, ""},
                       {"RS", "Serbia", true, ""},
                       {"XK", "Kosovo", true, ""},
                       {"ME", "Montenegro", true, ""},
                       {"MK", "North Macedonia", true, ""},
                       {"AL", "Albania", true, ""},
                       {"NL", "Netherlands", false, ""},
                       {"US", "United States", false, ""}};
    world.actors = {
        {"jna", "Yugoslav People's Army"}, {"nato", "NATO"}, {"vucic", "Aleksandar Vučić", "Predsednik"}};
    world.crises = {
        {"war", "War in Bosnia and Herzegovina", "War in Bosnia", *parseEdtf("1992-04-06/1995-12-14")},
        {"talks", "Serbia–Kosovo dispute", "Serbia–Kosovo", *parseEdtf("2008-02-17/..")}};
    return world;
}

} // namespace

EventStore storeOf(const std::vector<TestEvent> &events)
{
    EventStoreBuilder world = testWorld();
    for (std::size_t i = 0; i < events.size(); ++i) {
        const TestEvent &event = events[i];
        const auto key = static_cast<std::int64_t>(i) + 1;
        world.add(NewEvent{
            .key = key,
            .id = "e" + std::to_string(i),
            .title = event.title,
            .span = parseEdtfSpan(event.start, event.end).value(),
            .placeName = event.place,
            .placePrecision = event.place.empty() ? PlacePrecision::None : event.precision,
            .position = event.position,
            .category = static_cast<CategoryIndex>(indexOf(world.categories, event.category, &Category::id)),
            .confidence = Confidence::High,
            .deaths = event.deaths,
            .sourceCount = 1,
            .places = indicesOf<CountryIndex>(world.countries, event.countries, &Country::code),
            .parties = indicesOf<CountryIndex>(world.countries, event.parties, &Country::code),
            .actors = indicesOf<ActorIndex>(world.actors, event.actors, &Actor::id),
            .crises = indicesOf<CrisisIndex>(world.crises, event.crises, &Crisis::id),
        });
        if (event.partOf >= 0)
            world.add(NewLink{.from = key, .kind = LinkKind::PartOf, .to = event.partOf + 1});
    }
    return std::move(world).finish();
}

EventStore storeOf(std::initializer_list<TestEvent> events)
{
    return storeOf(std::vector<TestEvent>(events));
}

Row rowOf(const EventStore &store, int position)
{
    return store.rowOfId("e" + std::to_string(position)).value();
}

Day day(const char *iso) { return parseEdtfDate(iso).value().earliest; }

} // namespace faultline::test
