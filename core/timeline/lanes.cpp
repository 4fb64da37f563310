#include "core/timeline/lanes.h"

#include "core/base/in_parts.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <utility>

namespace faultline {

namespace {

constexpr std::size_t mostLanes = 12;         ///< where neither filter nor chronicle says which countries
constexpr std::size_t worthAThread = 200'000; ///< rows

using LaneList = std::vector<std::uint8_t>; // no timeline has more lanes than that

template <typename Wanted>
std::vector<CountryIndex> countriesWhere(const EventStore &store, Wanted wanted)
{
    std::vector<CountryIndex> chosen;
    for (std::size_t i = 0; i < store.countries().size(); ++i)
        if (wanted(store.countries()[i]))
            chosen.push_back(static_cast<CountryIndex>(i));
    return chosen;
}

/// Ascending; only countries that have events.
std::vector<CountryIndex> busiestCountries(const EventStore &store, const VisibleSet &visible)
{
    const std::vector<std::uint32_t> &events = visible.counts.countries;
    std::vector<CountryIndex> order(store.countries().size());
    std::iota(order.begin(), order.end(), CountryIndex{0});
    std::ranges::stable_sort(order, std::greater{}, [&](CountryIndex c) { return events[c]; });
    order.resize(std::min(order.size(), mostLanes));
    std::erase_if(order, [&](CountryIndex c) { return events[c] == 0; });
    std::ranges::sort(order);
    return order;
}

std::vector<CountryIndex> laneCountries(const EventStore &store, const VisibleSet &visible)
{
    const std::vector<std::string> &asked = visible.filter.countries;
    if (!asked.empty())
        return countriesWhere(
            store, [&](const Country &c) { return std::ranges::find(asked, c.code) != asked.end(); });
    std::vector<CountryIndex> region = countriesWhere(store, [](const Country &c) { return c.region; });
    return region.empty() ? busiestCountries(store, visible) : region;
}

/// The lanes of a kind, still empty, and into which of them the rows with each code of a column go.
struct LanePlan {
    std::vector<Lane> lanes;
    std::vector<LaneList> lanesOfCode;

    /// A last lane for the codes that go nowhere.
    void addRest(std::string name)
    {
        const auto rest = static_cast<std::uint8_t>(lanes.size());
        lanes.push_back({.name = std::move(name)});
        for (LaneList &list : lanesOfCode)
            if (list.empty())
                list = {rest};
    }
};

LanePlan planCountries(const EventStore &store, const VisibleSet &visible)
{
    constexpr std::size_t most = 200;
    std::vector<CountryIndex> countries = laneCountries(store, visible);
    countries.resize(std::min(countries.size(), most)); // the rest stands elsewhere
    LanePlan plan;
    for (const CountryIndex country : countries)
        plan.lanes.push_back(
            {.code = store.countries()[country].code, .name = store.countries()[country].name});

    const EventStore::Columns &columns = store.columns();
    plan.lanesOfCode.resize(columns.placeLists.size());
    for (std::size_t code = 0; code < plan.lanesOfCode.size(); ++code)
        for (std::size_t lane = 0; lane < countries.size(); ++lane) {
            const auto has = [&](std::span<const CountryIndex> list) {
                return std::ranges::find(list, countries[lane]) != list.end();
            };
            if ((visible.filter.countryRole != CountryRole::Party && has(columns.placeLists[code]))
                || (visible.filter.countryRole != CountryRole::Place && has(columns.partyLists[code])))
                plan.lanesOfCode[code].push_back(static_cast<std::uint8_t>(lane));
        }
    plan.addRest("Elsewhere");
    return plan;
}

/// A lane for each entry of a table.
template <typename Entry, typename LaneOf>
LanePlan planTable(const std::vector<Entry> &table, std::size_t codes, LaneOf laneOf)
{
    LanePlan plan;
    for (const Entry &entry : table)
        plan.lanes.push_back({.code = entry.id, .name = entry.name});
    for (std::size_t code = 0; code < codes; ++code)
        plan.lanesOfCode.push_back({static_cast<std::uint8_t>(laneOf(code))});
    return plan;
}

/// For each entry of a table, how many visible events name it in their list.
template <typename Index>
std::vector<std::uint32_t> eventsNaming(std::size_t entries, const Lists<Index> &lists,
                                        const CodeColumn &codes, const VisibleSet &visible)
{
    std::vector<std::uint32_t> rowsOfList(lists.size());
    if (entries > 0)
        codes.visit([&](const auto &values) {
            for (const Row row : visible.rows)
                ++rowsOfList[values[row]];
        });
    std::vector<std::uint32_t> events(entries);
    for (std::size_t list = 0; list < rowsOfList.size(); ++list)
        for (const Index entry : lists[list])
            events[entry] += rowsOfList[list];
    return events;
}

/// Of those that have events, the first `most` by their number.
std::vector<std::size_t> busiest(const std::vector<std::uint32_t> &events, std::size_t most)
{
    std::vector<std::size_t> order;
    for (std::size_t entry = 0; entry < events.size(); ++entry)
        if (events[entry] > 0)
            order.push_back(entry);
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t entry) { return events[entry]; });
    order.resize(std::min(order.size(), most));
    return order;
}

const std::string &laneNameOf(const Actor &actor) { return actor.name; }
const std::string &laneNameOf(const Crisis &crisis)
{
    return crisis.shortName.empty() ? crisis.name : crisis.shortName;
}

/// A lane for each of the entries most events name, and one for the rest.
template <typename Entry, typename Index>
LanePlan planLists(const std::vector<Entry> &table, const Lists<Index> &lists, const CodeColumn &codes,
                   const VisibleSet &visible)
{
    constexpr std::uint8_t none = UINT8_MAX;
    LanePlan plan;
    std::vector<std::uint8_t> laneOfEntry(table.size(), none);
    for (const std::size_t entry : busiest(eventsNaming(table.size(), lists, codes, visible), mostLanes)) {
        laneOfEntry[entry] = static_cast<std::uint8_t>(plan.lanes.size());
        plan.lanes.push_back({.code = table[entry].id, .name = laneNameOf(table[entry])});
    }
    plan.lanesOfCode.resize(lists.size());
    for (std::size_t list = 0; list < lists.size(); ++list)
        for (const Index entry : lists[list])
            if (laneOfEntry[entry] != none)
                plan.lanesOfCode[list].push_back(laneOfEntry[entry]);
    plan.addRest("Other events");
    return plan;
}

using LaneSizes = std::vector<std::size_t>; // by lane

/// How many of some rows go into each lane.
template <typename Values>
LaneSizes laneSizes(std::size_t lanes, const std::vector<LaneList> &lanesOfCode, const Values &values,
                    std::span<const Row> rows)
{
    std::vector<std::size_t> rowsOfCode(lanesOfCode.size());
    for (const Row row : rows)
        ++rowsOfCode[values[row]];
    LaneSizes sizes(lanes);
    for (std::size_t code = 0; code < rowsOfCode.size(); ++code)
        for (const std::uint8_t lane : lanesOfCode[code])
            sizes[lane] += rowsOfCode[code];
    return sizes;
}

/// Gives the lanes their room, and says where in it each part of the rows begins.
std::vector<LaneSizes> makeRoom(std::vector<Lane> &lanes, std::vector<LaneSizes> parts)
{
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        std::size_t before = 0;
        for (LaneSizes &part : parts)
            before += std::exchange(part[lane], before);
        lanes[lane].rows.resize(before);
    }
    return parts;
}

template <typename Values>
void distribute(std::vector<Lane> &lanes, const std::vector<LaneList> &lanesOfCode, const Values &values,
                const ColumnOf<Row> &visible)
{
    const std::vector<Stretch> stretches = stretchesOf(visible.size(), worthAThread);
    const auto rowsOf = [&](std::size_t part) {
        return std::span(visible).subspan(stretches[part].begin, stretches[part].end - stretches[part].begin);
    };
    std::vector<LaneSizes> next(stretches.size());
    inThreads(stretches.size(), [&](std::size_t part) {
        next[part] = laneSizes(lanes.size(), lanesOfCode, values, rowsOf(part));
    });
    next = makeRoom(lanes, std::move(next));
    inThreads(stretches.size(), [&](std::size_t part) {
        LaneSizes at = next[part];
        for (const Row row : rowsOf(part))
            for (const std::uint8_t lane : lanesOfCode[values[row]])
                lanes[lane].rows[at[lane]++] = row;
    });
}

std::vector<Lane> lanesOf(const EventStore &store, const VisibleSet &visible, LaneBy laneBy)
{
    const EventStore::Columns &columns = store.columns();
    LanePlan plan;
    switch (laneBy) {
    case LaneBy::Country:
        plan = planCountries(store, visible);
        columns.countries.visit(
            [&](const auto &codes) { distribute(plan.lanes, plan.lanesOfCode, codes, visible.rows); });
        if (plan.lanes.back().rows.empty())
            plan.lanes.pop_back();
        return std::move(plan.lanes);
    case LaneBy::Theme:
        plan = planTable(store.themes(), store.categories().size(),
                         [&](std::size_t category) { return store.categories()[category].theme; });
        distribute(plan.lanes, plan.lanesOfCode, columns.category, visible.rows);
        break;
    case LaneBy::Crisis:
        plan = planLists(store.crises(), columns.crisisLists, columns.crises, visible);
        columns.crises.visit(
            [&](const auto &codes) { distribute(plan.lanes, plan.lanesOfCode, codes, visible.rows); });
        break;
    case LaneBy::Actor:
        plan = planLists(store.actors(), columns.actorLists, columns.actors, visible);
        columns.actors.visit(
            [&](const auto &codes) { distribute(plan.lanes, plan.lanesOfCode, codes, visible.rows); });
        break;
    case LaneBy::None:
        plan.lanes.push_back({.name = "All events", .rows = visible.rows});
        break;
    case LaneBy::Dataset:
        plan =
            planTable(store.datasets(), store.datasets().size(), [](std::size_t dataset) { return dataset; });
        distribute(plan.lanes, plan.lanesOfCode, columns.dataset, visible.rows);
        break;
    }
    std::erase_if(plan.lanes, [](const Lane &lane) { return lane.rows.empty(); });
    return std::move(plan.lanes);
}

std::vector<CrisisCount> crisesOf(const EventStore &store, const VisibleSet &visible)
{
    const EventStore::Columns &columns = store.columns();
    const std::vector<std::uint32_t> events =
        eventsNaming(store.crises().size(), columns.crisisLists, columns.crises, visible);
    std::vector<CrisisCount> counts;
    for (std::size_t i = 0; i < events.size(); ++i)
        counts.push_back({static_cast<CrisisIndex>(i), events[i]});
    std::erase_if(counts, [](const CrisisCount &count) { return count.events == 0; });
    std::ranges::stable_sort(counts, std::greater{}, &CrisisCount::events);
    return counts;
}

} // namespace

std::string_view laneByWord(LaneBy laneBy)
{
    switch (laneBy) {
    case LaneBy::Theme:
        return "theme";
    case LaneBy::Crisis:
        return "crisis";
    case LaneBy::Actor:
        return "actor";
    case LaneBy::Dataset:
        return "dataset";
    case LaneBy::None:
        return "none";
    case LaneBy::Country:
        break;
    }
    return "country";
}

TimelineContent timelineContent(const EventStore &store, const VisibleSet &visible, LaneBy laneBy)
{
    TimelineContent content{.laneBy = laneBy,
                            .lanes = lanesOf(store, visible, laneBy),
                            .crises = crisesOf(store, visible),
                            .importance = Importance(store),
                            .span = store.wholeSpan()};
    // Whichever thread is free takes the next lane; first of all, the count of all.
    const std::size_t threads = stretchesOf(visible.rows.size(), worthAThread).size();
    std::atomic<std::size_t> next = 0;
    inThreads(threads, [&](std::size_t) {
        for (std::size_t i = next++; i <= content.lanes.size(); i = next++)
            if (i == 0)
                content.days = dayCounts(store, visible.rows);
            else
                indexLane(content.lanes[i - 1], store, content.importance);
    });
    return content;
}

bool standsIn(const EventStore &store, Row row, LaneBy laneBy, std::string_view code)
{
    const auto names = [&](const auto &indices, const auto &table) {
        return code.empty() || std::ranges::any_of(indices, [&](auto i) { return table[i].id == code; });
    };
    switch (laneBy) {
    case LaneBy::Theme:
        return store.themes()[store.theme(row)].id == code;
    case LaneBy::Dataset:
        return store.datasets()[store.dataset(row)].id == code;
    case LaneBy::Crisis:
        return names(store.crises(row), store.crises());
    case LaneBy::Actor:
        return names(store.actors(row), store.actors());
    case LaneBy::None:
        return true;
    case LaneBy::Country:
        break;
    }
    bool found = code.empty(); // elsewhere
    forEachCountry(store, row, CountryRole::Any,
                   [&](CountryIndex country) { found = found || store.countries()[country].code == code; });
    return found;
}

} // namespace faultline
