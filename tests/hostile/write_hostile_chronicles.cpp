// write_hostile_chronicles FOLDER: one file for each, and their names on standard output, line by line.
#include "tests/support/hostile_chronicles.h"

#include <cstdio>
#include <exception>

int main(int argc, char **argv)
try {
    if (argc != 2) {
        std::fputs("usage: write_hostile_chronicles FOLDER\n", stderr);
        return 2;
    }
    for (const auto &hostile : faultline::test::hostileChronicles())
        std::printf("%s\n", faultline::test::write(hostile, argv[1]).filename().c_str());
    return 0;
} catch (const std::exception &error) {
    std::fprintf(stderr, "write_hostile_chronicles: %s\n", error.what());
    return 1;
}
