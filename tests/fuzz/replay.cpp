// Runs a target over each file of a corpus, and over seeded changes of it: the short run without libFuzzer.
// Usage: fuzz_… FOLDER|FILE [CHANGES]
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <random>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string current; ///< what is run: written out if it does not return

constexpr std::array<std::string_view, 24> tokens{"",
                                                  "\n",
                                                  ",",
                                                  "\t",
                                                  "\"",
                                                  "{",
                                                  "}",
                                                  "[",
                                                  "]",
                                                  "null",
                                                  "-1",
                                                  "1e308",
                                                  "..",
                                                  "9999999999999",
                                                  "0000-00-00",
                                                  "1992-02-30",
                                                  "..",
                                                  "~",
                                                  "\xED\xA0\x80",
                                                  "\xE2\x80\xAE",
                                                  "<img src=x>",
                                                  "=1+1",
                                                  "NaN",
                                                  "'"};

/// One change, as a hand that slips or a bad disk makes it.
void change(std::string &bytes, std::mt19937 &random)
{
    const auto below = [&](std::size_t limit) { return limit == 0 ? 0 : random() % limit; };
    const std::size_t at = below(bytes.size());
    const std::size_t length = below(std::min<std::size_t>(bytes.size() - at, 64)) + 1;
    switch (random() % 6) {
    case 0:
        if (!bytes.empty())
            bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1U << random() % 8));
        break;
    case 1:
        if (!bytes.empty())
            bytes[at] = static_cast<char>(random());
        break;
    case 2:
        bytes.erase(at, length);
        break;
    case 3:
        bytes.insert(below(bytes.size() + 1), bytes.substr(at, length));
        break;
    case 4:
        bytes.insert(at, tokens[below(tokens.size())]);
        break;
    default:
        bytes.resize(at);
    }
}

void run(const std::string &bytes)
{
    current = bytes;
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
}

/// Of a crash, the input is kept beside the working folder's other files.
void keepInput(int signal)
{
    const std::string name = "crash-" + std::to_string(std::hash<std::string>{}(current));
    faultline::test::writeFile(name, current);
    std::cerr << "input kept in " << name << '\n';
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

std::vector<fs::path> filesIn(const fs::path &path)
{
    if (!fs::is_directory(path))
        return {path};
    std::vector<fs::path> files;
    for (const auto &entry : fs::directory_iterator(path))
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::cerr << "usage: " << argv[0] << " FOLDER|FILE [CHANGES]\n";
        return 2;
    }
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE})
        std::signal(signal, keepInput);
    const std::size_t changes = argc > 2 ? std::stoul(argv[2]) : 0;
    std::size_t runs = 0;
    for (const fs::path &file : filesIn(argv[1])) {
        const std::string seed = faultline::test::readFile(file);
        run(seed);
        std::mt19937 random(1);
        for (std::size_t i = 0; i < changes; ++i) {
            std::string changed = seed;
            for (std::size_t step = 0; step <= i % 4; ++step)
                change(changed, random);
            run(changed);
        }
        runs += changes + 1;
    }
    std::cout << runs << " inputs\n";
    return runs == 0 ? 1 : 0;
}
