#include "core/chart/death_totals.h"

#include "core/base/in_parts.h"
#include "core/store/death_words.h"

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

std::string deathTotalWords(const DeathTotal &deaths)
{
    return deaths.events == 0 ? "no figures of deaths"
                              : deathRangeWords(deaths.low, deaths.best, deaths.high);
}

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

std::vector<Row> countedInWhole(const EventStore &store, std::span<const Row> rows)
{
    std::vector<Row> counted;
    for (const Link &link : store.links())
        if (link.kind == LinkKind::PartOf && std::ranges::binary_search(rows, link.from)
            && store.deaths(link.from).known() && insideCountedWhole(store, rows, link.from)
            && (counted.empty() || counted.back() != link.from))
            counted.push_back(link.from);
    return counted;
}

DeathTotal addDeaths(const EventStore &store, std::span<const Row> rows)
{
    constexpr std::size_t worthAThread = 200'000; // rows
    const EventStore::Columns &columns = store.columns();
    std::vector<DeathTotal> figures;
    for (std::size_t code = 0; code < columns.figures.size(); ++code)
        figures.push_back(deathsOf(store.deathsOf(static_cast<Code>(code))));
    const auto parts = inParts(rows.size(), worthAThread, [&](std::size_t begin, std::size_t end) {
        DeathTotal sum;
        columns.deaths.visit([&](const auto &codes) {
            for (std::size_t i = begin; i < end; ++i)
                sum += figures[codes[rows[i]]];
        });
        return sum;
    });
    DeathTotal total;
    for (const DeathTotal &part : parts)
        total += part;
    return total;
}

DeathTotal sumDeaths(const EventStore &store, std::span<const Row> rows)
{
    DeathTotal total = addDeaths(store, rows);
    for (const Row row : countedInWhole(store, rows))
        total.moveToParts(deathsOf(store.deaths(row)));
    return total;
}

void DeathTotal::moveToParts(const DeathTotal &event)
{
    low -= event.low;
    best -= event.best;
    high -= event.high;
    events -= event.events;
    ++parts;
}

} // namespace faultline
