#include "core/map/dealings.h"

#include "core/base/in_parts.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>

namespace faultline {

namespace {

/// Categories whose events are something countries do with or to each other in time of peace: visits and
/// talks, ceasefires and peace agreements, sanctions and resolutions, declarations and recognition of
/// independence, arms, exercises, energy and trade, accession to alliances and unions. Not fighting, and not
/// trials, elections or protests, whose countries share an event rather than deal with each other.
constexpr std::array<std::string_view, 6> dealingCategories{"diplomacy",
                                                            "ceasefire_or_peace",
                                                            "resolution_or_sanction",
                                                            "independence_or_referendum",
                                                            "arms_and_cooperation",
                                                            "alliance_or_accession"};

/// Where the UN, the EU, NATO, the OSCE, the Council of Europe and the courts sit; in Paris UNESCO (agreement
/// with France on the headquarters, 2 July 1954) and, in 1991 to 1993, the Arbitration Commission of the
/// Conference on Yugoslavia. What happens there is placed in the host's country, which is a side of it only
/// where it is named as a party.
constexpr std::array<std::string_view, 8> seats{"New York",   "Geneva",    "Vienna",     "Brussels",
                                                "Luxembourg", "The Hague", "Strasbourg", "Paris"};

template <typename Table>
bool isIn(const Table &table, std::string_view text)
{
    return std::ranges::find(table, text) != table.end();
}

/// The dealings of one list of countries.
struct Tally {
    std::uint32_t count = 0;
    ThemeCounts themes{};
    std::array<Row, mostDealingRows> first{};

    void add(Row row, std::size_t theme)
    {
        if (count < first.size())
            first[count] = row;
        ++count;
        ++themes[theme];
    }
    std::span<const Row> rows() const { return {first.data(), std::min<std::size_t>(count, first.size())}; }
    /// `later` has later rows.
    void add(const Tally &later)
    {
        for (std::size_t i = 0; i < later.rows().size() && count + i < first.size(); ++i)
            first[count + i] = later.first[i];
        count += later.count;
        std::ranges::transform(themes, later.themes, themes.begin(), std::plus{});
    }
};

/// Two for each code of `countries`: for events elsewhere, and for those at a seat.
std::vector<Tally> tallied(const EventStore &store, const DealingRule &rule, std::span<const Row> rows)
{
    const EventStore::Columns &columns = store.columns();
    std::vector<Tally> tallies(2 * columns.placeLists.size());
    columns.countries.visit([&](const auto &codes) {
        for (const Row row : rows)
            if (rule.isDealing(row)) {
                constexpr std::size_t lastTheme = ThemeCounts{}.size() - 1;
                const std::size_t theme = std::min(std::size_t{store.theme(row)}, lastTheme);
                const std::size_t hosted = rule.isHosted(row) ? 1 : 0;
                tallies[2 * std::size_t{codes[row]} + hosted].add(row, theme);
            }
    });
    return tallies;
}

void add(Dealing &dealing, const Tally &tally)
{
    dealing.count += tally.count;
    std::ranges::transform(dealing.themes, tally.themes, dealing.themes.begin(), std::plus{});
    dealing.first.insert(dealing.first.end(), tally.rows().begin(), tally.rows().end());
    std::ranges::sort(dealing.first);
    dealing.first.resize(std::min(dealing.first.size(), mostDealingRows));
}

} // namespace

DealingRule::DealingRule(const EventStore &store) : m_store(store)
{
    for (const Category &category : store.categories())
        m_dealing.push_back(isIn(dealingCategories, category.id));
    for (const Place &place : store.columns().places)
        m_seat.push_back(isIn(seats, place.name));
    m_any = std::ranges::find(m_dealing, 1) != m_dealing.end();
}

std::vector<CountryIndex> DealingRule::sides(Code countries, bool hosted) const
{
    const auto parties = m_store.columns().partyLists[countries];
    std::vector<CountryIndex> sides(parties.begin(), parties.end());
    if (!hosted)
        for (const CountryIndex place : m_store.columns().placeLists[countries])
            sides.push_back(place);
    std::ranges::sort(sides);
    sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
    return sides;
}

bool DealingRule::isBetween(Row row, CountryIndex a, CountryIndex b) const
{
    if (!isDealing(row))
        return false;
    const std::vector<CountryIndex> all = sides(m_store.columns().countries[row], isHosted(row));
    return all.size() <= mostDealingCountries && std::ranges::binary_search(all, a)
        && std::ranges::binary_search(all, b);
}

Dealings dealings(const EventStore &store, const VisibleSet &visible)
{
    constexpr std::size_t worthAThread = 1'000'000; // rows
    const DealingRule rule(store);
    if (!rule.any())
        return {};
    auto parts = inParts(visible.rows.size(), worthAThread, [&](std::size_t begin, std::size_t end) {
        return tallied(store, rule, std::span(visible.rows).subspan(begin, end - begin));
    });
    std::vector<Tally> &tallies = parts.front();
    for (std::size_t part = 1; part < parts.size(); ++part)
        for (std::size_t i = 0; i < tallies.size(); ++i)
            tallies[i].add(parts[part][i]);

    Dealings found;
    std::map<std::pair<CountryIndex, CountryIndex>, Dealing> pairs;
    for (std::size_t i = 0; i < tallies.size(); ++i) {
        if (tallies[i].count == 0)
            continue;
        const std::vector<CountryIndex> sides = rule.sides(static_cast<Code>(i / 2), i % 2 != 0);
        if (sides.size() > mostDealingCountries) {
            found.multilateral += tallies[i].count;
            continue;
        }
        for (auto a = sides.begin(); a != sides.end(); ++a)
            for (auto b = std::next(a); b != sides.end(); ++b)
                add(pairs.try_emplace({*a, *b}, Dealing{.a = *a, .b = *b}).first->second, tallies[i]);
    }
    for (auto &[countries, dealing] : pairs)
        found.pairs.push_back(std::move(dealing));
    std::ranges::stable_sort(found.pairs, std::greater{}, &Dealing::count);
    return found;
}

} // namespace faultline
