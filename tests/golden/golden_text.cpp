#include "tests/golden/golden_text.h"

#include <cstdlib>
#include <fstream>

namespace faultline::test {

std::vector<std::string> acceptedLines(const std::string &name, const std::vector<std::string> &lines)
{
    const std::string file = FAULTLINE_SOURCE_DIR "/tests/golden/" + name + ".txt";
    if (std::getenv("FAULTLINE_ACCEPT_GOLDEN") != nullptr) {
        std::ofstream out(file);
        for (const std::string &line : lines)
            out << line << '\n';
    }
    std::ifstream in(file);
    std::vector<std::string> accepted;
    for (std::string line; std::getline(in, line);)
        accepted.push_back(line);
    return accepted;
}

} // namespace faultline::test
