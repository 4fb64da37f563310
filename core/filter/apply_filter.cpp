#include "core/filter/apply_filter.h"

#include "core/base/fold_text.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace faultline {

namespace {

/// The facets a row can fail, one bit each.
enum Facet : unsigned {
    CountryFacet = 1,
    WhatFacet = 2,
    CrisisFacet = 4,
    ActorFacet = 8,
    PrecisionFacet = 16,
    OtherFacet = 32, // time, deaths and search have no counts of their own
};

/// Marks which entries of a store's table are chosen; `any` is set when no choice was made.
struct Choice {
    std::vector<bool> chosen;
    bool any = true;

    bool operator[](std::size_t index) const { return any || chosen[index]; }
};

template <typename Entry, typename Projection>
Choice choiceOf(const std::vector<Entry> &table, const std::vector<std::string> &ids, Projection id)
{
    Choice choice{.chosen = std::vector<bool>(table.size()), .any = ids.empty()};
    for (std::size_t i = 0; i < table.size(); ++i)
        choice.chosen[i] = std::ranges::find(ids, std::invoke(id, table[i])) != ids.end();
    return choice;
}

/// A theme stands for all its categories.
Choice whatHappened(const EventStore &store, const EventFilter &filter)
{
    Choice choice = choiceOf(store.categories(), filter.categories, &Category::id);
    if (filter.themes.empty())
        return choice;
    choice.any = false;
    for (std::size_t i = 0; i < store.categories().size(); ++i) {
        const std::string &theme = store.themes()[store.categories()[i].theme].id;
        if (std::ranges::find(filter.themes, theme) != filter.themes.end())
            choice.chosen[i] = true;
    }
    return choice;
}

Choice actorsNamed(const EventStore &store, const EventFilter &filter)
{
    Choice choice = choiceOf(store.actors(), filter.actors, &Actor::id);
    if (filter.actorText.empty())
        return choice;
    const std::string part = foldText(filter.actorText);
    for (std::size_t i = 0; i < store.actors().size(); ++i) {
        const Actor &actor = store.actors()[i];
        const bool named = foldText(actor.name + ';' + actor.aliases).find(part) != std::string::npos;
        choice.chosen[i] = named && choice[i];
    }
    choice.any = false;
    return choice;
}

/// The filter resolved against one store: ids become indices once, not per row.
class Plan {
public:
    Plan(const EventStore &store, const EventFilter &filter, std::span<const Row> hits)
        : m_store(store), m_filter(filter), m_found(store.size()),
          m_countries(choiceOf(store.countries(), filter.countries, &Country::code)),
          m_what(whatHappened(store, filter)), m_crises(choiceOf(store.crises(), filter.crises, &Crisis::id)),
          m_actors(actorsNamed(store, filter))
    {
        for (const Row row : hits)
            m_found[row] = true;
    }

    /// Bits of the facets `row` fails; 0 means it is visible.
    unsigned failed(Row row) const
    {
        unsigned bits = 0;
        if (!passesCountry(row))
            bits |= CountryFacet;
        if (!m_what[m_store.category(row)])
            bits |= WhatFacet;
        if (!passesAny(m_crises, m_store.crises(row)))
            bits |= CrisisFacet;
        if (!passesAny(m_actors, m_store.actors(row)))
            bits |= ActorFacet;
        if (!passesPrecision(row))
            bits |= PrecisionFacet;
        if (!passesTime(row) || !passesDeaths(row) || !passesSearch(row))
            bits |= OtherFacet;
        return bits;
    }

private:
    template <typename Index>
    static bool passesAny(const Choice &choice, std::span<const Index> values)
    {
        return choice.any || std::ranges::any_of(values, [&](Index i) { return choice.chosen[i]; });
    }

    bool passesCountry(Row row) const
    {
        bool passes = m_countries.any;
        forEachCountry(m_store, row, m_filter.countryRole,
                       [&](CountryIndex country) { passes = passes || m_countries.chosen[country]; });
        return passes;
    }

    bool passesPrecision(Row row) const
    {
        const auto &wanted = m_filter.datePrecisions;
        return wanted.empty() || std::ranges::find(wanted, datePrecision(m_store.span(row))) != wanted.end();
    }

    bool passesTime(Row row) const
    {
        const Day first = m_filter.certain ? m_store.latest(row) : m_store.earliest(row);
        const Day last = m_filter.certain ? m_store.earliest(row) : m_store.latest(row);
        return (!m_filter.to || first <= *m_filter.to) && (!m_filter.from || last >= *m_filter.from);
    }

    bool passesDeaths(Row row) const
    {
        if (!m_filter.minDeaths && !m_filter.maxDeaths)
            return true;
        const auto estimate = m_store.deaths(row).estimate();
        return estimate && (!m_filter.minDeaths || *estimate >= *m_filter.minDeaths)
            && (!m_filter.maxDeaths || *estimate <= *m_filter.maxDeaths);
    }

    bool passesSearch(Row row) const { return m_filter.search.empty() || m_found[row]; }

    const EventStore &m_store;
    const EventFilter &m_filter;
    std::vector<bool> m_found; ///< by full-text search
    Choice m_countries;
    Choice m_what;
    Choice m_crises;
    Choice m_actors;
};

FacetCounts emptyCounts(const EventStore &store)
{
    FacetCounts counts;
    counts.countries.resize(store.countries().size());
    counts.themes.resize(store.themes().size());
    counts.categories.resize(store.categories().size());
    counts.crises.resize(store.crises().size());
    counts.actors.resize(store.actors().size());
    counts.datePrecisions.resize(3);
    return counts;
}

/// Counts a row in every facet whose other facets it passes: `failed` has that facet's bit at most.
void count(FacetCounts &counts, const EventStore &store, Row row, unsigned failed, CountryRole role)
{
    const auto passesOthers = [failed](Facet facet) { return (failed & ~unsigned{facet}) == 0; };
    if (passesOthers(CountryFacet))
        forEachCountry(store, row, role, [&](CountryIndex country) { ++counts.countries[country]; });
    if (passesOthers(WhatFacet)) {
        ++counts.categories[store.category(row)];
        ++counts.themes[store.theme(row)];
    }
    if (passesOthers(CrisisFacet))
        for (const CrisisIndex crisis : store.crises(row))
            ++counts.crises[crisis];
    if (passesOthers(ActorFacet))
        for (const ActorIndex actor : store.actors(row))
            ++counts.actors[actor];
    if (passesOthers(PrecisionFacet))
        ++counts.datePrecisions[static_cast<std::size_t>(datePrecision(store.span(row)))];
}

} // namespace

DatePrecision datePrecision(const EdtfSpan &span)
{
    return span.end ? std::max(span.start.precision, span.end->precision) : span.start.precision;
}

VisibleSet applyFilter(const EventStore &store, const EventFilter &filter, std::span<const Row> searchHits)
{
    const Plan plan(store, filter, searchHits);
    VisibleSet set{.filter = filter,
                   .rows = {},
                   .visible = std::vector<bool>(store.size()),
                   .counts = emptyCounts(store)};
    for (Row row = 0; row < store.size(); ++row) {
        const unsigned failed = plan.failed(row);
        if (std::popcount(failed) <= 1)
            count(set.counts, store, row, failed, filter.countryRole);
        if (failed != 0)
            continue;
        set.rows.push_back(row);
        set.visible[row] = true;
        set.withoutPlace += !store.hasPlace(row);
        set.inexactDate += !store.span(row).exact();
    }
    if (!filter.search.empty())
        std::ranges::copy_if(searchHits, std::back_inserter(set.bestFirst),
                             [&set](Row row) { return set.visible[row]; });
    return set;
}

} // namespace faultline
