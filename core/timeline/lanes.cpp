#include "core/timeline/lanes.h"

#include "core/timeline/elide.h"

#include <algorithm>
#include <numeric>

namespace faultline {

namespace {

constexpr std::size_t mostLanes = 12; ///< where neither filter nor chronicle says which countries
constexpr std::size_t noLane = SIZE_MAX;

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
    std::vector<std::uint32_t> events(store.countries().size());
    for (const Row row : visible.rows)
        forEachCountry(store, row, visible.filter.countryRole, [&](CountryIndex c) { ++events[c]; });
    std::vector<CountryIndex> order(events.size());
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

/// Rows come in ascending order; an event that names a country twice stands in its lane once.
void append(Lane &lane, Row row, Day latest)
{
    if (!lane.rows.empty() && lane.rows.back() == row)
        return;
    lane.rows.push_back(row);
    lane.latestSoFar.push_back(lane.latestSoFar.empty() ? latest : std::max(lane.latestSoFar.back(), latest));
}

std::vector<Lane> lanesOf(const EventStore &store, const VisibleSet &visible)
{
    std::vector<Lane> lanes;
    std::vector<std::size_t> laneOf(store.countries().size(), noLane);
    for (const CountryIndex country : laneCountries(store, visible)) {
        laneOf[country] = lanes.size();
        lanes.push_back({.code = store.countries()[country].code, .name = store.countries()[country].name});
    }
    Lane elsewhere{.name = "Elsewhere"};
    for (const Row row : visible.rows) {
        bool placed = false;
        forEachCountry(store, row, visible.filter.countryRole, [&](CountryIndex country) {
            if (laneOf[country] == noLane)
                return;
            append(lanes[laneOf[country]], row, store.latest(row));
            placed = true;
        });
        if (!placed)
            append(elsewhere, row, store.latest(row));
    }
    if (!elsewhere.rows.empty())
        lanes.push_back(std::move(elsewhere));
    return lanes;
}

std::vector<CrisisCount> crisesOf(const EventStore &store, const VisibleSet &visible)
{
    std::vector<CrisisCount> counts(store.crises().size());
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i].crisis = static_cast<CrisisIndex>(i);
    for (const Row row : visible.rows)
        for (const CrisisIndex crisis : store.crises(row))
            ++counts[crisis].events;
    std::erase_if(counts, [](const CrisisCount &count) { return count.events == 0; });
    std::ranges::stable_sort(counts, std::greater{}, &CrisisCount::events);
    return counts;
}

/// Deaths in the upper half, then sources, then links, each in 16 bits.
std::vector<std::uint64_t> importanceOf(const EventStore &store)
{
    std::vector<std::uint16_t> links(store.size());
    const auto countLink = [&](Row row) {
        if (links[row] < UINT16_MAX)
            ++links[row];
    };
    for (const Link &link : store.links()) {
        countLink(link.from);
        countLink(link.to);
    }
    std::vector<std::uint64_t> importance(store.size());
    for (Row row = 0; row < store.size(); ++row) {
        const auto deaths = static_cast<std::uint64_t>(std::max(store.deaths(row).estimate().value_or(0), 0));
        importance[row] = (deaths << 32U) | (std::uint64_t{store.sourceCount(row)} << 16U) | links[row];
    }
    return importance;
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

} // namespace

DayRange wholeSpan(const EventStore &store)
{
    if (store.size() == 0)
        return {firstDayOfYear(1990), firstDayOfYear(2030) - Days(1)};
    DayRange days{store.earliest(0), store.earliest(0)};
    for (Row row = 0; row < store.size(); ++row) {
        const Day latest = store.latest(row);
        days.last = std::max(days.last, latest == EdtfSpan::openEnd ? store.earliest(row) : latest);
    }
    return days;
}

TimelineContent timelineContent(const EventStore &store, const VisibleSet &visible)
{
    return {.lanes = lanesOf(store, visible),
            .crises = crisesOf(store, visible),
            .importance = importanceOf(store),
            .days = wholeSpan(store)};
}

std::span<const Row> rowsReaching(const Lane &lane, const EventStore &store, DayRange days)
{
    const auto first = std::ranges::lower_bound(lane.latestSoFar, days.first) - lane.latestSoFar.begin();
    const auto end =
        std::ranges::upper_bound(lane.rows, days.last, {}, [&](Row row) { return store.earliest(row); })
        - lane.rows.begin();
    return first < end
        ? std::span(lane.rows).subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(end - first))
        : std::span<const Row>{};
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
