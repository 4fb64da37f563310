// What becomes of a hostile file when all of it is asked for.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace faultline::test {

struct HostileOutcome {
    std::string refusal;               ///< empty: it opened
    std::size_t events = 0;            ///< that it shows
    std::vector<std::string> leftOut;  ///< on opening
    std::vector<std::string> findings; ///< of `faultline check`, or its one error
};

/// Opens it, reads every title, every source and every figure of it, searches it, and checks it.
HostileOutcome open(const std::filesystem::path &file);

} // namespace faultline::test
