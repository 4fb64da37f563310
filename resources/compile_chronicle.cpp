// Compiles text tables into the bundled chronicle while the program is built, and holds them to its rules:
// compile_chronicle OUT MAP-FOLDER EXCEPTIONS.csv TABLE.csv…
#include "core/editorial/editorial_checks.h"
#include "core/import/text_tables.h"
#include "core/map/base_map.h"

#include <iostream>

namespace {

using namespace faultline;
using Path = std::filesystem::path;

Result<BaseMap> readMap(const Path &folder)
{
    const auto text = [&](const char *name) {
        auto bytes = readFile(folder / name);
        return bytes.ok() ? std::move(bytes).value() : std::string(); // empty is no GeoJSON: told by readBaseMap()
    };
    const std::string countries = text("countries.geojson");
    const std::string borders = text("borders.geojson");
    const std::string innerLines = text("inner-lines.geojson");
    const std::string rivers = text("rivers.geojson");
    const std::string places = text("places.tsv");
    const std::string seas = text("seas.tsv");
    return readBaseMap({countries, borders, innerLines, rivers, places, seas});
}

Result<std::vector<CompileError>> compile(const std::vector<Path> &tables, const Path &out,
                                          const Path &mapFolder, const Path &exceptions)
{
    auto report = importTables(tables, out);
    if (!report.ok())
        return report.error();
    if (!report.value().errors.empty())
        return std::move(report).value().errors;
    const auto map = readMap(mapFolder);
    if (!map.ok())
        return map.error();
    return editorialFaults(tables, {map.value(), exceptions});
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
