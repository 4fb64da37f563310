// UCDP GED as a small file: only what a test cares about has to be said.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace faultline::test {

using GedCells = std::map<std::string, std::string>;

/// A table of the columns that tests use, one row for each of `rows`; what a row does not say is a fight in
/// Sarajevo on 25 May 1992 with 5 – 6 – 9 deaths.
std::string gedTable(const std::vector<GedCells> &rows, char delimiter = ',');

/// One row of the official 49 columns, without a header.
std::string gedRowOf49(const GedCells &cells);

} // namespace faultline::test
