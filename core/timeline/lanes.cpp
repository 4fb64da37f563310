#include "core/timeline/lanes.h"

#include "core/base/in_parts.h"
#include "core/timeline/elide.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <utility>

namespace faultline {

namespace {

constexpr std::size_t mostLanes = 12;         ///< where neither filter nor chronicle says which countries
constexpr std::size_t worthAThread = 200'000; ///< rows
constexpr std::int32_t mostDays = 150 * 366;  ///< counted singly; longer chronicles are gone through

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

/// Room for the days of some rows; none while they are few or too many days.
DayCounts daysFor(const EventStore &store, std::span<const Row> rows)
{
    DayCounts counts{.themes = store.themes().size()};
    if (rows.size() <= Lane::fewRows)
        return counts;
    counts.first = store.earliest(rows.front());
    const std::int32_t days = (store.earliest(rows.back()) - counts.first).count() + 1;
    if (days <= mostDays)
        counts.sums.resize(static_cast<std::size_t>(days) * counts.themes);
    return counts;
}

void countDays(DayCounts &counts, const EventStore &store, std::span<const Row> rows)
{
    if (counts.sums.empty())
        return;
    for (const Row row : rows)
        ++counts.sums[static_cast<std::size_t>((store.earliest(row) - counts.first).count()) * counts.themes
                      + store.theme(row)];
}

void sumUp(DayCounts &counts)
{
    for (std::size_t i = counts.themes; i < counts.sums.size(); ++i)
        counts.sums[i] += counts.sums[i - counts.themes];
}

DayCounts daysOf(const EventStore &store, std::span<const Row> rows)
{
    DayCounts counts = daysFor(store, rows);
    countDays(counts, store, rows);
    sumUp(counts);
    return counts;
}

Lane::Block blockOf(const EventStore &store, std::span<const Row> rows, const Importance &importance)
{
    Lane::Block block{.latest = store.latest(rows.front())};
    std::array<std::uint64_t, 4> weights{};
    block.weighty.fill(noRow);
    for (const Row row : rows) {
        block.latest = std::max(block.latest, store.latest(row));
        const std::uint64_t weight = importance.of(store, row);
        if (block.weighty.back() != noRow && weight <= weights.back())
            continue;
        std::size_t at = weights.size() - 1; // heaviest first, the earlier of equals before
        for (; at > 0 && (block.weighty[at - 1] == noRow || weights[at - 1] < weight); --at) {
            weights[at] = weights[at - 1];
            block.weighty[at] = block.weighty[at - 1];
        }
        weights[at] = weight;
        block.weighty[at] = row;
    }
    return block;
}

void indexLane(Lane &lane, const EventStore &store, const Importance &importance)
{
    lane.days = daysFor(store, lane.rows);
    if (lane.rows.size() <= Lane::fewRows)
        return;
    for (std::size_t at = 0; at < lane.rows.size(); at += Lane::blockRows) {
        const auto block =
            std::span<const Row>(lane.rows).subspan(at, std::min(Lane::blockRows, lane.rows.size() - at));
        countDays(lane.days, store, block);
        lane.blocks.push_back(blockOf(store, block, importance));
    }
    sumUp(lane.days);
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

/// `Bosnia & Herz.` of `Bosnia & Herzegovina`; the name itself if its last word is short.
std::string withShortLastWord(const std::string &name)
{
    constexpr std::size_t kept = 4;
    const std::size_t word = name.rfind(' ') + 1; // 0 where there is but one word
    const bool plain = std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (word == 0 || !plain || name.size() <= word + kept + 1)
        return name;
    return name.substr(0, word + kept) + '.';
}

/// Rows before `end` that reach `first`, from blocks where there are any.
std::vector<Row> rowsReaching(const Lane &lane, const EventStore &store, std::size_t end, Day first)
{
    std::vector<Row> reaching;
    for (std::size_t at = 0; at < end; at += Lane::blockRows) {
        if (!lane.blocks.empty() && lane.blocks[at / Lane::blockRows].latest < first)
            continue;
        for (std::size_t i = at; i < std::min(at + Lane::blockRows, end); ++i)
            if (store.latest(lane.rows[i]) >= first)
                reaching.push_back(lane.rows[i]);
    }
    return reaching;
}

/// Rows of a window worth comparing: all of them, or those that stand out in their block.
std::vector<Row> candidatesOf(const Lane &lane, const LaneWindow &window)
{
    std::vector<Row> candidates = window.reaching;
    if (lane.blocks.empty() || window.starting.size() <= Lane::fewRows) {
        candidates.insert(candidates.end(), window.starting.begin(), window.starting.end());
        return candidates;
    }
    const auto first = static_cast<std::size_t>(window.starting.data() - lane.rows.data());
    const std::size_t last = first + window.starting.size() - 1;
    for (std::size_t block = first / Lane::blockRows; block <= last / Lane::blockRows; ++block)
        for (const Row row : lane.blocks[block].weighty)
            if (row != noRow && row >= window.starting.front() && row <= window.starting.back())
                candidates.push_back(row);
    return candidates;
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

std::uint32_t DayCounts::until(Day day, std::size_t theme) const
{
    if (sums.empty() || day < first)
        return 0;
    const auto last = static_cast<std::int32_t>(sums.size() / themes) - 1;
    const std::int32_t index = std::min((day - first).count(), last);
    return sums[static_cast<std::size_t>(index) * themes + theme];
}

Importance::Importance(const EventStore &store)
{
    for (std::size_t code = 0; code < store.columns().figures.size(); ++code)
        m_deaths.push_back(
            static_cast<std::uint32_t>(store.deathsOf(static_cast<Code>(code)).estimate().value_or(0)));
    const auto count = [this](Row row) {
        if (std::uint16_t &links = m_links[row]; links < UINT16_MAX)
            ++links;
    };
    for (const Link &link : store.links()) {
        count(link.from);
        count(link.to);
    }
}

/// Deaths in the upper half, then sources, then links, each in 16 bits.
std::uint64_t Importance::of(const EventStore &store, Row row) const
{
    std::uint64_t weight = std::uint64_t{m_deaths[store.columns().deaths[row]]} << 32
        | std::uint64_t{store.sourceCount(row)} << 16;
    if (!m_links.empty())
        if (const auto links = m_links.find(row); links != m_links.end())
            weight |= links->second;
    return weight;
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
                content.days = daysOf(store, visible.rows);
            else
                indexLane(content.lanes[i - 1], store, content.importance);
    });
    return content;
}

LaneWindow windowOf(const Lane &lane, const EventStore &store, DayRange days)
{
    const auto earliest = [&](Row row) { return store.earliest(row); };
    const auto first = std::ranges::lower_bound(lane.rows, days.first, {}, earliest);
    const auto end = std::ranges::upper_bound(first, lane.rows.end(), days.last, {}, earliest);
    return {.days = days,
            .reaching =
                rowsReaching(lane, store, static_cast<std::size_t>(first - lane.rows.begin()), days.first),
            .starting = {first, end}};
}

std::vector<Row> mostImportant(const Lane &lane, const LaneWindow &window, const EventStore &store,
                               const Importance &importance, std::size_t most, std::size_t stretches)
{
    using Weighed = std::pair<std::uint64_t, Row>; // what is smaller comes first
    const std::size_t share = (most + stretches - 1) / stretches;
    const auto days = static_cast<double>((window.days.last - window.days.first).count() + 1);
    const auto stretchOf = [&](Row row) {
        const double into =
            std::max(0.0, static_cast<double>((store.earliest(row) - window.days.first).count()));
        return std::min(static_cast<std::size_t>(into / days * static_cast<double>(stretches)),
                        stretches - 1);
    };
    std::vector<std::vector<Weighed>> best(stretches); // ascending
    for (const Row row : candidatesOf(lane, window)) {
        const Weighed weighed{~importance.of(store, row), row};
        std::vector<Weighed> &among = best[stretchOf(row)];
        if (among.size() == share && !(weighed < among.back()))
            continue;
        if (among.size() == share)
            among.pop_back();
        among.insert(std::ranges::upper_bound(among, weighed), weighed);
    }
    std::vector<Weighed> all;
    for (const std::vector<Weighed> &among : best)
        all.insert(all.end(), among.begin(), among.end());
    std::ranges::sort(all);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < std::min(most, all.size()); ++i)
        rows.push_back(all[i].second);
    return rows;
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

std::string laneName(std::string_view name, double width, const TextWidth &textWidth)
{
    std::string shorter(name);
    if (textWidth(shorter) <= width)
        return shorter;
    if (const std::size_t at = shorter.find(" and "); at != std::string::npos)
        shorter.replace(at, 5, " & ");
    if (textWidth(shorter) > width)
        shorter = withShortLastWord(shorter);
    return elided(shorter, width, textWidth);
}

} // namespace faultline
