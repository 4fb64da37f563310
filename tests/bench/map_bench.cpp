// Promise: what a map is made from is one pass over the events, a layout works by places on the screen.
#include "core/filter/apply_filter.h"
#include "core/map/map_layout.h"
#include "tests/support/store_of.h"

#include <benchmark/benchmark.h>

#include <random>

namespace faultline {
namespace {

/// Events around forty towns, as in a war's chronicle.
EventStore clusteredEvents(std::size_t count)
{
    std::mt19937 random(1);
    std::uniform_real_distribution<double> latitude(41.5, 46.0);
    std::uniform_real_distribution<double> longitude(14.5, 22.0);
    std::normal_distribution<double> near(0.0, 0.1);
    std::vector<LatLon> towns;
    for (int i = 0; i < 40; ++i)
        towns.push_back({latitude(random), longitude(random)});
    std::vector<test::TestEvent> events(count);
    for (std::size_t i = 0; i < count; ++i) {
        const LatLon town = towns[i % towns.size()];
        events[i].position = {town.latitude + near(random), town.longitude + near(random)};
    }
    return test::storeOf(events);
}

void mapContentOf(benchmark::State &state)
{
    const EventStore store = clusteredEvents(static_cast<std::size_t>(state.range(0)));
    const VisibleSet visible = applyFilter(store, {});
    for (auto _ : state)
        benchmark::DoNotOptimize(mapContent(store, visible));
    state.SetComplexityN(state.range(0));
}
BENCHMARK(mapContentOf)
    ->RangeMultiplier(10)
    ->Range(10'000, 1'000'000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();

void layOutMap(benchmark::State &state)
{
    const EventStore store = clusteredEvents(static_cast<std::size_t>(state.range(0)));
    const MapContent content = mapContent(store, applyFilter(store, {}));
    const BaseMap noLand;
    const MapViewport viewport = fitted({}, 1240.0, 560.0, 0.0);
    const LabelWidth sixPerByte = [](MapLabelKind, std::string_view line) {
        return 6.0 * static_cast<double>(line.size());
    };
    for (auto _ : state)
        benchmark::DoNotOptimize(layoutMap(store, content, noLand, viewport, {}, sixPerByte).marks.size());
    state.SetComplexityN(state.range(0));
}
BENCHMARK(layOutMap)
    ->RangeMultiplier(10)
    ->Range(10'000, 1'000'000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();

} // namespace
} // namespace faultline
