// Events and deaths by country, and the steps in which a map shades them.
#pragma once

#include "core/filter/visible_set.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace faultline {

/// By CountryIndex of the store: where events happened, whoever took part. An event in two countries counts
/// in both.
struct CountryTotals {
    std::vector<std::int64_t> events;
    std::vector<std::int64_t> deaths; ///< estimates; an event without figures adds nothing
};

/// To be made once per filter. `inWholes` are visible rows whose deaths are already in those of another
/// event: they add none. Cost: one pass over the visible rows, on all cores if they are many.
CountryTotals countryTotals(const EventStore &store, const VisibleSet &visible,
                            std::span<const Row> inWholes);

inline constexpr std::size_t mostShades = 5;

/// The first figure of each step, ascending, all round: 1, 2 or 5 times a power of ten. At most mostShades,
/// each about as many times the one before; none if `greatest` is less than one.
std::vector<std::int64_t> shadeSteps(std::int64_t greatest);

/// The step a figure is in; nothing below the first.
std::optional<std::size_t> shadeOf(std::span<const std::int64_t> steps, std::int64_t figure);

} // namespace faultline
