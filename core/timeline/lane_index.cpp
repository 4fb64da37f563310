#include "core/timeline/lane_index.h"

#include <algorithm>
#include <utility>

namespace faultline {

namespace {

constexpr std::int32_t mostDays = 150 * 366; ///< counted singly; longer chronicles are gone through

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

DayCounts dayCounts(const EventStore &store, std::span<const Row> rows)
{
    DayCounts counts = daysFor(store, rows);
    countDays(counts, store, rows);
    sumUp(counts);
    return counts;
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
    constexpr Weighed nothing{UINT64_MAX, noRow};
    std::vector<Weighed> all(stretches * share, nothing); // ascending in each stretch
    for (const Row row : candidatesOf(lane, window)) {
        const Weighed weighed{~importance.of(store, row), row};
        const auto among = std::span(all).subspan(stretchOf(row) * share, share);
        if (!(weighed < among.back()))
            continue;
        const auto at = std::ranges::upper_bound(among, weighed);
        std::ranges::move_backward(at, among.end() - 1, among.end());
        *at = weighed;
    }
    std::ranges::sort(all);
    all.erase(std::ranges::lower_bound(all, nothing), all.end());
    std::vector<Row> rows;
    for (std::size_t i = 0; i < std::min(most, all.size()); ++i)
        rows.push_back(all[i].second);
    return rows;
}

} // namespace faultline
