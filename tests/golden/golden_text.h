// Compares a layout, written as text, with the one that was accepted before.
#pragma once

#include <string>
#include <vector>

namespace faultline::test {

/// The lines of tests/golden/NAME.txt. With FAULTLINE_ACCEPT_GOLDEN set, `lines` become the accepted ones
/// first.
std::vector<std::string> acceptedLines(const std::string &name, const std::vector<std::string> &lines);

} // namespace faultline::test
