// How long the timeline takes: once per filter (content), once per frame (layout).
#include "core/filter/apply_filter.h"
#include "core/store/event_store_builder.h"
#include "core/timeline/timeline_layout.h"

#include <benchmark/benchmark.h>

#include <map>
#include <random>

namespace faultline {
namespace {

/// Events of 1990–2026 in eight countries and five themes, a third of them in 1992–95, a third with an end.
EventStore generated(std::int64_t events)
{
    std::mt19937 random(1);
    EventStoreBuilder world;
    for (ThemeIndex i = 0; i < 5; ++i) {
        world.tables.themes.push_back({std::to_string(i), "Theme"});
        world.tables.categories.push_back({std::to_string(i), "Category", i});
    }
    for (int i = 0; i < 8; ++i)
        world.tables.countries.push_back({"C" + std::to_string(i), "Country " + std::to_string(i), true, ""});
    for (std::int64_t key = 0; key < events; ++key) {
        const auto offset = static_cast<int>(random() % 3 == 0 ? 800 + random() % 1200 : random() % 13300);
        const Day start = firstDayOfYear(1990) + Days(offset);
        NewEvent event{.key = key,
                       .span = {.start = {.earliest = start, .latest = start}},
                       .category = static_cast<CategoryIndex>(random() % 5),
                       .places = {static_cast<CountryIndex>(random() % 8)}};
        if (random() % 3 == 0) {
            const Day end = start + Days(static_cast<int>(random() % 60));
            event.span.end = EdtfDate{.earliest = end, .latest = end};
        }
        if (random() % 4 == 0)
            event.deaths.best = static_cast<std::int32_t>(random() % 1000);
        world.add(event);
    }
    return std::move(world).finish();
}

const EventStore &storeOf(std::int64_t events)
{
    static std::map<std::int64_t, EventStore> stores;
    const auto found = stores.find(events);
    return found != stores.end() ? found->second : stores.emplace(events, generated(events)).first->second;
}

const TimelineFaces faces{
    .label = [](std::string_view text) { return 6.0 * static_cast<double>(text.size()); },
    .header = [](std::string_view text) { return 7.0 * static_cast<double>(text.size()); }};

const TitleOf title = [](Row) { return "Forty characters of title for one event"; };

/// A window of so many days from January 1992 on.
TimeAxis axisOf(double days)
{
    return {.firstDay = 8035.0, .spanDays = days, .left = 118.0, .width = 1200.0};
}

void timelineContentOf(benchmark::State &state)
{
    const EventStore &store = storeOf(state.range(0));
    const VisibleSet visible = applyFilter(store, {});
    for (auto step : state)
        benchmark::DoNotOptimize(timelineContent(store, visible));
}

void timelineLayoutOf(benchmark::State &state)
{
    const EventStore &store = storeOf(state.range(0));
    const TimelineContent content = timelineContent(store, applyFilter(store, {}));
    TimeAxis axis = axisOf(static_cast<double>(state.range(1)));
    if (state.range(1) > 12000)
        axis.firstDay = 7305.0;
    for (auto step : state)
        benchmark::DoNotOptimize(layoutTimeline(store, content, axis, {}, 420.0, faces, title));
}

BENCHMARK(timelineContentOf)->Arg(10'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(timelineLayoutOf)
    ->ArgsProduct({{1'000, 10'000, 100'000, 1'000'000}, {13'300, 1'461, 31}})
    ->ArgNames({"events", "days"})
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace faultline
