// Filters on mixed worlds: what they show and count is what asking row by row gives.
#include "core/filter/apply_filter.h"

#include "core/base/fold_text.h"
#include "tests/support/random_store.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <random>

namespace faultline {
namespace {

bool has(const std::vector<std::string> &ids, const std::string &id)
{
    return std::ranges::find(ids, id) != ids.end();
}

/// Which facets an event passes, each asked of the event itself.
struct Passed {
    bool country, what, crisis, actor, precision, dataset, other;

    bool all() const { return country && what && crisis && actor && precision && dataset && other; }
};

class NaiveFilter {
public:
    NaiveFilter(const EventStore &store, const EventFilter &filter, const std::vector<Row> &hits)
        : m_store(store), m_filter(filter), m_hits(hits), m_eventsChosen(eventsChosen())
    {
    }

    Passed of(Row row) const
    {
        return {.country = country(row),
                .what = what(row),
                .crisis = crisis(row),
                .actor = actor(row),
                .precision = precision(row),
                .dataset = dataset(row),
                .other = time(row) && deaths(row) && found(row)};
    }

private:
    bool country(Row row) const
    {
        bool passes = m_filter.countries.empty();
        forEachCountry(m_store, row, m_filter.countryRole, [&](CountryIndex i) {
            passes = passes || has(m_filter.countries, m_store.countries()[i].code);
        });
        return passes;
    }
    bool what(Row row) const
    {
        return (m_filter.themes.empty() && m_filter.categories.empty())
            || has(m_filter.themes, m_store.themes()[m_store.theme(row)].id)
            || has(m_filter.categories, m_store.categories()[m_store.category(row)].id);
    }
    bool crisis(Row row) const
    {
        return m_filter.crises.empty() || std::ranges::any_of(m_store.crises(row), [&](CrisisIndex i) {
                   return has(m_filter.crises, m_store.crises()[i].id);
               });
    }
    bool actor(Row row) const
    {
        if (m_filter.actors.empty() && m_filter.actorText.empty())
            return true;
        return std::ranges::any_of(m_store.actors(row), [&](ActorIndex i) {
            const Actor &actor = m_store.actors()[i];
            return (m_filter.actors.empty() || has(m_filter.actors, actor.id))
                && foldText(actor.name + ";" + actor.aliases).find(foldText(m_filter.actorText))
                != std::string::npos;
        });
    }
    bool precision(Row row) const
    {
        const EdtfSpan span = m_store.span(row);
        const auto coarser =
            span.end ? std::max(span.start.precision, span.end->precision) : span.start.precision;
        return m_filter.datePrecisions.empty()
            || std::ranges::find(m_filter.datePrecisions, coarser) != m_filter.datePrecisions.end();
    }
    bool chosen(const Dataset &dataset) const
    {
        return m_filter.datasets.empty() || has(m_filter.datasets, dataset.id);
    }
    bool eventsChosen() const
    {
        for (Row row = 0; row < m_store.size(); ++row)
            if (const Dataset &of = m_store.datasets()[m_store.dataset(row)]; chosen(of) && !of.mediaReports)
                return true;
        return false;
    }
    bool dataset(Row row) const
    {
        const Dataset &of = m_store.datasets()[m_store.dataset(row)];
        return chosen(of) && !(of.mediaReports && m_eventsChosen);
    }
    bool time(Row row) const
    {
        const EdtfSpan span = m_store.span(row);
        const Day from = m_filter.from.value_or(Day::min());
        const Day to = m_filter.to.value_or(Day::max());
        if (!m_filter.from && !m_filter.to)
            return true;
        return m_filter.certain ? span.earliest() >= from && span.latest() <= to
                                : span.latest() >= from && span.earliest() <= to;
    }
    bool deaths(Row row) const
    {
        const auto estimate = m_store.deaths(row).estimate();
        return (!m_filter.minDeaths || (estimate && *estimate >= *m_filter.minDeaths))
            && (!m_filter.maxDeaths || (estimate && *estimate <= *m_filter.maxDeaths));
    }
    bool found(Row row) const
    {
        return m_filter.search.empty() || std::ranges::find(m_hits, row) != m_hits.end();
    }

    const EventStore &m_store;
    const EventFilter &m_filter;
    const std::vector<Row> &m_hits;
    bool m_eventsChosen;
};

/// Counts one event under each facet whose others it passes.
void count(FacetCounts &counts, const EventStore &store, CountryRole role, Row row, const Passed &passed)
{
    const auto butFor = [&passed](bool Passed::*facet) {
        Passed others = passed;
        others.*facet = true;
        return others.all();
    };
    if (butFor(&Passed::country))
        forEachCountry(store, row, role, [&](CountryIndex i) { ++counts.countries[i]; });
    if (butFor(&Passed::what)) {
        ++counts.themes[store.theme(row)];
        ++counts.categories[store.category(row)];
    }
    if (butFor(&Passed::crisis))
        for (const CrisisIndex i : store.crises(row))
            ++counts.crises[i];
    if (butFor(&Passed::actor))
        for (const ActorIndex i : store.actors(row))
            ++counts.actors[i];
    if (butFor(&Passed::dataset))
        ++counts.datasets[store.dataset(row)];
    if (butFor(&Passed::precision)) {
        const EdtfSpan span = store.span(row);
        const DatePrecision start = span.start.precision;
        ++counts.datePrecisions[static_cast<std::size_t>(span.end ? std::max(start, span.end->precision)
                                                                  : start)];
    }
}

FacetCounts noCounts(const EventStore &store)
{
    const auto zeros = [](std::size_t size) { return std::vector<std::uint32_t>(size); };
    return {.countries = zeros(store.countries().size()),
            .themes = zeros(store.themes().size()),
            .categories = zeros(store.categories().size()),
            .crises = zeros(store.crises().size()),
            .actors = zeros(store.actors().size()),
            .datasets = zeros(store.datasets().size()),
            .datePrecisions = zeros(3)};
}

/// The set that asking row by row gives; without `visible` and `filter`.
VisibleSet naively(const EventStore &store, const EventFilter &filter, const std::vector<Row> &hits)
{
    const NaiveFilter naive(store, filter, hits);
    VisibleSet set{.counts = noCounts(store)};
    for (Row row = 0; row < store.size(); ++row) {
        const Passed passed = naive.of(row);
        count(set.counts, store, filter.countryRole, row, passed);
        if (!passed.all())
            continue;
        set.rows.push_back(row);
        set.withoutPlace += store.hasPlace(row) ? 0 : 1;
        set.inexactDate += store.span(row).exact() ? 0 : 1;
        set.mediaReports = store.datasets()[store.dataset(row)].mediaReports;
    }
    return set;
}

/// A filter that asks for about two things, sometimes for one that is not there.
EventFilter randomFilter(std::mt19937 &random)
{
    const auto oneIn = [&](unsigned n) { return random() % n == 0; };
    const auto some = [&](const std::vector<std::string> &ids) {
        std::vector<std::string> chosen;
        if (oneIn(4))
            std::ranges::copy_if(ids, std::back_inserter(chosen), [&](const auto &) { return oneIn(2); });
        return chosen;
    };
    const auto someDay = [&] {
        return oneIn(4) ? std::optional(firstDayOfYear(1990) + Days(static_cast<int>(random() % 7000)))
                        : std::nullopt;
    };
    const auto someDeaths = [&] {
        return oneIn(8) ? std::optional(static_cast<std::int32_t>(random() % 50)) : std::nullopt;
    };
    EventFilter filter{.countries = some({"BA", "RS", "NL", "US", "ZZ"}),
                       .countryRole = static_cast<CountryRole>(random() % 3),
                       .themes = some({"violence", "none"}),
                       .categories = some({"battle", "protest"}),
                       .crises = some({"war", "strike"}),
                       .actors = some({"jna", "vucic", "un"}),
                       .datasets = some({"chronicle", "survey", "closed", "reports"}),
                       .actorText = oneIn(8) ? "Vucic" : "",
                       .from = someDay(),
                       .to = someDay(),
                       .certain = oneIn(3),
                       .minDeaths = someDeaths(),
                       .maxDeaths = someDeaths(),
                       .search = oneIn(5) ? "word" : ""};
    if (oneIn(4))
        filter.datePrecisions = {static_cast<DatePrecision>(random() % 3), DatePrecision::Day};
    return filter;
}

std::vector<Row> randomHits(std::mt19937 &random, std::size_t size)
{
    std::vector<Row> hits;
    for (Row row = 0; row < size; ++row)
        if (random() % 2 == 0)
            hits.push_back(row);
    std::ranges::shuffle(hits, random);
    return hits;
}

void expectEqual(const FacetCounts &counts, const FacetCounts &expected)
{
    EXPECT_EQ(counts.countries, expected.countries);
    EXPECT_EQ(counts.themes, expected.themes);
    EXPECT_EQ(counts.categories, expected.categories);
    EXPECT_EQ(counts.crises, expected.crises);
    EXPECT_EQ(counts.actors, expected.actors);
    EXPECT_EQ(counts.datasets, expected.datasets);
    EXPECT_EQ(counts.datePrecisions, expected.datePrecisions);
}

void expectEqual(const VisibleSet &set, const VisibleSet &expected)
{
    EXPECT_EQ(set.rows, expected.rows);
    std::size_t bits = 0;
    for (const std::uint64_t word : set.visible)
        bits += static_cast<std::size_t>(std::popcount(word));
    EXPECT_EQ(bits, expected.rows.size());
    EXPECT_TRUE(std::ranges::all_of(expected.rows, [&](Row row) { return set.contains(row); }));
    expectEqual(set.counts, expected.counts);
    EXPECT_EQ(set.withoutPlace, expected.withoutPlace);
    EXPECT_EQ(set.inexactDate, expected.inexactDate);
    EXPECT_EQ(set.mediaReports, expected.mediaReports);
}

TEST(NaiveFilterTest, AnyFilterShowsAndCountsWhatAskingRowByRowGives)
{
    for (unsigned seed = 0; seed < 150; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        std::mt19937 random(seed);
        const EventStore store = test::mixedStore(seed, random() % 150);
        const EventFilter filter = randomFilter(random);
        const std::vector<Row> hits = randomHits(random, store.size());
        expectEqual(applyFilter(store, filter, hits), naively(store, filter, hits));
    }
}

TEST(NaiveFilterTest, TheBitsAreThoseOfTheRows)
{
    const EventStore store = test::mixedStore(1, 200);
    const VisibleSet set = applyFilter(store, {.countries = {"BA"}});
    for (Row row = 0; row < store.size(); ++row)
        EXPECT_EQ(set.contains(row), std::ranges::binary_search(set.rows, row));
}

/// What a filter must give on a store in which each event of another stands `times` times.
VisibleSet repeated(VisibleSet set, std::uint32_t times)
{
    ColumnOf<Row> rows;
    for (const Row row : set.rows)
        for (Row copy = 0; copy < times; ++copy)
            rows.push_back(row * times + copy);
    set.rows = std::move(rows);
    for (auto *counts :
         {&set.counts.countries, &set.counts.themes, &set.counts.categories, &set.counts.crises,
          &set.counts.actors, &set.counts.datasets, &set.counts.datePrecisions})
        for (std::uint32_t &count : *counts)
            count *= times;
    set.withoutPlace *= times;
    set.inexactDate *= times;
    return set;
}

TEST(NaiveFilterTest, ManyThreadsShowAndCountTheSame)
{
    constexpr std::size_t events = 1001; // so that threads and blocks do not begin with an event
    constexpr std::uint32_t times = test::worthManyThreads / events + 1;
    const EventStore few = test::mixedStore(7, events);
    const EventStore many = test::repeated(few, times);
    std::mt19937 random(7);
    for (int i = 0; i < 6; ++i) {
        EventFilter filter = randomFilter(random);
        filter.search.clear();
        expectEqual(applyFilter(many, filter), repeated(naively(few, filter, {}), times));
    }
}

} // namespace
} // namespace faultline
