// Dealings between countries: arms, visits, sanctions, recognition, accession, agreements.
#pragma once

#include "core/map/map_content.h"

#include <array>
#include <cstdint>
#include <vector>

namespace faultline {

/// An event with more countries is multilateral: it says little of any two of them.
inline constexpr std::size_t mostDealingCountries = 6;

/// Which events of one store are dealings, and between whom. Shares nothing with the store but its life.
class DealingRule {
public:
    explicit DealingRule(const EventStore &store);

    /// Whether any event of this store can be one.
    bool any() const noexcept { return m_any; }
    bool isDealing(Row row) const { return m_dealing[m_store.category(row)] != 0; }
    /// Whether the event happened at a seat of an international body: then its place is no side of it.
    bool isHosted(Row row) const { return m_seat[m_store.columns().place[row]] != 0; }
    /// The countries among whom an event with this code of `countries` was; ascending, each once.
    std::vector<CountryIndex> sides(Code countries, bool hosted) const;
    /// Whether the event is a dealing, not multilateral, between `a` and `b` among others.
    bool isBetween(Row row, CountryIndex a, CountryIndex b) const;

private:
    const EventStore &m_store;
    std::vector<std::uint8_t> m_dealing; ///< by category
    std::vector<std::uint8_t> m_seat;    ///< by place
    bool m_any = false;
};

/// Two countries that had to do with each other.
struct Dealing {
    CountryIndex a = 0; ///< less than `b`
    CountryIndex b = 0;
    std::uint32_t count = 0; ///< of events
    ThemeCounts themes{};
    std::vector<Row> first; ///< the earliest events, at most mostDealingRows of them
};
inline constexpr std::size_t mostDealingRows = 6;

/// Of the visible events; to be made once per filter.
struct Dealings {
    std::vector<Dealing> pairs;     ///< most events first
    std::uint32_t multilateral = 0; ///< events left out for having too many countries
};

/// Every two countries of a dealing count once.
/// Cost  one pass over the visible rows, on all cores if they are many; then by lists of countries.
Dealings dealings(const EventStore &store, const VisibleSet &visible);

} // namespace faultline
