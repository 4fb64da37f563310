#include "core/chart/death_totals.h"

#include <algorithm>

namespace faultline {

namespace {

/// True if an event that `row` is part of is among `rows` with figures. A chain longer than the store is a
/// cycle.
bool insideCountedWhole(const EventStore &store, std::span<const Row> rows, Row row)
{
    Row whole = store.partOf(row);
    for (std::size_t steps = 0; whole != noRow && steps < store.size(); ++steps) {
        if (store.deaths(whole).known() && std::ranges::binary_search(rows, whole))
            return whole != row;
        whole = store.partOf(whole);
    }
    return false;
}

} // namespace

DeathTotal deathsOf(const Deaths &deaths)
{
    if (!deaths.known())
        return {.unknown = 1};
    const std::int32_t best = *deaths.estimate();
    return {.low = deaths.low.value_or(best), .best = best, .high = deaths.high.value_or(best), .events = 1};
}

DeathTotal &operator+=(DeathTotal &total, const DeathTotal &other)
{
    total.low += other.low;
    total.best += other.best;
    total.high += other.high;
    total.events += other.events;
    total.unknown += other.unknown;
    total.parts += other.parts;
    return total;
}

std::vector<bool> countedInWhole(const EventStore &store, std::span<const Row> rows)
{
    std::vector<bool> counted(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        counted[i] = store.deaths(rows[i]).known() && insideCountedWhole(store, rows, rows[i]);
    return counted;
}

DeathTotal sumDeaths(const EventStore &store, std::span<const Row> rows)
{
    const std::vector<bool> counted = countedInWhole(store, rows);
    DeathTotal total;
    for (std::size_t i = 0; i < rows.size(); ++i)
        total += counted[i] ? DeathTotal{.parts = 1} : deathsOf(store.deaths(rows[i]));
    return total;
}

} // namespace faultline
