// Large and mixed worlds for tests that compare with going through all rows.
#pragma once

#include "core/store/event_store_builder.h"

namespace faultline::test {

/// Enough rows for every pass over them to be cut into parts, on a machine with several cores.
inline constexpr std::size_t worthManyThreads = 400'000;

/// Events with every kind of date, place, figures, lists, links and datasets, in a world of four countries
/// (two of the region), two themes, three categories, three crises, four actors and four datasets: the
/// chronicle itself, `survey`, `closed`, which may not be passed on, and `reports` of media. The same for the
/// same seed.
EventStore mixedStore(unsigned seed, std::size_t events);

/// Every event of `store` so many times in a row, with the tables of `store`; links join the first copies.
/// Cost: a few writes a row.
EventStore repeated(const EventStore &store, std::size_t times);

} // namespace faultline::test
