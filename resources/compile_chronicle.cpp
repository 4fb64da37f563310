// Compiles text tables into a chronicle while the program is built: compile_chronicle OUT TABLE.csv…
#include "core/import/compile_chronicle.h"

#include <iostream>

int main(int argc, char *argv[])
{
    if (argc < 3) {
        std::cerr << "usage: compile_chronicle OUT TABLE.csv...\n";
        return 2;
    }
    const std::filesystem::path out = argv[1];
    const std::vector<std::filesystem::path> tables(argv + 2, argv + argc);
    std::filesystem::remove(out); // compiled afresh, so that equal tables give equal bytes
    const auto report = faultline::importTables(tables, out);
    if (!report.ok()) {
        std::cerr << report.error().file.string() << ": " << report.error().detail << '\n';
        return 1;
    }
    for (const faultline::CompileError &error : report.value().errors)
        std::cerr << faultline::errorText(error) << '\n';
    return report.value().errors.empty() ? 0 : 1;
}
