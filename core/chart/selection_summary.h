// What several events say together.
#pragma once

#include "core/chart/death_totals.h"

#include <array>
#include <span>
#include <vector>

namespace faultline {

/// A country or an actor, and how many of the events name it.
struct NamedCount {
    std::uint32_t index = 0; ///< in the store's table
    std::uint32_t events = 0;

    bool operator==(const NamedCount &) const = default;
};

/// Counts and sums over events that were chosen together.
struct SelectionSummary {
    std::size_t events = 0;
    bool mediaReports = false;         ///< these are reports found by machine, not events
    DayRange days;                     ///< an open end counts as its start
    std::size_t goOn = 0;              ///< how many have an open end
    std::vector<NamedCount> countries; ///< that an event happened in or that took part; most events first
    std::vector<NamedCount> themes;    ///< most events first
    std::vector<NamedCount> actors;    ///< most events first
    DeathTotal deaths;                 ///< counts nobody twice
    std::size_t inexactDate = 0;
    std::array<std::size_t, 5> places{}; ///< by PlacePrecision
    std::size_t ofDatasets = 0;          ///< how many come from a dataset and name no sources of their own
    std::size_t sources = 0;   ///< named by the events; one that several of them name counts with each
    std::size_t oneSource = 0; ///< how many of the others name no more than one
};

/// One pass over `rows`, which ascend; at least one. Equally frequent names come in the order of the store.
SelectionSummary summarize(const EventStore &store, std::span<const Row> rows);

} // namespace faultline
