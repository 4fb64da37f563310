#include "core/filter/apply_filter.h"

#include "core/base/fold_text.h"
#include "core/base/in_parts.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>

namespace faultline {

namespace {

/// The facets a row can fail, one bit each.
enum Facet : std::uint8_t {
    CountryFacet = 1,
    WhatFacet = 2,
    CrisisFacet = 4,
    ActorFacet = 8,
    PrecisionFacet = 16,
    DatasetFacet = 32,
    OtherFacet = 64, // time, deaths, area and search have no counts of their own
};

/// For each code of a column: the bit of its facet if the filter refuses it, else 0. Empty if it refuses
/// none.
using Refusals = std::vector<std::uint8_t>;

/// Marks which entries of a store's table are chosen; `any` is set when no choice was made.
struct Choice {
    std::vector<bool> chosen;
    bool any = true;
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
        choice.chosen[i] = hasNamePart(store.actors()[i], part) && (choice.any || choice.chosen[i]);
    }
    choice.any = false;
    return choice;
}

/// The datasets a filter asks for; without media reports, unless it asks for nothing but them. The chronicle
/// itself counts as asked for only where it has events of its own.
Choice datasetsWanted(const EventStore &store, const EventFilter &filter)
{
    const std::vector<Dataset> &datasets = store.datasets();
    Choice choice = choiceOf(datasets, filter.datasets, &Dataset::id);
    if (choice.any)
        choice.chosen.assign(datasets.size(), true);
    bool events = false;
    for (std::size_t i = 0; i < datasets.size(); ++i)
        events = events || (choice.chosen[i] && !datasets[i].mediaReports && store.eventsOf(i) > 0);
    for (std::size_t i = 0; events && i < datasets.size(); ++i)
        choice.chosen[i] = choice.chosen[i] && !datasets[i].mediaReports;
    choice.any = std::ranges::find(choice.chosen, false) == choice.chosen.end();
    return choice;
}

template <typename Index>
bool anyChosen(const Choice &choice, std::span<const Index> values)
{
    return std::ranges::any_of(values, [&](Index i) { return choice.chosen[i]; });
}

/// What the filter refuses, code by code: asked once for each entry of a dictionary, not for each row.
template <typename Passes>
Refusals refusals(std::size_t codes, Facet facet, Passes passes)
{
    Refusals refused(codes);
    for (std::size_t code = 0; code < codes; ++code)
        refused[code] = passes(code) ? 0 : facet;
    return refused;
}

/// The filter resolved against one store.
class Plan {
public:
    Plan(const EventStore &store, const EventFilter &filter, std::span<const Row> hits)
        : m_store(store), m_columns(store.columns()), m_filter(filter)
    {
        planLists();
        planSingles();
        if (!filter.search.empty()) {
            m_found.resize(store.size());
            for (const Row row : hits)
                m_found[row] = 1;
        }
    }

    /// The facets that refuse anything, one bit each; of time, deaths, area and search nothing is told.
    std::uint8_t refusing() const
    {
        const auto bit = [](const Refusals &refused, Facet facet) { return refused.empty() ? 0 : facet; };
        return static_cast<std::uint8_t>(bit(m_countries, CountryFacet) | bit(m_what, WhatFacet)
                                         | bit(m_crises, CrisisFacet) | bit(m_actors, ActorFacet)
                                         | bit(m_precisions, PrecisionFacet) | bit(m_datasets, DatasetFacet));
    }

    /// For rows from `begin` on: the bits of the facets each one fails; 0 means it is visible.
    void fail(Row begin, std::span<std::uint8_t> failed) const
    {
        std::ranges::fill(failed, std::uint8_t{0});
        failCodes(m_columns.countries, m_countries, begin, failed);
        failCodes(m_columns.crises, m_crises, begin, failed);
        failCodes(m_columns.actors, m_actors, begin, failed);
        failCodes(m_columns.deaths, m_deaths, begin, failed);
        failCodes(m_columns.place, m_areas, begin, failed);
        failValues(m_columns.category, m_what, begin, failed);
        failValues(m_columns.dataset, m_datasets, begin, failed);
        failValues(m_columns.dateForm, m_precisions, begin, failed);
        failTime(begin, failed);
        if (!m_found.empty())
            for (std::size_t i = 0; i < failed.size(); ++i)
                failed[i] |= static_cast<std::uint8_t>(m_found[begin + i] != 0 ? 0 : OtherFacet);
    }

private:
    void planLists()
    {
        const Choice countries = choiceOf(m_store.countries(), m_filter.countries, &Country::code);
        if (!countries.any)
            m_countries = refusals(m_columns.placeLists.size(), CountryFacet, [&](std::size_t code) {
                return (m_filter.countryRole != CountryRole::Party
                        && anyChosen(countries, m_columns.placeLists[code]))
                    || (m_filter.countryRole != CountryRole::Place
                        && anyChosen(countries, m_columns.partyLists[code]));
            });
        const Choice crises = choiceOf(m_store.crises(), m_filter.crises, &Crisis::id);
        if (!crises.any)
            m_crises = refusals(m_columns.crisisLists.size(), CrisisFacet, [&](std::size_t code) {
                return anyChosen(crises, m_columns.crisisLists[code]);
            });
        const Choice actors = actorsNamed(m_store, m_filter);
        if (!actors.any)
            m_actors = refusals(m_columns.actorLists.size(), ActorFacet, [&](std::size_t code) {
                return anyChosen(actors, m_columns.actorLists[code]);
            });
    }

    void planSingles()
    {
        if (const Choice what = whatHappened(m_store, m_filter); !what.any)
            m_what = refusals(what.chosen.size(), WhatFacet,
                              [&](std::size_t code) { return bool(what.chosen[code]); });
        if (const Choice datasets = datasetsWanted(m_store, m_filter); !datasets.any)
            m_datasets = refusals(datasets.chosen.size(), DatasetFacet,
                                  [&](std::size_t code) { return bool(datasets.chosen[code]); });
        if (const auto &wanted = m_filter.datePrecisions; !wanted.empty())
            m_precisions = refusals(dateForms, PrecisionFacet, [&](std::size_t form) {
                const DatePrecision precision = coarserPrecision(static_cast<DateForm>(form));
                return std::ranges::find(wanted, precision) != wanted.end();
            });
        if (m_filter.area)
            m_areas = refusals(m_columns.places.size(), OtherFacet, [&](std::size_t code) {
                const PlacePrecision precision = m_columns.places[code].precision;
                return precision != PlacePrecision::None && precision != PlacePrecision::Country
                    && m_filter.area->contains(m_store.mercator(static_cast<Code>(code)));
            });
        if (m_filter.minDeaths || m_filter.maxDeaths)
            m_deaths = refusals(m_columns.figures.size(), OtherFacet, [&](std::size_t code) {
                const auto estimate = m_store.deathsOf(static_cast<Code>(code)).estimate();
                return estimate && (!m_filter.minDeaths || *estimate >= *m_filter.minDeaths)
                    && (!m_filter.maxDeaths || *estimate <= *m_filter.maxDeaths);
            });
    }

    static void failCodes(const CodeColumn &column, const Refusals &refused, Row begin,
                          std::span<std::uint8_t> failed)
    {
        if (!refused.empty())
            column.visit([&](const auto &codes) { failValues(codes, refused, begin, failed); });
    }

    static void failValues(const auto &values, const Refusals &refused, Row begin,
                           std::span<std::uint8_t> failed)
    {
        if (refused.empty())
            return;
        for (std::size_t i = 0; i < failed.size(); ++i)
            failed[i] |= refused[values[begin + i]];
    }

    bool asksTime() const { return m_filter.from || m_filter.to; }

    void failTime(Row begin, std::span<std::uint8_t> failed) const
    {
        if (!asksTime())
            return;
        const Day from = m_filter.from.value_or(Day::min());
        const Day to = m_filter.to.value_or(Day::max());
        const auto &first = m_filter.certain ? m_columns.latest : m_columns.earliest;
        const auto &last = m_filter.certain ? m_columns.earliest : m_columns.latest;
        for (std::size_t i = 0; i < failed.size(); ++i) {
            const int outside = int{first[begin + i] > to} | int{last[begin + i] < from};
            failed[i] |= static_cast<std::uint8_t>(outside * OtherFacet);
        }
    }

    const EventStore &m_store;
    const EventStore::Columns &m_columns;
    const EventFilter &m_filter;
    Refusals m_countries, m_crises, m_actors, m_deaths, m_areas, m_what, m_datasets, m_precisions;
    std::vector<std::uint8_t> m_found; ///< by full-text search
};

/// How often each code of a column occurs among some rows.
using Tally = std::vector<std::uint32_t>;

/// One tally for each facet, by the codes of its column.
struct Tallies {
    Tally countries, crises, actors, categories, datasets, dateForms, places;

    explicit Tallies(const EventStore &store)
        : countries(store.columns().placeLists.size()), crises(store.columns().crisisLists.size()),
          actors(store.columns().actorLists.size()), categories(store.categories().size()),
          datasets(store.datasets().size()), dateForms(faultline::dateForms),
          places(store.columns().places.size())
    {
    }
    Tallies() = default;

    void add(const Tallies &other)
    {
        const std::array mine{&countries, &crises, &actors, &categories, &datasets, &dateForms, &places};
        const std::array theirs{&other.countries, &other.crises,    &other.actors, &other.categories,
                                &other.datasets,  &other.dateForms, &other.places};
        for (std::size_t i = 0; i < mine.size(); ++i)
            std::ranges::transform(*mine[i], *theirs[i], mine[i]->begin(), std::plus{});
    }
};

/// What one thread counts in its stretch of rows.
struct Found {
    std::size_t rows = 0;
    std::uint32_t inexactDate = 0;
    Tallies tallies;
};

constexpr std::size_t blockSize = 4096;       // rows; what a block needs stays in the first cache
constexpr std::size_t worthAThread = 200'000; // rows
static_assert(blockSize % 64 == 0, "each block has bits of its own");

/// What a block of rows has to say to the tallies.
struct Block {
    Row begin = 0;
    std::span<const std::uint8_t> failed; ///< by row from `begin` on
    std::span<const Row> passing;
    std::uint8_t refusing = 0; ///< facets of the filter
};

/// A facet counts what fails at most its own choice. One without a choice counts just what passes.
template <typename Values>
void tally(Tally &counts, const Values &values, const Block &block, Facet facet)
{
    if ((block.refusing & facet) == 0 && counts.size() == 1) { // nothing to tell apart
        counts[0] += static_cast<std::uint32_t>(block.passing.size());
        return;
    }
    if ((block.refusing & facet) == 0) {
        for (const Row row : block.passing)
            ++counts[values[row]];
        return;
    }
    const auto others = static_cast<std::uint8_t>(~facet);
    for (std::size_t i = 0; i < block.failed.size(); ++i)
        counts[values[block.begin + i]] += (block.failed[i] & others) == 0;
}

void tally(Tallies &tallies, const EventStore::Columns &columns, const Block &block)
{
    const auto codes = [&](Tally &counts, const CodeColumn &column, Facet facet) {
        column.visit([&](const auto &values) { tally(counts, values, block, facet); });
    };
    codes(tallies.countries, columns.countries, CountryFacet);
    codes(tallies.crises, columns.crises, CrisisFacet);
    codes(tallies.actors, columns.actors, ActorFacet);
    codes(tallies.places, columns.place, Facet{});
    tally(tallies.categories, columns.category, block, WhatFacet);
    tally(tallies.datasets, columns.dataset, block, DatasetFacet);
    tally(tallies.dateForms, columns.dateForm, block, PrecisionFacet);
}

/// The rows of a block that pass, without a branch: each is written over or kept.
std::span<const Row> passing(Row begin, std::span<const std::uint8_t> failed,
                             std::array<Row, blockSize> &rows)
{
    std::size_t size = 0;
    for (std::size_t i = 0; i < failed.size(); ++i) {
        rows[size] = begin + static_cast<Row>(i);
        size += failed[i] == 0;
    }
    return {rows.data(), size};
}

/// A bit for each row of a block that passes.
void setBits(std::span<std::uint64_t> visible, std::span<const std::uint8_t> failed)
{
    for (std::size_t begin = 0; begin < failed.size(); begin += 64) {
        std::uint64_t word = 0;
        for (std::size_t i = begin; i < std::min(begin + 64, failed.size()); ++i)
            word |= std::uint64_t{failed[i] == 0} << (i - begin);
        visible[begin / 64] = word;
    }
}

/// Counts what passes in a stretch of blocks, and sets its bits.
Found search(const EventStore &store, const Plan &plan, const Stretch &blocks,
             std::span<std::uint64_t> visible)
{
    const EventStore::Columns &columns = store.columns();
    Found found{.tallies = Tallies(store)};
    std::array<std::uint8_t, blockSize> bits{};
    std::array<Row, blockSize> rows{};
    Block block{.refusing = plan.refusing()};
    for (std::size_t at = blocks.begin * blockSize; at < std::min(blocks.end * blockSize, store.size());
         at += blockSize) {
        const std::span failed(bits.data(), std::min(blockSize, store.size() - at));
        block.begin = static_cast<Row>(at);
        block.failed = failed;
        plan.fail(block.begin, failed);
        block.passing = passing(block.begin, failed, rows);
        tally(found.tallies, columns, block);
        found.rows += block.passing.size();
        setBits(visible.subspan(at / 64), failed);
        for (const Row row : block.passing)
            found.inexactDate += !isExact(columns.dateForm[row]);
    }
    return found;
}

/// Writes the rows of the set bits of a stretch of blocks.
void writeRows(std::span<const std::uint64_t> visible, const Stretch &blocks, Row *to)
{
    constexpr std::size_t words = blockSize / 64;
    const std::size_t end = std::min(blocks.end * words, visible.size());
    for (std::size_t word = blocks.begin * words; word < end; ++word)
        for (std::uint64_t bits = visible[word]; bits != 0; bits &= bits - 1)
            *to++ = static_cast<Row>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
}

/// Adds to each entry of a list the count of the list.
template <typename Index>
void spread(const Lists<Index> &lists, const Tally &tally, std::vector<std::uint32_t> &counts)
{
    for (std::size_t code = 0; code < tally.size(); ++code)
        if (tally[code] > 0)
            for (const Index index : lists[code])
                counts[index] += tally[code];
}

FacetCounts countsOf(const EventStore &store, const Tallies &tallies, CountryRole role)
{
    const EventStore::Columns &columns = store.columns();
    FacetCounts counts;
    counts.countries.resize(store.countries().size());
    counts.themes.resize(store.themes().size());
    counts.crises.resize(store.crises().size());
    counts.actors.resize(store.actors().size());
    counts.datePrecisions.resize(3);
    if (role != CountryRole::Party)
        spread(columns.placeLists, tallies.countries, counts.countries);
    if (role != CountryRole::Place)
        spread(columns.partyLists, tallies.countries, counts.countries);
    spread(columns.crisisLists, tallies.crises, counts.crises);
    spread(columns.actorLists, tallies.actors, counts.actors);
    counts.categories = tallies.categories;
    counts.datasets = tallies.datasets;
    for (std::size_t i = 0; i < tallies.categories.size(); ++i)
        counts.themes[store.categories()[i].theme] += tallies.categories[i];
    for (std::size_t form = 0; form < tallies.dateForms.size(); ++form)
        counts.datePrecisions[static_cast<std::size_t>(coarserPrecision(static_cast<DateForm>(form)))] +=
            tallies.dateForms[form];
    return counts;
}

/// Finds what passes on all cores; gives what they counted together.
Found findRows(VisibleSet &set, const EventStore &store, const Plan &plan)
{
    const std::vector<Stretch> stretches =
        stretchesOf((store.size() + blockSize - 1) / blockSize, worthAThread / blockSize);
    std::vector<Found> found(stretches.size());
    set.visible.resize((store.size() + 63) / 64);
    inThreads(stretches.size(),
              [&](std::size_t i) { found[i] = search(store, plan, stretches[i], set.visible); });
    std::vector<std::size_t> begins;
    Found &all = found.front();
    begins.push_back(0);
    for (std::size_t i = 1; i < found.size(); ++i) {
        begins.push_back(all.rows);
        all.rows += found[i].rows;
        all.inexactDate += found[i].inexactDate;
        all.tallies.add(found[i].tallies);
    }
    set.rows.resize(all.rows);
    inThreads(stretches.size(),
              [&](std::size_t i) { writeRows(set.visible, stretches[i], set.rows.data() + begins[i]); });
    return std::move(all);
}

} // namespace

bool hasNamePart(const Actor &actor, std::string_view foldedPart)
{
    return foldText(actor.name + ';' + actor.aliases).find(foldedPart) != std::string::npos;
}

VisibleSet applyFilter(const EventStore &store, const EventFilter &filter, std::span<const Row> searchHits)
{
    VisibleSet set{.filter = filter};
    const Found found = findRows(set, store, Plan(store, filter, searchHits));
    set.counts = countsOf(store, found.tallies, filter.countryRole);
    set.inexactDate = found.inexactDate;
    for (std::size_t i = 0; i < found.tallies.places.size(); ++i)
        if (store.columns().places[i].precision == PlacePrecision::None)
            set.withoutPlace += found.tallies.places[i];
    set.mediaReports = !set.rows.empty() && store.datasets()[store.dataset(set.rows.front())].mediaReports;
    if (!filter.search.empty())
        std::ranges::copy_if(searchHits, std::back_inserter(set.bestFirst),
                             [&set](Row row) { return set.contains(row); });
    return set;
}

} // namespace faultline
