// Compiles text tables into the bundled chronicle while the program is built, and holds them to its rules:
// compile_chronicle OUT MAP-FOLDER EXCEPTIONS.csv TABLE.csv…
#include "core/editorial/editorial_checks.h"
#include "core/map/base_map.h"

#include <iostream>

namespace {

using namespace faultline;
using Path = std::filesystem::path;

Result<std::vector<CompileError>> compile(const std::vector<Path> &tables, const Path &out,
                                          const Path &mapFolder, const Path &exceptions)
{
    auto report = importTables(tables, out);
    if (!report.ok())
        return report.error();
    if (!report.value().errors.empty())
        return std::move(report).value().errors;
    const auto map = readBaseMap(mapFolder);
    if (!map.ok())
        return map.error();
    return editorialFaults(tables, map.value(), exceptions);
}

} // namespace

int main(int argc, char *argv[])
{
    constexpr int firstTable = 4;
    if (argc <= firstTable) {
        std::cerr << "usage: compile_chronicle OUT MAP-FOLDER EXCEPTIONS.csv TABLE.csv...\n";
        return 2;
    }
    const Path out = argv[1];
    std::filesystem::remove(out); // compiled afresh, so that equal tables give equal bytes
    const auto faults = compile({argv + firstTable, argv + argc}, out, argv[2], argv[3]);
    if (!faults.ok())
        std::cerr << faults.error().file.string() << ": " << faults.error().detail << '\n';
    else
        for (const CompileError &fault : faults.value())
            std::cerr << errorText(fault) << '\n';
    if (faults.ok() && faults.value().empty())
        return 0;
    std::filesystem::remove(out);
    return 1;
}
