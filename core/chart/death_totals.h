// Sums of deaths that say low – best – high and count nobody twice.
#pragma once

#include "core/store/event_store.h"

#include <span>
#include <string>
#include <vector>

namespace faultline {

/// Deaths of several events together.
///
/// An event adds its low, best and high figure; a missing low or high is taken from the best, a missing best
/// from the low, else from the high. Events without any figure add nothing and are counted in `unknown`.
struct DeathTotal {
    std::int64_t low = 0;
    std::int64_t best = 0;
    std::int64_t high = 0;
    std::uint32_t events = 0;  ///< events that were added
    std::uint32_t unknown = 0; ///< events without any figure
    std::uint32_t parts = 0;   ///< left out, because an event they are part of was added

    /// Takes out one event that was added, since a whole it is part of has its figures.
    void moveToParts(const DeathTotal &event);

    bool operator==(const DeathTotal &) const = default;
};

/// `60–70 deaths, best 68`; `68 deaths` where low and high are the same; `no figures of deaths`.
std::string deathTotalWords(const DeathTotal &deaths);

/// What one event adds to a sum; all zero and `unknown` 1 without figures.
DeathTotal deathsOf(const Deaths &deaths);

DeathTotal &operator+=(DeathTotal &total, const DeathTotal &other);

/// Those of `rows` (ascending) whose figures are already inside those of an event it is `part_of`, directly
/// or through others, that is among the rows and has figures of its own; ascending. Cost follows the links.
std::vector<Row> countedInWhole(const EventStore &store, std::span<const Row> rows);

/// Sum over `rows`, parts and wholes alike.
DeathTotal addDeaths(const EventStore &store, std::span<const Row> rows);

/// Sum over `rows`, which ascend, that counts nobody twice.
DeathTotal sumDeaths(const EventStore &store, std::span<const Row> rows);

} // namespace faultline
