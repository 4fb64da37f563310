// Chronicles of any size with the shape of real conflict data, made once and kept.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace faultline::bench {

/// A chronicle of so many events of 1989–2026 in forty countries: places in clusters around towns, 512 events
/// on one point where there are enough, bursts of days in 1992–95, 1998–99 and 2001, 15 % of several days,
/// deaths mostly few, 60 actors, titles of about 45 characters, with search index and store cache. The same
/// for the same size. Lies in $FAULTLINE_BENCH_FOLDER, else in the folder for temporary files; ten million
/// events take some minutes and 4 GB.
std::filesystem::path generatedChronicle(std::size_t events);

/// A table of so many events as people bring it: dates, titles of 40 characters, summaries of 200, places,
/// positions, deaths, two actors; for the importer of any CSV. Lies there, too.
std::filesystem::path generatedTable(std::size_t events);

/// Titles, summaries and places of that table.
struct TableTexts {
    std::string title;
    std::string summary;
    std::string place;
};
std::vector<TableTexts> textsOfTable(std::size_t events);

} // namespace faultline::bench
