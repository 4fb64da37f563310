// What the bundled chronicle asks of its text tables beyond their format: places inside their countries, no
// event twice, causes before effects, sources that can be cited, two of them where figures weigh. Other
// chronicles need not obey.
#pragma once

#include "core/import/compile_chronicle.h"

namespace faultline {

struct BaseMap;

/// The faults of tables that importTables() takes without errors, by file and line. An exception that
/// nothing needs (see exceptions.h) is a fault too. NotFound or ReadFailed if a file cannot be read.
Result<std::vector<CompileError>> editorialFaults(std::span<const std::filesystem::path> tables,
                                                  const BaseMap &map,
                                                  const std::filesystem::path &exceptions);

} // namespace faultline
