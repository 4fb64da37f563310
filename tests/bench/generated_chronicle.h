// Chronicles of any size with the shape of real conflict data, made once and kept.
#pragma once

#include <cstddef>
#include <filesystem>

namespace faultline::bench {

/// A chronicle of so many events of 1989–2026 in forty countries: places in clusters around towns, 512 events
/// on one point where there are enough, bursts of days in 1992–95, 1998–99 and 2001, 15 % of several days,
/// deaths mostly few, 60 actors, titles of about 45 characters, with search index and store cache. The same
/// for the same size. Lies in $FAULTLINE_BENCH_FOLDER, else in the folder for temporary files; ten million
/// events take some minutes and 4 GB.
std::filesystem::path generatedChronicle(std::size_t events);

} // namespace faultline::bench
