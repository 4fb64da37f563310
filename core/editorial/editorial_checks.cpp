#include "core/editorial/editorial_checks.h"

#include "core/editorial/rules.h"

namespace faultline {

Result<std::vector<CompileError>> editorialFaults(std::span<const std::filesystem::path> files,
                                                  const BaseMap &map,
                                                  const std::filesystem::path &exceptionsFile)
{
    FaultList faults;
    const auto tables = readTextTables(files, faults);
    if (!tables.ok())
        return tables.error();
    auto exceptions = Exceptions::read(exceptionsFile, files.size(), faults);
    if (!exceptions.ok())
        return exceptions.error();
    checkPlaces(tables.value(), map, exceptions.value(), faults);
    checkTwins(tables.value(), exceptions.value(), faults);
    checkLinks(tables.value(), faults);
    checkCitations(tables.value(), faults);
    exceptions.value().reportUnused(faults);
    std::vector<std::filesystem::path> names = tables.value().files;
    names.push_back(exceptionsFile);
    return std::move(faults).take(names);
}

} // namespace faultline
