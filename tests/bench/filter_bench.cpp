// Promise: a filter is one pass over the store, its cost grows with the number of events and no faster.
#include "core/filter/apply_filter.h"
#include "tests/support/store_of.h"

#include <benchmark/benchmark.h>

namespace faultline {
namespace {

EventStore manyEvents(std::size_t count)
{
    std::vector<test::TestEvent> events(count);
    for (std::size_t i = 0; i < count; ++i) {
        events[i].start = std::to_string(1990 + i % 37);
        events[i].countries = {i % 3 == 0 ? "RS" : "BA"};
        events[i].category = i % 5 == 0 ? "justice" : "battle";
        events[i].actors = {"nato"};
    }
    return test::storeOf(events);
}

void filterByCountry(benchmark::State &state)
{
    const EventStore store = manyEvents(static_cast<std::size_t>(state.range(0)));
    const EventFilter filter{.countries = {"RS"}, .from = firstDayOfYear(1992)};
    for (auto _ : state)
        benchmark::DoNotOptimize(applyFilter(store, filter).rows.size());
    state.SetComplexityN(state.range(0));
}
BENCHMARK(filterByCountry)
    ->RangeMultiplier(10)
    ->Range(1'000, 100'000)
    ->Unit(benchmark::kMicrosecond)
    ->Complexity();

} // namespace
} // namespace faultline
